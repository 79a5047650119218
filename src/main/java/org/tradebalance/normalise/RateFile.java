package org.tradebalance.normalise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/**
 * All that a file of exchange rates says.
 *
 * @param rates its rates, one for each currency and period, in the order of the file
 * @param rejections its rejected rows
 * @param rows what became of its rows
 * @param refusal why it cannot be used; null where it can
 */
public record RateFile(
    List<ExchangeRate> rates, List<Rejection> rejections, RowCounts rows, @Nullable Issue refusal) {

  /** A file of which nothing could be read. */
  public static final RateFile EMPTY = new RateFile(List.of(), List.of(), RowCounts.NONE, null);

  /** Copies the lists. */
  public RateFile {
    rates = List.copyOf(rates);
    rejections = List.copyOf(rejections);
  }

  /** The last month that it has a rate for; later releases prevail. */
  public Vintage vintage() {
    return new Vintage(last());
  }

  /** The first month that it has a rate for. */
  public Period first() {
    int month = rates.stream().mapToInt(rate -> rate.period().startMonth()).min().orElseThrow();
    return new Period(Frequency.MONTHLY, month);
  }

  /** The last month that it has a rate for. */
  public Period last() {
    int month = rates.stream().mapToInt(rate -> rate.period().endMonth()).max().orElseThrow();
    return new Period(Frequency.MONTHLY, month);
  }
}
