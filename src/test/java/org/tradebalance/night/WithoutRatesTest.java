package org.tradebalance.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.quality.FileStatus.HELD;
import static org.tradebalance.quality.FileStatus.LOADED;
import static org.tradebalance.quality.FileStatus.REFUSED;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in euros without a rate are compared with what stands in euros. */
class WithoutRatesTest {

  private static final String[] PARTNERS = {"US", "CN", "JP", "CH", "TR", "IN"};

  @TempDir Path folder;

  /** Exports and imports of Germany with six partners, in millions of euros. */
  private static byte[] euros(int firstYear, int years, String times, boolean swapped) {
    StringBuilder text =
        new StringBuilder(
            "DATAFLOW,LAST"
                + " UPDATE,freq,indic_et,sitc06,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n");
    for (int year = firstYear; year < firstYear + years; year++) {
      for (int partner = 0; partner < PARTNERS.length; partner++) {
        for (boolean export : new boolean[] {true, false}) {
          int millions = export ? 9000 + 700 * partner : 21_000 + 1300 * partner;
          BigDecimal amount =
              new BigDecimal(millions + 37 * (year - 2015)).multiply(new BigDecimal(times));
          text.append("ESTAT:EXT_LT_INTERTRD(1.0),18/03/25 23:00:00,A,")
              .append(export == swapped ? "MIO_IMP_VAL" : "MIO_EXP_VAL")
              .append(",TOTAL,")
              .append(PARTNERS[partner])
              .append(",DE,")
              .append(year)
              .append(',')
              .append(amount.toPlainString())
              .append(",\n");
        }
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aNewerReleaseLoads() {
    Night night = new Night(folder);
    night.load(Map.of("one.csv", euros(2018, 5, "1", false)));

    assertThat(night.load(Map.of("two.csv", euros(2018, 6, "1", false))).status("two.csv"))
        .isEqualTo(LOADED);
  }

  @Test
  void aReleaseInAnotherUnitIsRefused() {
    Night night = new Night(folder);
    night.load(Map.of("one.csv", euros(2018, 5, "1", false)));

    Night.Told told = night.load(Map.of("two.csv", euros(2018, 6, "1000", false)));

    assertThat(told.status("two.csv")).isEqualTo(REFUSED);
    assertThat(told.account("two.csv").issue()).contains("TB-2050").contains("EUR");
  }

  @Test
  void aReleaseWithExportsAndImportsSwappedIsRefused() {
    Night night = new Night(folder);
    night.load(Map.of("one.csv", euros(2018, 5, "1", false)));

    Night.Told told = night.load(Map.of("two.csv", euros(2018, 6, "1", true)));

    assertThat(told.status("two.csv")).isEqualTo(REFUSED);
    assertThat(told.account("two.csv").issue()).contains("TB-2051");
  }

  @Test
  void ofTwoFilesThatContradictEachOtherOneWaits() {
    Night night = new Night(folder);

    Night.Told told =
        night.load(
            Map.of(
                "a.csv", euros(2018, 5, "1", false),
                "b.csv", euros(2018, 5, "1.3", false)));

    assertThat(told.status("a.csv")).isEqualTo(LOADED);
    assertThat(told.status("b.csv")).isEqualTo(HELD);
    assertThat(told.account("b.csv").issue()).contains("TB-2042").contains("in EUR");
  }
}
