package org.tradebalance.publish.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.balance.Derivation;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.publish.PublishedSample;
import org.tradebalance.publish.dictionary.MetricEntries.MetricEntry;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.PartnerKind;

/** Every column and every metric is defined, and the lists of codes are those of the program. */
class DictionaryTest {

  /** The enumerations that columns with a closed list take their values from. */
  private static final Map<String, Coded[]> CODES =
      Map.ofEntries(
          Map.entry("partner_kind", PartnerKind.values()),
          Map.entry("kind", PartnerKind.values()),
          Map.entry("item", Item.values()),
          Map.entry("adjustment", Adjustment.values()),
          Map.entry("frequency", Frequency.values()),
          Map.entry("balance_sign", BalanceSign.values()),
          Map.entry("exports_state", ObservationStatus.values()),
          Map.entry("imports_state", ObservationStatus.values()),
          Map.entry("state", ObservationStatus.values()),
          Map.entry("derivation", Derivation.values()),
          Map.entry("flow", Flow.values()),
          Map.entry("ranking", RankingKind.values()),
          Map.entry("stability", Ranked.Stability.values()),
          Map.entry("verdict", Verdict.values()),
          Map.entry("basis", Basis.values()));

  @TempDir static Path folder;

  private static Path published;

  @BeforeAll
  static void publish() throws Exception {
    published = PublishedSample.below(folder);
  }

  static List<Table> tables() {
    return Dictionary.shipped().tables();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasDefinitionUnitAndSource(Table table) {
    assertThat(table.title()).isNotBlank();
    assertThat(table.definition()).matches("\\S.*\\.");
    assertThat(table.columns()).extracting(Column::name).doesNotHaveDuplicates();
    assertThat(table.columns()).extracting(Column::name).containsAll(table.key());
    for (Column column : table.columns()) {
      String place = table.name() + " " + column.name();
      assertThat(column.definition()).as(place).matches("\\S.*\\.");
      assertThat(column.unit()).as(place).isNotBlank();
      assertThat(column.source()).as(place).isNotBlank();
      boolean measured =
          switch (column.type()) {
            case AMOUNT, DECIMAL, NUMBER, INTEGER, DATE, TIMESTAMP -> true;
            case TEXT, CODE, PERIOD, VINTAGE, FLAG -> false;
          };
      assertThat(!column.unit().equals("none")).as(place + " has a unit").isEqualTo(measured);
      if (column.type() == ColumnType.AMOUNT) {
        assertThat(column.unit()).as(place).isEqualTo("USD");
        assertThat(column.name()).as(place).endsWith("_usd");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void closedListsAreThoseOfTheProgram(Table table) {
    for (Column column : table.columns()) {
      if (!column.values().isEmpty()) {
        assertThat(CODES).as("enumeration of %s", column.name()).containsKey(column.name());
        assertThat(column.values())
            .as(table.name() + " " + column.name())
            .isEqualTo(Arrays.stream(CODES.get(column.name())).map(Coded::code).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyMeasureHasDefinitionFormulaUnitAndSource(Metric metric) {
    MetricEntry entry = MetricEntries.of(metric);
    assertThat(entry.definition()).matches("\\S.*\\.");
    assertThat(
            List.of(
                entry.name(),
                entry.formula(),
                entry.unit(),
                entry.periods(),
                entry.coverage(),
                entry.missing(),
                entry.source()))
        .allMatch(text -> !text.isBlank());
  }

  @Test
  void everyCsvThatIsPublishedIsInTheDictionaryWithItsColumns() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(published)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      assertThat(Dictionary.shipped().has(name))
          .as("%s has a line in dictionary/tables.csv", name)
          .isTrue();
      try (Stream<String> lines = Files.lines(file)) {
        assertThat(lines.findFirst())
            .as("header of " + name)
            .hasValue(String.join(",", Dictionary.shipped().table(name).header()));
      }
    }
  }

  @Test
  void theTextHasEveryColumnAndMeasureAndNoTableThatIsNotPublished() throws IOException {
    String text = Files.readString(published.resolve("dictionary.md"));
    for (Metric metric : MetricCatalogue.PUBLISHED.metrics()) {
      assertThat(text).contains("| `" + metric.code() + "` |", metric.definition());
    }
    for (Table table : Dictionary.shipped().publishedWith(Set.of("metrics.csv"))) {
      assertThat(text).contains("\n## " + table.name() + "\n");
      table.columns().forEach(column -> assertThat(text).contains(column.definition()));
    }
    assertThat(Dictionary.shipped().publishedWith(Set.of("metrics.csv")))
        .extracting(Table::name)
        .contains("metrics.csv", "bi.metrics", "bi.fact_metric")
        .doesNotContain("rankings.csv", "bi.rankings");
  }

  @Test
  void aTableThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Dictionary.shipped().table("other.csv"))
        .hasMessage("other.csv is not in dictionary/tables.csv");
  }
}
