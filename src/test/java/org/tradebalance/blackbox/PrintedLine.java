package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of FT-900 Exhibit 1 and where the outputs must say the same in dollars.
 *
 * @param year the year above it
 * @param label its label: a month, {@code Jan. - Dec.}, {@code Jan. - Aug.} or {@code Jan. -}
 * @param millions the figures by name, such as {@code balance_goods}
 */
record PrintedLine(String year, String label, Map<String, String> millions) {

  /** The figures in the order of the columns. */
  static final List<String> FIGURES =
      List.of(
          "balance_total",
          "balance_goods",
          "balance_services",
          "exports_total",
          "exports_goods",
          "exports_services",
          "imports_total",
          "imports_goods",
          "imports_services");

  private static final String DATASET = "us-ft900-goods-services";
  private static final List<String> FLOWS = List.of("exports", "imports", "balance");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, String> MEASURES =
      Map.of("total", "goods_services", "goods", "goods", "services", "services");
  private static final Pattern TO_DATE = Pattern.compile("Jan\\. ?-(?: ?(\\w{3,4})\\.)?");

  void assertIn(Csv periodic, Csv metrics) {
    Matcher toDate = TO_DATE.matcher(label);
    if (!toDate.matches()) {
      MEASURES.forEach((column, item) -> assertPeriod(periodic, column, item, month(label)));
    } else if (toDate.group(1) == null) {
      MEASURES.forEach((column, item) -> assertToDate(metrics, column, item, month("Jan")));
    } else if (toDate.group(1).equals("Dec")) {
      MEASURES.forEach((column, item) -> assertPeriod(periodic, column, item, year));
    } else {
      String month = month(toDate.group(1));
      MEASURES.forEach((column, item) -> assertToDate(metrics, column, item, month));
    }
  }

  private void assertPeriod(Csv periodic, String column, String item, String period) {
    CSVRecord row = periodic.only("dataset", DATASET, "item", item, "period", period);
    for (String flow : FLOWS) {
      assertThat(row.get(flow + "_usd"))
          .as("%s %s of %s", column, flow, period)
          .isEqualTo(dollars(flow + '_' + column));
    }
    assertThat(row.get("derivation")).isEqualTo("published");
    assertThat(row.get("partial")).isEqualTo("false");
  }

  private void assertToDate(Csv metrics, String column, String item, String month) {
    for (String flow : FLOWS) {
      assertThat(
              metrics
                  .only(
                      "dataset",
                      DATASET,
                      "item",
                      item,
                      "frequency",
                      "monthly",
                      "period",
                      month,
                      "metric",
                      flow + "_year_to_date")
                  .get("value"))
          .as("%s %s to %s", column, flow, month)
          .isEqualTo(dollars(flow + '_' + column));
    }
  }

  private String dollars(String figure) {
    String amount = millions.get(figure);
    return amount.equals("0") ? amount : amount + "000000";
  }

  private String month(String name) {
    String key = name.toLowerCase(Locale.ROOT).substring(0, 3);
    assertThat(MONTHS).as(label).contains(key);
    return year + String.format(Locale.ROOT, "-%02d", MONTHS.indexOf(key) + 1);
  }
}
