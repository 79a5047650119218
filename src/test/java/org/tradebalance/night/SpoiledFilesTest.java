package org.tradebalance.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.FileStatus;

/** Files that somebody spoiled without a cell that could not be read: they are held, or told. */
class SpoiledFilesTest {

  private static final String SHIPMENTS = "IND_imports_2024.csv";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {20, 21, 300})
  void aBlockOfShipmentsThatStandsTwiceIsNotSummedTwice(int block) {
    List<String> rows = shipments();
    rows.addAll(rows.subList(100, 100 + block));
    Night night = new Night(folder);
    Night.Told told = load(night, SHIPMENTS, text(rows));
    assertThat(told.status(SHIPMENTS)).isEqualTo(FileStatus.REFUSED);
    assertThat(told.account(SHIPMENTS).issue())
        .startsWith("rows 602 to " + (601 + block) + " repeat rows 102 to " + (101 + block))
        .endsWith("[TB-2082]");
    night.accept(text(rows).getBytes(StandardCharsets.UTF_8));
    assertThat(load(night, SHIPMENTS, text(rows)).status(SHIPMENTS)).isEqualTo(FileStatus.LOADED);
  }

  @Test
  void nineteenShipmentsMayComeAgain() {
    List<String> rows = shipments();
    rows.addAll(rows.subList(100, 119));
    assertThat(load(new Night(folder), SHIPMENTS, text(rows)).codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 40})
  void balancesThatLostTheirMinusHereAndThereAreRefused(int each) {
    Night.Told told =
        load(
            new Night(folder),
            "BOPGSTB.csv",
            fred(month -> month % each == each - 1 && month > 20 && month < 70, month -> false));
    assertThat(told.codes()).containsExactly("TB-2051");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("holes")
  void monthsWithoutAnyFigureBetweenOthersAreTold(String what, IntPredicate gone, String named) {
    Night.Told told = load(new Night(folder), "BOPGSTB.csv", fred(month -> false, gone));
    assertThat(told.account("BOPGSTB.csv").issue())
        .contains("no figures of balance of " + named + ", though", "[TB-2084]");
    assertThat(told.account("BOPGSTB.csv").isWarning()).isFalse();
  }

  static Stream<Arguments> holes() {
    IntPredicate one = month -> month == 30;
    IntPredicate some = month -> month >= 30 && month < 35;
    return Stream.of(
        Arguments.of("one", one, "2022-07"),
        Arguments.of("another", (IntPredicate) month -> month == 3, "2020-04"),
        Arguments.of("two apart", one.or(month -> month == 50), "2022-07, 2024-03"),
        Arguments.of("five in a row", some, "2022-07, 2022-08, 2022-09 and 2 others"));
  }

  @Test
  void aColumnThatWasMostlyBlankedHoldsTheFile() {
    Night night = new Night(folder);
    String spoiled = columns(3);
    Night.Told told = load(night, "wits.csv", spoiled);
    assertThat(told.status("wits.csv")).isEqualTo(FileStatus.REFUSED);
    assertThat(told.account("wits.csv").issue())
        .startsWith("of import of 2021 there are 3 figures left")
        .endsWith("[TB-2083]");
    night.accept(spoiled.getBytes(StandardCharsets.UTF_8));
    assertThat(load(night, "wits.csv", spoiled).figures()).hasSize(20 * 4 + 3);
  }

  @Test
  void aColumnWithSomeBlanksLoads() {
    assertThat(load(new Night(folder), "wits.csv", columns(9)).codes()).isEmpty();
  }

  private static Night.Told load(Night night, String name, String content) {
    return night.load(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(List<String> rows) {
    return "Date,HS Code,Value,Currency,Country of Origin\n" + String.join("\n", rows) + "\n";
  }

  private static List<String> shipments() {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < 600; row++) {
      rows.add(
          String.format(
              Locale.ROOT,
              "2024-%02d-%02d,84713010,%d.25,USD,%s",
              random.nextInt(6) + 1,
              random.nextInt(28) + 1,
              random.nextInt(90_000) + 100,
              random.nextBoolean() ? "China" : "Japan"));
    }
    return rows;
  }

  private static String fred(IntPredicate positive, IntPredicate gone) {
    StringBuilder text = new StringBuilder("observation_date,BOPGSTB\n");
    Random random = new Random(4);
    for (int month = 0; month < 80; month++) {
      int amount = 50_000 + month * 200 + random.nextInt(4_000);
      if (!gone.test(month)) {
        text.append(2020 + month / 12).append('-').append(month % 12 < 9 ? "0" : "");
        text.append(month % 12 + 1).append("-01,").append(positive.test(month) ? "" : "-");
        text.append(amount).append('\n');
      }
    }
    return text.toString();
  }

  /** Imports of twenty partners in five years, of which one has only some. */
  private static String columns(int left) {
    List<String> partners =
        List.of(
            "China", "France", "Uganda", "Japan", "India", "Brazil", "Mexico", "Italy", "Spain",
            "Canada", "Norway", "Sweden", "Poland", "Greece", "Chile", "Peru", "Kuwait", "Oman",
            "Malta", "Cuba");
    Random random = new Random(9);
    StringBuilder text =
        new StringBuilder(
            "Reporter Name,Partner Name,Trade Flow,Indicator,2019,2020,2021,2022,2023\n");
    for (int row = 0; row < partners.size(); row++) {
      text.append(" Kenya,").append(partners.get(row)).append(",Import,Trade Value (US$ Thousand)");
      for (int year = 0; year < 5; year++) {
        boolean blank = year == 2 && row >= left;
        text.append(',').append(blank ? "" : 1_000 + random.nextInt(900_000) + ".5");
      }
      text.append('\n');
    }
    return text.toString();
  }
}
