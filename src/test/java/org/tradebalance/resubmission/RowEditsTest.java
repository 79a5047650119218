package org.tradebalance.resubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.publish.SafeText;

/** What an operator's edits make of a rejected row. */
class RowEditsTest {

  private static final String ROW = "2024,4120,\"Kingdom, United\",\"12,5\",1";

  private final RowEdits edits = new RowEdits(ROW);

  @Test
  void aRowThatNobodyEditedHasNoResult() {
    edits.take(line("D", "12,5", ROW), "12,5");
    edits.take(line("B", "4120", ROW), "4120");
    assertThat(edits.result()).isNull();
  }

  @Test
  void theRawValueReplacesItsCell() {
    edits.take(line("D", "12.5", ROW), "12,5");
    assertThat(edits.result()).containsExactly("2024", "4120", "Kingdom, United", "12.5", "1");
  }

  @Test
  void theRawRecordReplacesTheRow() {
    edits.take(line("D", "12,5", "2024,4121,\"Kingdom, United\",12.5,1"), "12,5");
    assertThat(edits.result()).containsExactly("2024", "4121", "Kingdom, United", "12.5", "1");
  }

  @Test
  void editsOfDifferentCellsInSeveralLinesGoTogether() {
    edits.take(line("D", "12.5", ROW), "12,5");
    edits.take(line("B", "4120", ROW.replace("4120", "4121")), "4120");
    assertThat(edits.result()).containsExactly("2024", "4121", "Kingdom, United", "12.5", "1");
  }

  @Test
  void theSameEditInBothPlacesIsOneEdit() {
    edits.take(line("D", "12.5", ROW.replace("\"12,5\"", "12.5")), "12,5");
    assertThat(edits.result()).containsExactly("2024", "4120", "Kingdom, United", "12.5", "1");
  }

  @Test
  void editsOfOneCellThatDisagreeAreRefused() {
    edits.take(line("D", "12.5", ROW), "12,5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edits.take(line("B", "4120", ROW.replace("\"12,5\"", "125")), "4120"))
        .withMessage("two lines correct cell 4 otherwise: '12.5' and '125'");
  }

  @Test
  void aRowWithMoreOrFewerCellsIsTakenAsAWhole() {
    edits.take(line("D", "12,5", "2024,4120,Kingdom,12.5"), "12,5");
    edits.take(line("B", "4120", ROW), "4120");
    assertThat(edits.result()).containsExactly("2024", "4120", "Kingdom", "12.5");
  }

  @Test
  void twoRowsOfOtherLengthsAreRefused() {
    edits.take(line("D", "12,5", "2024,4120"), null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edits.take(line("D", "12,5", "2024,4120,x"), null))
        .withMessageContaining("two lines correct the row otherwise");
  }

  @Test
  void quotesThatDoNotMatchAreRefusedWithWhatToDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edits.take(line("D", "12,5", "2024,\"4120,x"), null))
        .withMessageContaining("a quote in it is doubled");
  }

  @Test
  void aValueOfNoSingleCellCannotBeEdited() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edits.take(line("", "x", ROW), "12,5"))
        .withMessage("its raw_value is edited, but column '' is no single cell: edit raw_record");
  }

  /** A spreadsheet must not run them, and an operator must not have to know. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1,5", "-5,x", "+5,x", "@a,x", "'=a,x", "'a,x", "\ta,x"})
  void theApostropheBeforeFormulasIsNoPartOfTheRow(String row) {
    RowEdits untouched = new RowEdits(row);
    untouched.take(line("A", "", SafeText.of(row)), null);
    assertThat(untouched.result()).isNull();

    RowEdits edited = new RowEdits(row);
    edited.take(line("A", "", SafeText.of(row) + "9"), null);
    List<String> result = edited.result();
    assertThat(String.join(",", result == null ? List.of() : result)).isEqualTo(row + "9");
  }

  @Test
  void lineEndsInsideACellMayChange() {
    RowEdits rows = new RowEdits("a,\"b\r\nc\",d");
    rows.take(line("A", "", "a,\"b\nc\",d"), null);
    assertThat(rows.result()).isNull();
    rows.take(line("A", "", "a,\"b\nc\",e"), null);
    assertThat(rows.result()).containsExactly("a", "b\r\nc", "e");
  }

  @Test
  void theColumnOfACsvIsANumber() {
    RejectsFile.Line line = new RejectsFile.Line(2, "a.csv", "", 7, "4", "TB-1005", "12.5", ROW);
    edits.take(line, "12,5");
    assertThat(edits.result()).contains("12.5");
  }

  private static RejectsFile.Line line(String column, String value, @Nullable String row) {
    return new RejectsFile.Line(
        2, "a.xlsx", "sheet", 7, column, "TB-1005", value, String.valueOf(row));
  }
}
