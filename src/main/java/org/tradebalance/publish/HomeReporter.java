package org.tradebalance.publish;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.SeriesKey;

/** The reporter that comes first in page and workbook. */
public final class HomeReporter {

  private HomeReporter() {}

  /**
   * The one that is set, where it reports something; else the country with the most figures, of
   * several the first by code; the one that is set where no country reports.
   *
   * @param set code of an economy; empty where none is set
   */
  public static String of(String set, BalanceBook book) {
    if (!book.reportedBy(set).isEmpty()) {
      return set;
    }
    Map<String, Integer> figures = new TreeMap<>();
    for (SeriesKey series : book.series()) {
      if (book.economy(series.reporter()).kind() == PartnerKind.COUNTRY) {
        figures.merge(series.reporter(), book.of(series).size(), Integer::sum);
      }
    }
    return figures.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(set);
  }
}
