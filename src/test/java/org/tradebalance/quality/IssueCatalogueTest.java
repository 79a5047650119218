package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The runbook's list of issues is made from the code; it fails here when it is out of date. */
class IssueCatalogueTest {

  private static final Path DOCUMENT = Path.of("src/docs/issues.md");

  @Test
  void documentListsEveryIssue() throws IOException {
    String expected = document();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected, StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
        .as("renew it with mvn test -Dtest=IssueCatalogueTest -Dgolden.update=true")
        .isEqualTo(expected);
  }

  private static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Issues

            Every kind of issue that an extract can have. `row`: the row is rejected, the others load.
            `file`: the file is refused, the others load. `warning`: nothing is stopped. Made from
            `IssueCode` by a test.

            | code | stops | name | message |
            |---|---|---|---|
            """);
    for (IssueCode code : IssueCode.values()) {
      text.append("| ")
          .append(code.id())
          .append(" | ")
          .append(code.severity().code())
          .append(" | ")
          .append(code.name())
          .append(" | ")
          .append(code.template().replace("%s", "…").replace("|", "\\|"))
          .append(" |\n");
    }
    return text.toString();
  }
}
