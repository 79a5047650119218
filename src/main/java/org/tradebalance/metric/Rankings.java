package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Ranks countries, never groups or residuals, within each world series and period. */
public final class Rankings {

  private final BalanceBook book;
  private final Scope scope;
  private final Tolerance tolerance;

  /**
   * Rankings of a book.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   */
  public Rankings(BalanceBook book, Map<String, Dataset> datasets, Scope scope) {
    this(book, datasets, scope, UsualRevision.UNKNOWN);
  }

  /**
   * Rankings of a book of which is known how far it usually is revised.
   *
   * @param datasets the datasets by id, for the unit that they are rounded to
   * @param revision the usual size of a revision of a month
   */
  public Rankings(
      BalanceBook book, Map<String, Dataset> datasets, Scope scope, UsualRevision revision) {
    this.book = book;
    this.scope = scope;
    this.tolerance = new Tolerance(datasets, revision);
  }

  /** All rankings, by world series, period, kind and rank; equal ranks by partner code. */
  public List<Ranked> all() {
    List<Ranked> ranked = new ArrayList<>();
    for (SeriesKey world : book.worlds()) {
      List<SeriesKey> partners = book.partners(world, PartnerKind.COUNTRY);
      // Of series that we adjust there are only the largest: they rank nothing.
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

  private void rank(
      RankingKind kind, Period period, List<SeriesKey> partners, List<Ranked> ranked) {
    List<RankedSize> entries = new ArrayList<>();
    Usd total = Usd.ZERO;
    for (SeriesKey partner : partners) {
      Balance balance = book.at(partner, period);
      Usd size = balance == null ? null : kind.size(balance);
      if (size != null) {
        entries.add(new RankedSize(partner, size));
        total = total.plus(size);
      }
    }
    entries.sort(
        Comparator.comparing(RankedSize::size).reversed().thenComparing(RankedSize::series));
    int rank = 0;
    for (int place = 0; place < entries.size(); place++) {
      RankedSize entry = entries.get(place);
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
              Ratios.share(entry.size, total).value(),
              stability(kind, period, entries, place)));
    }
  }

  private Ranked.Stability stability(
      RankingKind kind, Period period, List<RankedSize> entries, int place) {
    RankedSize entry = entries.get(place);
    Usd unit = tolerance.unit(entry.series);
    boolean tie =
        (place > 0 && close(entries.get(place - 1).size, entry.size, unit))
            || (place + 1 < entries.size() && close(entry.size, entries.get(place + 1).size, unit));
    if (tie) {
      return Ranked.Stability.TIE_WITHIN_ROUNDING;
    }
    boolean open =
        (place > 0 && withinRevision(kind, period, entries.get(place - 1), entry))
            || (place + 1 < entries.size()
                && withinRevision(kind, period, entry, entries.get(place + 1)));
    return open ? Ranked.Stability.WITHIN_USUAL_REVISION : Ranked.Stability.STABLE;
  }

  private boolean withinRevision(
      RankingKind kind, Period period, RankedSize larger, RankedSize smaller) {
    Flow flow = flow(kind);
    Usd reach =
        tolerance
            .revised(larger.series, flow, period)
            .plus(tolerance.revised(smaller.series, flow, period));
    return reach.signum() > 0 && close(larger.size, smaller.size, reach);
  }

  /** What is revised: exports and imports at once, where both are ranked. */
  private static Flow flow(RankingKind kind) {
    return switch (kind) {
      case EXPORTS -> Flow.EXPORT;
      case IMPORTS -> Flow.IMPORT;
      case DEFICIT, SURPLUS, TOTAL_TRADE -> Flow.BALANCE;
    };
  }

  private static boolean close(Usd larger, Usd smaller, Usd unit) {
    return larger.minus(smaller).compareTo(unit) <= 0;
  }

  private record RankedSize(SeriesKey series, Usd size) {}
}
