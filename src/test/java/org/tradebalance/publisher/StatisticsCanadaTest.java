package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.IssueCode;

/** Tables of Statistics Canada in their zip, and the scale of each row. */
class StatisticsCanadaTest {

  private static final String TOP =
      "REF_DATE,GEO,Trade,Basis,Seasonal adjustment,Principal trading partners,UOM,SCALAR_FACTOR,"
          + "VALUE\n";

  @TempDir Path folder;

  @Test
  void theMetadataBesideTheTableAreLeftOut() throws IOException {
    PublisherCase example = PublisherCase.named("ca-statcan-trade-by-partner");
    byte[] table = Files.readAllBytes(example.input());
    byte[] metadata = "Cube Title,Product Id\nTrade,12100011\n".getBytes(StandardCharsets.UTF_8);
    example.assertSaidBy(zip("12100011.csv", table, "12100011_MetaData.csv", metadata));
  }

  @Test
  void twoTablesInOneZipAreStillRefused() throws IOException {
    byte[] table = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    Path file = zip("one.csv", table, "two.csv", table);
    assertThatThrownBy(() -> PureCore.layout(file)).hasMessageContaining("2 files");
  }

  @ParameterizedTest
  @CsvSource({"units, 12", "'units ', 12", "thousands, 12000", "Millions, 12000000"})
  void eachRowHasItsOwnScale(String scale, String amount) throws IOException {
    FileResult result = read(row("Import", scale, "12"));
    assertThat(result.flows().get(0).figure().amount().toBigDecimal()).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @CsvSource({"''", "dozens"})
  void aScaleThatNobodyKnowsRejectsTheRow(String scale) throws IOException {
    FileResult result = read(row("Import", "units", "1") + row("Export", scale, "12"));
    assertThat(result.rejections()).hasSize(1);
    assertThat(result.rejections().get(0).issues().get(0).code())
        .isIn(IssueCode.SCALE_MISSING, IssueCode.CODE_UNKNOWN);
  }

  private static String row(String trade, String scale, String value) {
    return "2024-05,Canada,"
        + trade
        + ",Customs,Unadjusted,China,Dollars,"
        + scale
        + ","
        + value
        + "\n";
  }

  private FileResult read(String rows) throws IOException {
    Path rates = folder.resolve("rates.csv");
    Files.writeString(rates, "currency,period,usd_per_unit,units_per_usd\nCAD,2024-05,1,\n");
    Path file = folder.resolve("12100011.csv");
    Files.writeString(file, TOP + rows);
    return PureCore.read(file, new ExchangeRates(PureCore.rates(rates).rates()));
  }

  private Path zip(String one, byte[] first, String two, byte[] second) throws IOException {
    Path file = folder.resolve("12100011-eng.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(one));
      zip.write(first);
      zip.putNextEntry(new ZipEntry(two));
      zip.write(second);
    }
    return file;
  }
}
