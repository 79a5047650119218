package org.tradebalance.publisher;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The figures of a file by what they are about. */
final class StoredFigures {

  /** A figure that the publisher has not. */
  static final String NONE = "";

  private final Map<String, String> figures = new HashMap<>();

  StoredFigures(FileResult result) {
    for (Observation flow : result.flows()) {
      SeriesKey series = flow.series();
      figures.put(
          String.join(
              " ",
              series.dataset(),
              series.reporter(),
              series.partner(),
              series.item().code(),
              series.product(),
              series.adjustment().code(),
              flow.flow().code(),
              flow.period().frequency().code(),
              flow.period().toString()),
          text(flow.figure().amount()));
    }
  }

  /**
   * What stands for the key of a row, in dollars without zeros at the end; or that there is none.
   */
  String of(CSVRecord row) {
    return figures.getOrDefault(key(row), "no figure about this");
  }

  static String key(CSVRecord row) {
    return String.join(
        " ",
        row.get("dataset"),
        row.get("reporter"),
        row.get("partner"),
        row.get("item"),
        row.get("product"),
        row.get("adjustment"),
        row.get("flow"),
        row.get("frequency"),
        row.get("period"));
  }

  static String text(BigDecimal dollars) {
    return dollars.signum() == 0 ? "0" : dollars.stripTrailingZeros().toPlainString();
  }

  private static String text(@org.jspecify.annotations.Nullable Usd amount) {
    return amount == null ? NONE : text(amount.toBigDecimal());
  }
}
