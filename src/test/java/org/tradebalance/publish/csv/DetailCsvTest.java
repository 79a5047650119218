package org.tradebalance.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.balance.ListedDetails;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.gen.Law;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.table.ProductBalanceTable;

/** Rows that are put together of bytes are those that Commons CSV writes. */
class DetailCsvTest {

  @TempDir static Path folder;

  private static Publication publication;

  @BeforeAll
  static void prepare() throws IOException {
    Path workbook = folder.resolve("small.xlsx");
    SmallCensus.of(2022, 2024, 10).write(workbook);
    publication = PureCore.publication(workbook);
  }

  @Test
  void amountsStatesAndPositionsAreWrittenAsEverywhereElse() throws IOException {
    DetailRows details =
        new ListedDetails(
            Map.of(
                "USA CHN HS:01 2023 export", 1_234_567L,
                "USA CHN HS:01 2023 import", 1_234_560L,
                "USA CHN HS:27 2023 import", -500L,
                "USA DEU HS:01 2023 export", 0L,
                "USA DEU HS:01 2023 import", 0L));
    Path file = folder.resolve("detail.csv");

    assertThat(DetailCsv.write(file, publication, details)).isEqualTo(3);
    assertThat(file)
        .content()
        .endsWith(
            "cepii-baci,,USA,CHN,China,country,goods,HS:01,nsa,annual,2023,1234.567,1234.56,0.007,"
                + "surplus,reported,reported\r\n"
                + "cepii-baci,,USA,CHN,China,country,goods,HS:27,nsa,annual,2023,,-0.5,,,"
                + "missing,reported\r\n"
                + "cepii-baci,,USA,DEU,Germany,country,goods,HS:01,nsa,annual,2023,0,0,0,"
                + "balanced,zero,zero\r\n");
  }

  @Test
  void anyBalancesAreTheSameBytesAsCellByCell() {
    Law.of(
        random -> {
          DetailRows details = new ListedDetails(ListedDetails.random(random));
          Path bytes = folder.resolve("bytes.csv");
          Path cells = folder.resolve("cells.csv");
          try {
            long rows = DetailCsv.write(bytes, publication, details);
            assertThat(rows)
                .isEqualTo(
                    new CsvFormat()
                        .to(cells)
                        .write(
                            ProductBalanceTable.TABLE,
                            ProductBalanceTable.rows(publication, details)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          assertThat(bytes).hasSameBinaryContentAs(cells);
        });
  }
}
