package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

  private static final RowCounts ROWS = rows(10, 6, 1, Map.of("header", 1L, "note", 2L));
  private static final FigureCounts FIGURES = new FigureCounts(20, 7, 3, 5, 4, 1);

  @Test
  void balancesWhereEveryRowIsAcceptedRejectedOrIgnored() {
    assertThat(ROWS.ignoredInAll()).isEqualTo(3);
    assertThat(ROWS.balances()).isTrue();
    assertThat(RowCounts.NONE.balances()).isTrue();
  }

  @Test
  void noticesARowTooManyOrTooFew() {
    assertThat(rows(11, 6, 1, ROWS.ignored()).balances()).isFalse();
    assertThat(rows(10, 5, 1, ROWS.ignored()).balances()).isFalse();
    assertThat(rows(10, 6, 0, ROWS.ignored()).balances()).isFalse();
    assertThat(rows(10, 6, 1, Map.of("header", 1L)).balances()).isFalse();
  }

  @Test
  void addsThePartsOfAFileReasonByReason() {
    RowCounts sum = ROWS.plus(rows(5, 2, 1, Map.of("note", 1L, "total", 1L)));
    assertThat(sum).isEqualTo(rows(15, 8, 2, Map.of("header", 1L, "note", 3L, "total", 1L)));
    assertThat(sum.balances()).isTrue();
    assertThat(sum.ignoredText()).isEqualTo("header 1; note 3; total 1");
    assertThat(RowCounts.NONE.ignoredText()).isEmpty();
  }

  @Test
  void movesAcceptedRowsToTheRejectedOnes() {
    assertThat(ROWS.rejecting(2)).isEqualTo(rows(10, 4, 3, ROWS.ignored()));
    assertThat(ROWS.rejecting(2).balances()).isTrue();
  }

  @Test
  void keepsItsOwnCopyOfTheReasons() {
    SortedMap<String, Long> reasons = new TreeMap<>(Map.of("note", 1L));
    RowCounts counts = new RowCounts(1, 0, 0, reasons);
    reasons.put("note", 5L);
    assertThat(counts.balances()).isTrue();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> counts.ignored().put("note", 5L));
  }

  /** A note alone makes no warning of a night; beside anything else it does not hide it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no rate of EUR [TB-1031] | false",
        "no rate of EUR [TB-1031]; no rate of JPY [TB-1031] | false",
        "formulas [TB-2054]; no rate of EUR [TB-1031] | true",
        "no rate beside dollars [TB-2080] | true",
        "a text of an earlier version without any code | true",
        " | false"
      })
  void aNoteIsNoWarning(@Nullable String issue, boolean warning) {
    LedgerEntry entry =
        new LedgerEntry("a", "b", "c", "d", "e", FileStatus.LOADED, ROWS, FIGURES, issue);
    assertThat(entry.isWarning()).isEqualTo(warning);
  }

  @Test
  void balancesWhereEveryFigureIsStoredKnownOrAPlaceholder() {
    assertThat(FIGURES.flows()).isEqualTo(15);
    assertThat(FIGURES.balances()).isTrue();
  }

  @Test
  void noticesAFigureThatIsLostWhereverItIsLost() {
    assertThat(new FigureCounts(21, 7, 3, 5, 4, 1).balances()).isFalse();
    assertThat(new FigureCounts(20, 6, 3, 5, 4, 1).balances()).isFalse();
    assertThat(new FigureCounts(20, 7, 2, 5, 4, 1).balances()).isFalse();
    assertThat(new FigureCounts(20, 7, 3, 4, 4, 1).balances()).isFalse();
    assertThat(new FigureCounts(20, 7, 3, 5, 3, 1).balances()).isFalse();
    assertThat(new FigureCounts(20, 7, 3, 5, 4, 0).balances()).isFalse();
  }

  @Test
  void aFileBalancesOnlyWhereRowsAndFiguresDo() {
    assertThat(entry(ROWS, FIGURES).balances()).isTrue();
    assertThat(entry(rows(11, 6, 1, ROWS.ignored()), FIGURES).balances()).isFalse();
    assertThat(entry(ROWS, new FigureCounts(21, 7, 3, 5, 4, 1)).balances()).isFalse();
  }

  private static LedgerEntry entry(RowCounts rows, FigureCounts figures) {
    return new LedgerEntry(
        "a.xlsx", "00", "layout", "dataset", "2025-02", FileStatus.LOADED, rows, figures, null);
  }

  private static RowCounts rows(
      long read, long accepted, long rejected, Map<String, Long> ignored) {
    return new RowCounts(read, accepted, rejected, new TreeMap<>(ignored));
  }
}
