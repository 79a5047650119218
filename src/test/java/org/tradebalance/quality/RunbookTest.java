package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbook says of every kind of issue what to do first, in one row of its families. */
class RunbookTest {

  private static final Pattern FAMILY = Pattern.compile("(?m)^\\| (TB-\\d{4}[^|]*) \\|");
  private static final Pattern CODES = Pattern.compile("(\\d{4})(?: to (\\d{4}))?");

  @Test
  void everyIssueIsInOneFamily() throws IOException {
    List<Integer> inFamilies = new ArrayList<>();
    Matcher family = FAMILY.matcher(Files.readString(Path.of("src/docs/operations.md")));
    while (family.find()) {
      Matcher codes = CODES.matcher(family.group(1));
      while (codes.find()) {
        int first = Integer.parseInt(codes.group(1));
        int last = codes.group(2) == null ? first : Integer.parseInt(codes.group(2));
        IntStream.rangeClosed(first, last).forEach(inFamilies::add);
      }
    }
    assertThat(inFamilies)
        .as("the table `Codes in rejects, ledger.csv and refusals` of operations.md")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(IssueCode.values())
                .map(code -> Integer.valueOf(code.id().substring("TB-".length())))
                .toList());
  }
}
