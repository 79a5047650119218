package org.tradebalance.layout.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.ColumnLabel;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.PeriodLength;
import org.tradebalance.layout.definition.Times;

/** Reads what the labels of a header say about the figures below them. */
final class HeaderReading {

  private HeaderReading() {}

  /** What a column says, the places of its header included; null where one cannot be read. */
  static @Nullable Meaning says(Layout layout, ColumnRule rule, List<ColumnLabel> labels) {
    Meaning says = rule.says();
    try {
      String year = rule.captured("year", labels);
      String quarter = rule.captured("quarter", labels);
      String month = rule.captured("month", labels);
      says =
          says.over(
              Meaning.ofTime(
                  null,
                  year == null ? null : Integer.valueOf(year),
                  quarter == null ? null : Integer.valueOf(Times.quarter(quarter)),
                  month == null ? null : Integer.valueOf(Times.month(month))));
    } catch (IllegalArgumentException e) {
      return null;
    }
    String partner = rule.captured("partner", labels);
    if (partner != null) {
      Optional<PartnerRow> row = layout.partners().find(partner);
      if (row.isEmpty()) {
        return null;
      }
      says = says.over(row.get().says(layout.defaults()));
    }
    String product = rule.captured("product", labels);
    if (product != null) {
      String code = rule.values().get(product);
      if (code == null) {
        return null;
      }
      says = says.over(Meaning.ofProduct(code));
    }
    return says;
  }

  /** A year to date without month ends with the latest month of the same header. */
  static void completeYearsToDate(SortedMap<Integer, FoundColumn> columns) {
    Optional<Integer> latest =
        columns.values().stream()
            .map(FoundColumn::says)
            .filter(says -> says.year() != null && says.month() != null)
            .max(Comparator.comparingInt(says -> months(says)))
            .map(Meaning::month);
    if (latest.isEmpty()) {
      return;
    }
    for (Map.Entry<Integer, FoundColumn> entry : columns.entrySet()) {
      FoundColumn column = entry.getValue();
      if (column.says().span() == PeriodLength.YEAR_TO_DATE && column.says().month() == null) {
        Meaning says = column.says().over(Meaning.ofTime(null, null, null, latest.get()));
        entry.setValue(new FoundColumn(column.rule(), says, column.width(), column.status()));
      }
    }
  }

  private static int months(Meaning says) {
    Integer year = says.year();
    Integer month = says.month();
    return year == null || month == null ? 0 : year * 12 + month;
  }
}
