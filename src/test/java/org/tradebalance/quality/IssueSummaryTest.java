package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssueSummaryTest {

  @Test
  void oneIssueIsTheLineThatItAlwaysWas() {
    Issue issue = number(3, "F", "12,5?");

    assertThat(summary(List.of(issue))).containsExactly(issue.toString());
  }

  @Test
  void aCauseTellsHowOftenWhereAndWhichOtherValuesThereAre() {
    assertThat(summary(List.of(number(3, "F", "x"), number(9, "G", "y"), number(27, "AA", "x"))))
        .containsExactly(
            "a.xlsx!country!R3:F to R27:AA, 3 times: x is not a number with decimal point '.'; also"
                + " y [TB-1005]");
  }

  @Test
  void ofManyValuesThreeAreShown() {
    List<Issue> issues = new ArrayList<>();
    for (int row = 1; row <= 9; row++) {
      issues.add(number(row, "F", "x" + row));
    }

    assertThat(summary(issues))
        .containsExactly(
            "a.xlsx!country!R1:F to R9:F, 9 times: x1 is not a number with decimal point '.'; also"
                + " x2, x3, x4 and 5 more [TB-1005]");
  }

  @Test
  void filesSheetsAndCodesAreApart() {
    Issue missing =
        new Issue(
            IssueCode.PARTNER_MISSING,
            new Location("a.xlsx", "country", 4, "B"),
            "",
            "",
            List.of());
    Issue elsewhere =
        new Issue(IssueCode.PARTNER_MISSING, new Location("b.csv", "", 4, "2"), "", "", List.of());

    assertThat(summary(List.of(elsewhere, number(3, "F", "x"), missing)))
        .hasSize(3)
        .first()
        .asString()
        .contains("a.xlsx")
        .contains("TB-1003");
  }

  @Test
  void theOrderInWhichTheyAreFoundDoesNotMatter() {
    List<Issue> issues = new ArrayList<>();
    for (int row = 1; row <= 30; row++) {
      issues.add(number(row, Location.letters(row % 28), "v" + row % 7));
    }
    List<String> expected = summary(issues);
    Random random = new Random(20261130);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(issues, random);
      assertThat(summary(issues)).isEqualTo(expected);
    }
  }

  private static List<String> summary(List<Issue> issues) {
    IssueSummary summary = new IssueSummary();
    issues.forEach(summary::add);
    return summary.messages();
  }

  private static Issue number(int row, String column, String value) {
    return new Issue(
        IssueCode.NUMBER_INVALID,
        new Location("a.xlsx", "country", row, column),
        "IFEB",
        value,
        List.of(value));
  }
}
