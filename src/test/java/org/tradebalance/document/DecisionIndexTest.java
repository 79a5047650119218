package org.tradebalance.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The records of decisions: each number once, each with a status, all of them in the index. */
class DecisionIndexTest {

  private static final Path FOLDER = Path.of("src/docs/decisions");

  private static final Pattern HEAD =
      Pattern.compile(
          "# (?<number>\\d+)\\. (?<title>[^\\n]+)\\n\\n"
              + "Status: (?<status>accepted|superseded by \\[\\d+]\\([^)]+\\)),"
              + " (?<date>\\d{4}-\\d{2}-\\d{2})\\n\\n.*",
          Pattern.DOTALL);

  @Test
  void everyRecordBeginsWithItsNumberAndItsStatus() throws IOException {
    for (Path record : records()) {
      Matcher head = head(record);
      assertThat(Integer.parseInt(head.group("number"))).as("%s", record).isEqualTo(number(record));
    }
  }

  @Test
  void noNumberIsUsedTwice() throws IOException {
    assertThat(records().stream().map(DecisionIndexTest::number))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void indexListsEveryRecord() throws IOException {
    StringBuilder table =
        new StringBuilder("| number | decision | status | date |\n|---|---|---|---|\n");
    for (Path record : records()) {
      Matcher head = head(record);
      table
          .append("| ")
          .append(head.group("number"))
          .append(" | [")
          .append(head.group("title"))
          .append("](")
          .append(record.getFileName())
          .append(") | ")
          .append(head.group("status"))
          .append(" | ")
          .append(head.group("date"))
          .append(" |\n");
    }
    GeneratedPart.check(
        FOLDER.resolve("README.md"), "decisions", DecisionIndexTest.class, table.toString());
  }

  private static Matcher head(Path record) throws IOException {
    Matcher head = HEAD.matcher(Files.readString(record));
    assertThat(head.matches())
        .as("%s begins with '# N. title' and 'Status: accepted, DATE'", record)
        .isTrue();
    return head;
  }

  private static int number(Path record) {
    return Integer.parseInt(record.getFileName().toString().substring(0, 4));
  }

  private static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.getFileName().toString().equals("README.md"))
          .sorted()
          .toList();
    }
  }
}
