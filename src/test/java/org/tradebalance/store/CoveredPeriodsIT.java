package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.Vintages;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.trade.Period;

/** A quarter or year has the vintage of the file that states it, also where its months do not. */
class CoveredPeriodsIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2024-03", "2023", "2022", "2023-Q4", "2024-Q2"})
  void everyPeriodThatIsStatedHasItsVintage(String period) throws IOException {
    Vintages vintages = vintages("M,2024-03", "A,2022", "A,2023", "Q,2023-Q4", "Q,2024-Q2");
    assertThat(vintages.of("sdmx-goods", Period.parse(period))).isEqualTo("2024-03");
  }

  @Test
  void aPeriodThatIsNotStatedHasNone() throws IOException {
    assertThat(vintages("M,2024-03", "A,2022").of("sdmx-goods", Period.parse("2021"))).isEmpty();
  }

  private Vintages vintages(String... periods) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "DATAFLOW,REF_AREA,INDICATOR,COUNTERPART_AREA,OBS_VALUE,FREQ,TIME_PERIOD\n");
    for (String period : periods) {
      text.append("X,US,TXG_FOB_USD,CN,5000000,").append(period).append('\n');
    }
    Path file = Files.writeString(folder.resolve("dot.csv"), text);
    TestStores stores = TestStores.on(Engine.H2_IN_MEMORY.fresh(folder));
    SourceFile source =
        new SourceFile("dot.csv", "1", PureCore.CATALOGUE.layouts().get("sdmx-csv-1"));
    stores
        .flows()
        .store(stores.runs().start("f", false, "/", List.of()), source, PureCore.read(file));
    return new Vintages(stores.flows().coverages());
  }
}
