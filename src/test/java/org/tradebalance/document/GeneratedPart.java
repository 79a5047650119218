package org.tradebalance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a document that a test makes, between two comments that no reader sees. */
public final class GeneratedPart {

  private GeneratedPart() {}

  /**
   * Renews the part where {@code golden.update} is set; fails where it is out of date or missing.
   *
   * @param document the document
   * @param name what the comment before the part begins with and the one behind it ends with
   * @param test the test that makes it
   * @param expected the lines of the part, each with its end
   */
  public static void check(Path document, String name, Class<?> test, String expected)
      throws IOException {
    String renew = "mvn test -Dtest=" + test.getSimpleName() + " -Dgolden.update=true";
    String begin = "<!-- " + name + ": renewed with " + renew + " -->\n";
    String end = "<!-- end of " + name + " -->";
    String text = Files.readString(document, StandardCharsets.UTF_8);
    assertThat(text).as("the marks around the part").containsSubsequence(begin, end);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end, from);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          document,
          text.substring(0, from) + expected + text.substring(to),
          StandardCharsets.UTF_8);
    } else {
      assertThat(text.substring(from, to)).as("renew it with " + renew).isEqualTo(expected);
    }
  }
}
