package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;

/** A file lacks figures that the release before states, and says nothing of it itself. */
class GoneFiguresIT {

  @TempDir Path folder;

  private TestStores stores;

  @BeforeEach
  void begin() {
    stores = TestStores.on(Engine.H2_IN_MEMORY.fresh(folder));
    store("october", read(SmallCensus.of(2023, 2024, 10)));
  }

  @Test
  void aReleaseThatStatesAllAgainIsNothingToLookAt() {
    assertThat(store("november", read(SmallCensus.of(2023, 2024, 11))).issue()).isNull();
    // The window of a release moves on: what it no longer reaches back to is not gone.
    assertThat(store("later", read(SmallCensus.of(2024, 2024, 12))).issue()).isNull();
  }

  @Test
  void aPartnerThatIsGoneIsToldWithItsFirstFigure() {
    LedgerEntry entry = store("november", without(f -> f.series().partner().equals("CHN")));

    // Two flows of 22 months and the year 2023; the months of the new release were never there.
    assertThat(entry.issue())
        .startsWith(
            "of the figures of october.xlsx (vintage 2024-10), 46 are missing among those that are"
                + " here, the first: CHN TOTAL export 2023 ")
        .endsWith("[TB-2041]");
  }

  @Test
  void oneCellThatIsGoneIsTold() {
    LedgerEntry entry =
        store(
            "november",
            without(
                f ->
                    f.series().partner().equals("CHN")
                        && f.flow().code().equals("import")
                        && f.period().equals(Period.month(2024, 3))));
    assertThat(entry.issue()).contains("1 is missing", "the first: CHN TOTAL import 2024-03 ");
  }

  @Test
  void aMonthInTheMiddleThatIsGoneForAllIsTold() {
    LedgerEntry entry = store("november", without(f -> f.period().equals(Period.month(2024, 3))));

    // Exports and imports of every row of 2024.
    assertThat(entry.issue()).contains("16 are missing", " 2024-03 ");
  }

  @Test
  void whatIsGoneStaysAndIsToldOnce() {
    FileResult november = without(f -> f.series().partner().equals("CHN"));
    store("november", november);
    assertThat(stores.flows().current())
        .filteredOn(f -> f.series().partner().equals("CHN"))
        .hasSize(48);

    LedgerEntry december = store("december", without(f -> f.series().partner().equals("CHN"), 12));
    assertThat(december.issue()).isNull();
  }

  @Test
  void aFileOfTheSameVintageThatLacksFiguresIsTold() {
    LedgerEntry again = store("october-2", without(f -> f.series().partner().equals("CHN"), 10));
    // The year to date as well, which only this vintage has.
    assertThat(again.issue()).contains("of october.xlsx (vintage 2024-10), 48 are missing");
  }

  @Test
  void anotherSelectionIsNothingToLookAt() {
    FileResult one = without(f -> !f.series().partner().equals("CHN"));
    assertThat(store("china", one).issue()).isNull();
  }

  @Test
  void anEarlierReleaseThatComesLateLacksNothing() {
    assertThat(store("late", read(SmallCensus.of(2023, 2024, 8))).issue()).isNull();
  }

  @Test
  void theSameContentReadAgainLacksNothing() {
    FileResult november = read(SmallCensus.of(2023, 2024, 11));
    store("november", november);
    assertThat(store("november", november).issue()).isNull();
  }

  private FileResult without(Predicate<Observation> lost) {
    return without(lost, 11);
  }

  private FileResult without(Predicate<Observation> lost, int month) {
    FileResult whole = read(SmallCensus.of(2023, 2024, month));
    List<Observation> flows = whole.flows().stream().filter(lost.negate()).toList();
    assertThat(flows).isNotEmpty().hasSizeLessThan(whole.flows().size());
    return new FileResult(
        whole.vintage(), flows, List.of(), whole.rows(), flows.size(), 0, 0, List.of());
  }

  private LedgerEntry store(String name, FileResult result) {
    SourceFile file =
        new SourceFile(name + ".xlsx", name, PureCore.CATALOGUE.layouts().get("us-census-country"));
    return stores.flows().store(stores.runs().start("f", false, "/", List.of()), file, result);
  }

  private FileResult read(SmallCensus census) {
    Path file = folder.resolve("small.xlsx");
    census.write(file);
    return PureCore.read(file);
  }
}
