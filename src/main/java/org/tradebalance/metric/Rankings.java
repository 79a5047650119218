package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.Usd;

/** Ranks countries, never groups or residuals, within each world line and period. */
public final class Rankings {

  private final BalanceBook book;
  private final Map<String, Dataset> datasets;
  private final Scope scope;

  /**
   * Rankings of a book.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   */
  public Rankings(BalanceBook book, Map<String, Dataset> datasets, Scope scope) {
    this.book = book;
    this.datasets = datasets;
    this.scope = scope;
  }

  /** All rankings, by world line, period, kind and rank; equal ranks by partner code. */
  public List<Ranked> all() {
    List<Ranked> ranked = new ArrayList<>();
    for (Series world : book.worlds()) {
      List<Series> partners = book.partners(world, PartnerKind.COUNTRY);
      // Of lines that we adjust there are only the largest: they rank nothing.
      if (partners.isEmpty() || world.adjustment() == Adjustment.SA_X13) {
        continue;
      }
      Period newest = Scope.newest(book, world);
      for (Period period : book.of(world).keySet()) {
        if (scope.covers(partners.get(0), period, newest)) {
          for (RankingKind kind : RankingKind.values()) {
            rank(kind, period, partners, ranked);
          }
        }
      }
    }
    return ranked;
  }

  private void rank(RankingKind kind, Period period, List<Series> partners, List<Ranked> ranked) {
    List<Entry> entries = new ArrayList<>();
    Usd total = Usd.ZERO;
    for (Series partner : partners) {
      Balance balance = book.at(partner, period);
      Usd size = balance == null ? null : kind.size(balance);
      if (size != null) {
        entries.add(new Entry(partner, size));
        total = total.plus(size);
      }
    }
    entries.sort(Comparator.comparing(Entry::size).reversed().thenComparing(Entry::series));
    int rank = 0;
    for (int place = 0; place < entries.size(); place++) {
      Entry entry = entries.get(place);
      if (place == 0 || entry.size.compareTo(entries.get(place - 1).size) < 0) {
        rank = place + 1;
      }
      ranked.add(
          new Ranked(
              entry.series,
              period,
              kind,
              rank,
              kind.printed(entry.size),
              Percent.share(entry.size, total).value(),
              stability(entries, place)));
    }
  }

  private Ranked.Stability stability(List<Entry> entries, int place) {
    Entry entry = entries.get(place);
    Dataset dataset = datasets.get(entry.series.dataset());
    Usd unit = dataset == null ? Usd.ZERO : dataset.unit();
    boolean tie =
        (place > 0 && close(entries.get(place - 1).size, entry.size, unit))
            || (place + 1 < entries.size() && close(entry.size, entries.get(place + 1).size, unit));
    return tie ? Ranked.Stability.TIE_WITHIN_ROUNDING : Ranked.Stability.STABLE;
  }

  private static boolean close(Usd larger, Usd smaller, Usd unit) {
    return larger.minus(smaller).compareTo(unit) <= 0;
  }

  private record Entry(Series series, Usd size) {}
}
