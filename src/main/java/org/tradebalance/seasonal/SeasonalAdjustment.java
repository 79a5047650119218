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
   * Lines of a book.
   *
   * @param partners how many partners of each world line, the largest by trade of the last twelve
   *     months
   * @param workers lines adjusted at the same time
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
      lines().forEach(line -> tasks.add(() -> adjusted(line)));
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

  private List<SeriesKey> lines() {
    List<SeriesKey> lines = new ArrayList<>();
    for (SeriesKey world : book.worlds()) {
      boolean monthly =
          book.of(world).keySet().stream().anyMatch(p -> p.frequency() == Frequency.MONTHLY);
      if (world.adjustment() == Adjustment.NSA && monthly) {
        lines.add(world);
        book.partners(world, PartnerKind.COUNTRY).stream()
            .sorted(Comparator.comparing(this::trade).reversed().thenComparing(line -> line))
            .limit(partners)
            .forEach(lines::add);
      }
    }
    return lines;
  }

  /** Trade of the twelve months that end with the newest month of the world. */
  private Usd trade(SeriesKey line) {
    Period newest = book.of(line.withPartner(Economy.WORLD)).lastKey();
    Usd sum = Usd.ZERO;
    Period month = newest;
    for (int back = 0; back < 12; back++, month = month.previous()) {
      Balance balance = book.at(line, month);
      Usd trade = balance == null ? null : balance.totalTrade();
      sum = trade == null ? sum : sum.plus(trade);
    }
    return sum;
  }

  private AdjustedSeries adjusted(SeriesKey line) {
    return new AdjustedSeries(
        line,
        X13.adjust(months(line, Flow.EXPORT)),
        X13.adjust(months(line, Flow.IMPORT)),
        X13.adjust(months(line, Flow.BALANCE)));
  }

  private NavigableMap<Period, Usd> months(SeriesKey line, Flow flow) {
    NavigableMap<Period, Usd> months = new TreeMap<>();
    for (Balance balance : book.of(line).values()) {
      @Nullable Usd amount = balance.amount(flow);
      if (balance.period().frequency() == Frequency.MONTHLY && amount != null) {
        months.put(balance.period(), amount);
      }
    }
    return months;
  }
}
