package org.tradebalance.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;

/**
 * The long tests of disturbed runs carry this tag and run with {@code mvn verify -Pcampaign}; each
 * has a short sibling in the usual build. What happened is noted in {@code target/campaign.csv}.
 */
final class Campaign {

  /** The tag of the long tests. */
  static final String TAG = "campaign";

  private static final Path NOTES = Path.of("target", "campaign.csv");

  private Campaign() {}

  /** Notes a disturbance and how it ended. */
  static synchronized void note(String test, Object detail, int exitCode, String lastWord) {
    String line =
        String.join(
            ";", test, String.valueOf(detail), Integer.toString(exitCode), lastWord.strip() + "\n");
    try {
      Files.writeString(
          NOTES,
          line,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The steps that a process completed. */
  static String steps(Jar.Ended ended) {
    return ended
        .out()
        .lines()
        .filter(line -> line.contains(" completed "))
        .map(line -> line.strip().split(" ", 2)[0])
        .collect(Collectors.joining(" "));
  }

  /** The last line that a process printed. */
  static String lastWord(Jar.Ended ended) {
    return (ended.out() + ended.err()).lines().reduce("", (before, line) -> line);
  }
}
