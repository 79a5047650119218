package org.tradebalance.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Metrics that publishers print themselves, read from their files by another program. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class PublishedMetricsTest {

  private static final List<String> COLUMNS =
      List.of(
          "balance goods_services",
          "balance goods",
          "balance services",
          "exports goods_services",
          "exports goods",
          "exports services",
          "imports goods_services",
          "imports goods",
          "imports services");

  private static final String BOP = "us-ft900-goods-services";
  private static final String CENSUS = "us-ft900-goods-census";

  /** An average of three figures rounded to a million, itself rounded from unrounded figures. */
  private static final int ROUNDING = 1;

  @Test
  void threeMonthAveragesAreThoseOfExhibit2OfTheSameRelease() {
    Map<String, BigDecimal> ours = new HashMap<>();
    for (MetricValue value : metrics("ft900/2021-08/exh1.xlsx")) {
      if (value.metric().code().endsWith("_average_3m")) {
        String flow = value.metric().code().replace("_average_3m", "");
        ours.put(
            value.period() + " " + flow + " " + value.series().item().code(),
            millions(value.value()));
      }
    }
    Map<String, Long> printed = exhibit2();
    List<String> differences = new ArrayList<>();
    int exact = 0;
    int compared = 0;
    for (Map.Entry<String, Long> cell : printed.entrySet()) {
      BigDecimal our = ours.get(cell.getKey());
      if (our != null) {
        compared++;
        long difference = our.setScale(0, RoundingMode.HALF_UP).longValueExact() - cell.getValue();
        exact += difference == 0 ? 1 : 0;
        if (Math.abs(difference) > ROUNDING) {
          differences.add(cell + " but " + our);
        }
      }
    }
    assertThat(differences).isEmpty();
    // March 2019 to August 2021, nine columns.
    assertThat(compared).isEqualTo(30 * 9);
    assertThat(exact).isGreaterThan(compared * 4 / 5);
  }

  @ParameterizedTest
  @CsvSource({
    "Total Balance of Payment, us-ft900-goods-services",
    "Total Census Basis, us-ft900-goods-census"
  })
  void monthsOfExhibit12SumToTheYearToDateColumnsOfExhibit14(String row, String dataset) {
    List<MetricValue> values = metrics("ft900/2021-08/exh12.xlsx");
    List<Long> printed = yearToDateOfExhibit14(row);
    List<String> flows = List.of("balance", "exports", "imports");
    for (int at = 0; at < flows.size(); at++) {
      String metric = flows.get(at) + "_year_to_date";
      BigDecimal our =
          only(
              values,
              value ->
                  value.metric().code().equals(metric)
                      && value.period().equals(Period.parse("2021-08"))
                      && value.series().dataset().equals(dataset)
                      && value.series().product().equals(SeriesKey.ALL_PRODUCTS));
      assertThat(millions(our))
          .as(metric)
          .isEqualByComparingTo(BigDecimal.valueOf(printed.get(at)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // January 2020 to August 2021; the bridge begins a year earlier and has none of the balance.
    "exh9, PETROLEUM NON_PETROLEUM, EXPORT IMPORT BALANCE, 20",
    "exh12, TOTAL, EXPORT IMPORT, 32"
  })
  void goodsOnCensusBasisAndNetAdjustmentsGiveTheBalanceOfPaymentsAsPrinted(
      String exhibit, String goods, String columns, int months) {
    List<Observation> printed =
        PureCore.read(file("ft900/2021-08/" + exhibit + ".xlsx")).flows().stream()
            .filter(flow -> flow.period().frequency() == Frequency.MONTHLY)
            .toList();
    List<String> products = List.of(goods.split(" ", -1));
    // The total and each of its parts are rounded to a million.
    BigDecimal rounding = new BigDecimal("0.5").multiply(BigDecimal.valueOf(2 + products.size()));
    for (String column : columns.split(" ", -1)) {
      Flow flow = Flow.valueOf(column);
      Map<Period, BigDecimal> totals = column(printed, flow, BOP, SeriesKey.ALL_PRODUCTS);
      List<Map<Period, BigDecimal>> parts = new ArrayList<>();
      parts.add(column(printed, flow, BOP, "NET_ADJUSTMENTS"));
      products.forEach(product -> parts.add(column(printed, flow, CENSUS, product)));
      assertThat(totals).hasSize(months);
      totals.forEach(
          (month, total) ->
              assertThat(
                      parts.stream()
                          .map(part -> part.get(month))
                          .reduce(BigDecimal::add)
                          .orElseThrow())
                  .as(flow + " " + month)
                  .isCloseTo(total, within(rounding)));
    }
  }

  private static Map<Period, BigDecimal> column(
      List<Observation> printed, Flow flow, String dataset, String product) {
    return printed.stream()
        .filter(each -> each.flow() == flow)
        .filter(each -> each.series().dataset().equals(dataset))
        .filter(each -> each.series().product().equals(product))
        .collect(
            Collectors.toMap(
                Observation::period, each -> millions(each.figure().amount().toBigDecimal())));
  }

  @Test
  void balancesAveragesAndYearToDateAreThoseOfTheVintageOfAugust2025() {
    List<MetricValue> values = metrics("fred/BOPGSTB_obs-to-2025-06_committed-2025-08-10.csv");
    assertThat(value(values, "2025-04", "balance")).isEqualTo("-60.257");
    assertThat(value(values, "2025-05", "balance")).isEqualTo("-71.664");
    assertThat(value(values, "2025-05", "balance_average_3m")).isEqualTo("-90.079");
    assertThat(value(values, "2025-05", "balance_year_to_date")).isEqualTo("-522.521");
    assertThat(
            at(values, "2025-05", "balance_year_to_date_change_pct")
                .setScale(2, RoundingMode.HALF_UP))
        .isEqualTo("50.44");
    assertThat(value(values, "2024-05", "balance_year_to_date")).isEqualTo("-347.340");
  }

  private static String value(List<MetricValue> values, String period, String metric) {
    return at(values, period, metric)
        .movePointLeft(9)
        .setScale(3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static BigDecimal at(List<MetricValue> values, String period, String metric) {
    return only(
        values,
        value ->
            value.metric().code().equals(metric) && value.period().equals(Period.parse(period)));
  }

  private static BigDecimal only(List<MetricValue> values, Predicate<MetricValue> wanted) {
    List<MetricValue> found = values.stream().filter(wanted).toList();
    assertThat(found).hasSize(1);
    return Objects.requireNonNull(found.get(0).value());
  }

  private static List<MetricValue> metrics(String name) {
    return PureCore.publication(file(name)).metrics();
  }

  private static Path file(String name) {
    return Path.of(System.getProperty("shared.data")).resolve(name);
  }

  private static BigDecimal millions(BigDecimal dollars) {
    return Objects.requireNonNull(dollars).movePointLeft(6);
  }

  private static Map<String, Long> exhibit2() {
    Map<String, Long> printed = new HashMap<>();
    try (Workbook workbook =
        WorkbookFactory.create(file("ft900/2021-08/exh2.xlsx").toFile(), null, true)) {
      int year = 0;
      for (Row row : workbook.getSheetAt(0)) {
        String label = text(row.getCell(0));
        if (label.matches("\\d{4}")) {
          year = Integer.parseInt(label);
        } else if (year > 0
            && month(label) > 0
            && row.getCell(1).getCellType() == CellType.NUMERIC) {
          for (int column = 0; column < COLUMNS.size(); column++) {
            printed.put(
                Period.month(year, month(label)) + " " + COLUMNS.get(column),
                Math.round(row.getCell(column + 1).getNumericCellValue()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return printed;
  }

  /** Balance, exports and imports: the last figure of each of the three groups of columns. */
  private static List<Long> yearToDateOfExhibit14(String label) {
    try (Workbook workbook =
        WorkbookFactory.create(file("ft900/2021-08/exh14.xlsx").toFile(), null, true)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (text(row.getCell(0)).startsWith(label)) {
          List<Long> figures = new ArrayList<>();
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              figures.add(Math.round(cell.getNumericCellValue()));
            }
          }
          assertThat(figures).hasSize(9);
          return List.of(figures.get(2), figures.get(5), figures.get(8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no row " + label);
  }

  private static String text(Cell cell) {
    return cell == null ? "" : cell.toString().replace("(R)", "").replace(".0", "").strip();
  }

  private static int month(String label) {
    for (Month month : Month.values()) {
      if (label.toUpperCase(Locale.ROOT).equals(month.name())) {
        return month.getValue();
      }
    }
    return 0;
  }
}
