package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.trade.Vintage;

/** A message in SDMX-CSV 2.0 takes back figures that others state. */
class DeletedFiguresIT {

  private static final String HEADER =
      "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,"
          + "OBS_VALUE,UNIT_MULT";

  @TempDir Path folder;

  private TestStores stores;

  @BeforeEach
  void begin() throws IOException {
    stores = TestStores.on(Engine.H2_IN_MEMORY.fresh(folder));
    store("first", "M,M,US,TXG_FOB_USD,FR,2024-01,45,6", "M,M,US,TXG_FOB_USD,DE,2024-01,76,6");
  }

  @Test
  void whatALaterMessageDeletesHoldsNoMoreAndStaysInTheHistory() throws IOException {
    LedgerEntry entry =
        store("later", "M,M,US,TXG_FOB_USD,DE,2024-02,77,6", "D,M,US,TXG_FOB_USD,FR,2024-01,,");

    assertThat(entry.issue()).isNull();
    assertThat(entry.rows().ignored()).containsEntry("deleted", 1L);
    assertThat(current()).containsExactlyInAnyOrder("DEU 2024-01", "DEU 2024-02");
    assertThat(asOf("2024-01")).containsExactlyInAnyOrder("DEU 2024-01", "FRA 2024-01");
    assertThat(asOf("2024-02")).containsExactlyInAnyOrder("DEU 2024-01", "DEU 2024-02");
  }

  @Test
  void inTheSameVintageADeletionComesLastWhateverTheNames() throws IOException {
    store("a", "D,M,US,TXG_FOB_USD,FR,2024-01,45,6");
    assertThat(current()).containsExactly("DEU 2024-01");
  }

  @Test
  void aFigureThatIsStatedAgainHoldsAgain() throws IOException {
    store("later", "M,M,US,TXG_FOB_USD,DE,2024-02,77,6", "D,M,US,TXG_FOB_USD,FR,2024-01,,");
    store("last", "M,M,US,TXG_FOB_USD,FR,2024-01,46,6", "M,M,US,TXG_FOB_USD,DE,2024-03,78,6");
    assertThat(current()).contains("FRA 2024-01");
    assertThat(asOf("2024-02")).doesNotContain("FRA 2024-01");
  }

  @Test
  void aNewerReleaseKeepsItsFigureAndThatIsTold() throws IOException {
    store("third", "M,M,US,TXG_FOB_USD,FR,2024-01,45,6", "M,M,US,TXG_FOB_USD,FR,2024-03,47,6");
    LedgerEntry entry =
        store("second", "M,M,US,TXG_FOB_USD,DE,2024-02,77,6", "D,M,US,TXG_FOB_USD,FR,2024-01,,");

    assertThat(entry.issue())
        .startsWith("1 deleted figures stay, because a newer release than 2024-02 states them")
        .contains("the first: FRA TOTAL export 2024-01;")
        .endsWith("[TB-2061]");
    assertThat(current()).contains("FRA 2024-01");
    assertThat(asOf("2024-02")).doesNotContain("FRA 2024-01");
  }

  @Test
  void theDeletionOfWhatNobodyStatedChangesNothing() throws IOException {
    LedgerEntry entry = store("later", "D,M,US,TXG_FOB_USD,IT,2024-02,,");
    assertThat(entry.issue()).isNull();
    assertThat(current()).containsExactlyInAnyOrder("DEU 2024-01", "FRA 2024-01");
  }

  @Test
  void theSameMessageAgainChangesNothing() throws IOException {
    store("later", "D,M,US,TXG_FOB_USD,FR,2024-01,,", "M,M,US,TXG_FOB_USD,DE,2024-02,77,6");
    store("later", "D,M,US,TXG_FOB_USD,FR,2024-01,,", "M,M,US,TXG_FOB_USD,DE,2024-02,77,6");
    assertThat(current()).containsExactlyInAnyOrder("DEU 2024-01", "DEU 2024-02");
    assertThat(asOf("2024-01")).containsExactlyInAnyOrder("DEU 2024-01", "FRA 2024-01");
  }

  private List<String> current() {
    return stores.flows().current().stream()
        .map(flow -> flow.series().partner() + " " + flow.period())
        .toList();
  }

  private List<String> asOf(String vintage) {
    return stores.flows().asOf(Vintage.parse(vintage)).stream()
        .map(flow -> flow.series().partner() + " " + flow.period())
        .toList();
  }

  private LedgerEntry store(String name, String... rows) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (String row : rows) {
      text.append("dataflow,X:DOT(1.0),").append(row).append('\n');
    }
    Path file = Files.writeString(folder.resolve(name + ".csv"), text);
    FileResult result = PureCore.read(file);
    SourceFile source =
        new SourceFile(name + ".csv", name, PureCore.CATALOGUE.layouts().get("sdmx-csv-2"));
    return stores.flows().store(stores.runs().start("f", false, "/", List.of()), source, result);
  }
}
