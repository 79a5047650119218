package org.tradebalance.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.quality.FileStatus;

/** Right files as people ask publishers for them and save them: nothing is to be said of any. */
class RightFilesTest {

  private static final String WITS = "Reporter Name,Partner Name,Trade Flow,Indicator,";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void loadWithoutAWord(String what, String name, String content, int figures) {
    Night.Told told =
        new Night(folder).load(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    assertThat(told.status(name)).as(told.account(name).toString()).isEqualTo(FileStatus.LOADED);
    assertThat(told.codes()).isEmpty();
    assertThat(told.exceeded()).isEmpty();
    assertThat(told.rejected()).isZero();
    assertThat(told.figures()).hasSize(figures);
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("the world and three partners", "wits.csv", selection(3), 32),
        Arguments.of("the world and ten partners", "wits.csv", selection(10), 88),
        Arguments.of("dates as in France", "BOPGSTB.csv", dates("01/%2$02d/%1$d"), 40),
        Arguments.of("dates as in the United States", "BOPGSTB.csv", dates("%2$d/1/%1$d"), 40),
        Arguments.of("a tiny economy, with zeros and gaps", "imts.csv", tiny(), 180),
        Arguments.of("a small economy in whole millions", "wits.csv", millions(), 50),
        Arguments.of(
            "a year that a large reporter lacks and a small one has", "imts.csv", gap(), 53),
        Arguments.of("gold, in and out", "fredgraph.csv", gold(), 96),
        Arguments.of("shipments, many of them alike", "IND_imports_2024.csv", alike(), 12));
  }

  private static String selection(int partners) {
    List<String> names =
        List.of("China", "France", "Uganda", "Japan", "India", "Brazil", "Mexico", "Italy")
            .subList(0, Math.min(8, partners));
    StringBuilder text = new StringBuilder(WITS + "2019,2020,2021,2022\n");
    Random random = new Random(5);
    for (String flow : List.of("Export", "Import")) {
      long[] world = new long[4];
      for (int partner = 0; partner < partners; partner++) {
        String name = partner < 8 ? names.get(partner) : partner == 8 ? "Spain" : "Canada";
        text.append(" Kenya,").append(name).append(',').append(flow);
        text.append(",Trade Value (US$ Thousand)");
        for (int year = 0; year < 4; year++) {
          long amount = 100_000L + random.nextInt(900_000);
          world[year] += amount * 2;
          text.append(',').append(amount).append(".125");
        }
        text.append('\n');
      }
      text.append(" Kenya, World,").append(flow).append(",Trade Value (US$ Thousand)");
      for (long amount : world) {
        text.append(',').append(amount).append(".25");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String dates(String format) {
    StringBuilder text = new StringBuilder("observation_date;BOPGSTB\n");
    Random random = new Random(6);
    for (int month = 0; month < 40; month++) {
      text.append(String.format(Locale.ROOT, format, 2020 + month / 12, month % 12 + 1));
      text.append(";-").append(60_000 + random.nextInt(9_000)).append('\n');
    }
    return text.toString();
  }

  private static String tiny() {
    StringBuilder text =
        new StringBuilder(
            "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n");
    Random random = new Random(7);
    int rows = 0;
    for (int month = 0; rows < 180; month++) {
      for (String partner : List.of("AUS", "NZL", "FJI", "JPN")) {
        if (rows < 180 && random.nextInt(5) > 0) {
          int amount = random.nextInt(4) == 0 ? 0 : random.nextInt(90_000);
          text.append("TON,XG_FOB_USD,").append(partner).append(",M,");
          text.append(2018 + month / 12).append("-M");
          text.append(month % 12 < 9 ? "0" : "").append(month % 12 + 1);
          text.append(',').append(amount).append(",Millions\n");
          rows++;
        }
      }
    }
    return text.toString();
  }

  private static String millions() {
    StringBuilder text = new StringBuilder(WITS);
    Random random = new Random(11);
    for (int year = 1970; year < 2020; year++) {
      text.append(year)
          .append(year < 2019 ? "," : "\n Tonga, World,Import,Trade Value (US$ Thousand)");
    }
    for (int year = 1970; year < 2020; year++) {
      text.append(',').append(random.nextInt(90) + 9).append("000");
    }
    return text.append('\n').toString();
  }

  private static String gap() {
    StringBuilder text =
        new StringBuilder(
            "COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n");
    Random random = new Random(12);
    for (int year = 2018; year <= 2020; year++) {
      for (String partner :
          ("AUS NZL FJI JPN CHN USA DEU FRA ITA ESP PRT BEL NLD DNK SWE NOR FIN POL CZE AUT CHE GRC"
                  + " TUR IND BRA")
              .split(" ", -1)) {
        boolean small = partner.equals("AUS");
        if (year != 2019) {
          text.append("GBR,XG_FOB_USD,").append(partner).append(",A,").append(year);
          text.append(',').append(random.nextInt(90_000_000) + 1_000_000).append(",6\n");
        }
        if (small) {
          text.append("TON,XG_FOB_USD,").append(partner).append(",A,").append(year);
          text.append(',').append(random.nextInt(900_000) + 100_000).append(",6\n");
        }
      }
    }
    return text.toString();
  }

  /** Trade that is many times as large in one month as in the next one. */
  private static String gold() {
    StringBuilder text = new StringBuilder("observation_date,IMPUK,EXPUK\n");
    Random random = new Random(8);
    for (int month = 0; month < 48; month++) {
      text.append(2019 + month / 12).append('-');
      text.append(month % 12 < 9 ? "0" : "").append(month % 12 + 1).append("-01");
      for (int flow = 0; flow < 2; flow++) {
        int amount = (random.nextInt(6) == 0 ? 9_000 : 300) + random.nextInt(900);
        text.append(',').append(amount).append('.').append(random.nextInt(9) + 1);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Parcels of one price: rows that are alike below each other, and again some rows below. */
  private static String alike() {
    StringBuilder text = new StringBuilder("Date,HS Code,Value,Currency,Country of Origin\n");
    for (int row = 0; row < 600; row++) {
      text.append("2024-0").append(row / 100 + 1).append("-15,84713010,");
      text.append(row % 10 == 0 ? "99.5" : "20").append(",USD,");
      text.append(row % 2 == 0 ? "China" : "Japan").append('\n');
    }
    return text.toString();
  }
}
