package org.tradebalance.seasonal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Adjusts the world and its largest partners: exports and imports by themselves, the balance as
 * their difference, and the balance directly as a check.
 */
public final class SeasonalAdjustment {

  private final BalanceBook book;
  private final int partners;
  private final int workers;

  /**
   * Series of a book.
   *
   * @param partners how many partners of each world series, the largest by trade of the last twelve
   *     months
   * @param workers series adjusted at the same time
   */
  public SeasonalAdjustment(BalanceBook book, int partners, int workers) {
    this.book = book;
    this.partners = partners;
    this.workers = workers;
  }

  /**
   * Adjusts them, in parallel; the result does not depend on the number of workers.
   *
   * @throws IllegalStateException where the library fails otherwise than over the data
   */
  public List<AdjustedSeries> all() {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Callable<AdjustedSeries>> tasks = new ArrayList<>();
      series().forEach(series -> tasks.add(() -> adjusted(series)));
      List<AdjustedSeries> adjusted = new ArrayList<>();
      for (Future<AdjustedSeries> task : pool.invokeAll(tasks)) {
        adjusted.add(task.get());
      }
      return adjusted;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("seasonal adjustment was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("seasonal adjustment failed: " + e.getCause(), e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<SeriesKey> series() {
    List<SeriesKey> series = new ArrayList<>();
    for (SeriesKey world : book.worlds()) {
      boolean monthly =
          book.of(world).keySet().stream().anyMatch(p -> p.frequency() == Frequency.MONTHLY);
      if (world.adjustment() == Adjustment.NSA && monthly) {
        series.add(world);
        book.partners(world, PartnerKind.COUNTRY).stream()
            .sorted(Comparator.comparing(this::trade).reversed().thenComparing(partner -> partner))
            .limit(partners)
            .forEach(series::add);
      }
    }
    return series;
  }

  /** Trade of the twelve months that end with the newest month of the world. */
  private Usd trade(SeriesKey series) {
    Period newest = book.of(series.withPartner(Economy.WORLD)).lastKey();
    Usd sum = Usd.ZERO;
    Period month = newest;
    for (int back = 0; back < 12; back++, month = month.previous()) {
      Balance balance = book.at(series, month);
      Usd trade = balance == null ? null : balance.totalTrade();
      sum = trade == null ? sum : sum.plus(trade);
    }
    return sum;
  }

  private AdjustedSeries adjusted(SeriesKey series) {
    return new AdjustedSeries(
        series,
        X13.adjust(months(series, Flow.EXPORT)),
        X13.adjust(months(series, Flow.IMPORT)),
        X13.adjust(months(series, Flow.BALANCE)));
  }

  private NavigableMap<Period, Usd> months(SeriesKey series, Flow flow) {
    NavigableMap<Period, Usd> months = new TreeMap<>();
    for (Balance balance : book.of(series).values()) {
      @Nullable Usd amount = balance.amount(flow);
      if (balance.period().frequency() == Frequency.MONTHLY && amount != null) {
        months.put(balance.period(), amount);
      }
    }
    return months;
  }
}
