package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.golden.PureCore;
import org.tradebalance.quality.Issue;

/** Rates of days are no averages of months: such files are refused, and the message says why. */
class RateFrequencyTest {

  @TempDir Path folder;

  /** The header of eurofxref-hist.csv in November 2026: all currencies, and one without label. */
  private static final String ECB =
      "Date,USD,JPY,BGN,CYP,CZK,DKK,EEK,GBP,HUF,LTL,LVL,MTL,PLN,ROL,RON,SEK,SIT,SKK,CHF,ISK,NOK,"
          + "HRK,RUB,TRL,TRY,AUD,BRL,CAD,CNY,HKD,IDR,ILS,INR,KRW,MXN,MYR,NZD,PHP,SGD,THB,ZAR,";

  @Test
  void theDailyRatesOfTheEcbAreRefused() throws IOException {
    assertThat(
            refusal(
                    ECB,
                    "2026-11-27,1.0512,161.2" + ",N/A".repeat(40) + ",",
                    "2026-11-26,1.0498,161.9" + ",N/A".repeat(40) + ",")
                .message())
        .contains("daily_rates_where_monthly_averages_are_needed");
  }

  @Test
  void oneDayIsNoMonthEither() throws IOException {
    assertThat(
            refusal("Date, USD, JPY, GBP, CHF, ", "2026-11-02, 1.05, 161.2, 0.84, 0.93, ")
                .message())
        .contains("daily_rates_where_monthly_averages_are_needed");
  }

  @Test
  void theDailyRatesOfFredAreRefused() throws IOException {
    assertThat(
            refusal("observation_date,DEXUSEU,DEXJPUS", "2026-11-02,1.05,153.1", "2026-11-03,.,.")
                .message())
        .contains("daily_rates_where_monthly_averages_are_needed");
  }

  private Issue refusal(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("rates.csv"), List.of(lines));
    return Objects.requireNonNull(PureCore.rates(file).refusal());
  }
}
