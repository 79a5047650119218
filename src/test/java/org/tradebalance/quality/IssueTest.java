package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IssueTest {

  private static final Location CELL = new Location("in/us.xlsx", "country", 12, "F");

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyTemplateIsFilledByItsArguments(IssueCode code) {
    int slots = code.template().split("%s", -1).length - 1;
    assertThat(code.template().replace("%s", "")).doesNotContain("%");
    Issue issue = new Issue(code, CELL, "", "", Collections.nCopies(slots, "<argument>"));
    assertThat(issue.message()).isEqualTo(code.template().replace("%s", "<argument>"));
  }

  @Test
  void identifiersAreUniqueAndTellRowsFromFiles() {
    List<String> ids = Stream.of(IssueCode.values()).map(IssueCode::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("TB-\\d{4}")).isSorted();
    assertThat(IssueCode.values())
        // The rows of amounts without a rate were rejected once; the identifier stayed.
        .filteredOn(code -> code != IssueCode.RATE_MISSING)
        .allMatch(code -> code.severity() == Severity.ROW == code.id().startsWith("TB-1"));
  }

  @Test
  void saysWhatWhereAndWhichKind() {
    Issue issue =
        new Issue(IssueCode.NUMBER_INVALID, CELL, "IFEB", "1.234,50", List.of("1.234,50"));
    assertThat(issue)
        .hasToString(
            "in/us.xlsx!country!R12:F: 1.234,50 is not a number with decimal point '.' [TB-1005]");
  }

  @Test
  void showsInvisibleCharactersOfArguments() {
    Issue issue = Issue.ofFile(IssueCode.LAYOUT_UNKNOWN, "a.csv", "x\u00A0y", "z\ty");
    assertThat(issue.message()).isEqualTo("no layout fits; nearest is x<U+00A0>y: z<U+0009>y");
  }

  @Test
  void takesPercentSignsOfArgumentsAsTheyAre() {
    Issue issue = new Issue(IssueCode.NUMBER_INVALID, CELL, "", "5%s", List.of("5%s"));
    assertThat(issue.message()).startsWith("5%s is not a number");
  }

  @Test
  void keepsItsOwnCopyOfTheArguments() {
    List<String> arguments = new ArrayList<>(List.of("5x"));
    Issue issue = new Issue(IssueCode.NUMBER_INVALID, CELL, "", "5x", arguments);
    arguments.clear();
    assertThat(issue.message()).startsWith("5x");
  }

  @Test
  void codesOfTheQualityVocabularyAreUnique() {
    assertThat(Stream.of(Severity.values()).map(Severity::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(Verdict.values()).map(Verdict::code)).doesNotHaveDuplicates();
    assertThat(Stream.of(FileStatus.values()).map(FileStatus::code)).doesNotHaveDuplicates();
  }

  @Test
  void aRejectionNeedsAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rejection(List.of(), "2024,5700"))
        .withMessage("a rejection needs an issue");
  }

  @ParameterizedTest
  @CsvSource({
    "0, A",
    "1, B",
    "25, Z",
    "26, AA",
    "51, AZ",
    "52, BA",
    "701, ZZ",
    "702, AAA",
    "16383, XFD"
  })
  void countsColumnsAsSpreadsheetsDo(int column, String letters) {
    assertThat(Location.letters(column)).isEqualTo(letters);
  }

  @Test
  void namesAPlaceAsFarAsItIsKnown() {
    assertThat(CELL).hasToString("in/us.xlsx!country!R12:F");
    assertThat(new Location("a.csv", "", 3, "")).hasToString("a.csv!R3");
    assertThat(new Location("a.csv", "", 3, "2")).hasToString("a.csv!R3:2");
    assertThat(Location.file("a.csv")).hasToString("a.csv");
  }
}
