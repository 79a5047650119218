package org.tradebalance.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What the world total holds beyond its partners, as a residual with a name, so that partners and
 * residuals together always give the world.
 */
final class WorldGap {

  private WorldGap() {}

  /** The residual series of every world series that has partners. */
  static Map<SeriesKey, NavigableMap<Period, Balance>> of(BalanceBook book) {
    Map<SeriesKey, NavigableMap<Period, Balance>> gaps = new HashMap<>();
    for (SeriesKey world : book.worlds()) {
      List<SeriesKey> partners =
          book.partners(world, PartnerKind.COUNTRY, PartnerKind.RESIDUAL).stream()
              .filter(series -> !series.partner().equals(Economy.WORLD_GAP))
              .toList();
      // Of series that we adjust there are only the largest: the rest is no gap.
      if (!partners.isEmpty() && world.adjustment() != Adjustment.SA_X13) {
        gaps.put(world.withPartner(Economy.WORLD_GAP), gap(book, world, partners));
      }
    }
    return gaps;
  }

  private static NavigableMap<Period, Balance> gap(
      BalanceBook book, SeriesKey world, List<SeriesKey> partners) {
    PartnerSum exports = PartnerSum.of(book, partners, Flow.EXPORT);
    PartnerSum imports = PartnerSum.of(book, partners, Flow.IMPORT);
    NavigableMap<Period, Balance> gap = new TreeMap<>();
    for (Balance total : book.of(world).values()) {
      if (partners.stream()
          .noneMatch(partner -> compares(book.at(partner, total.period()), total))) {
        continue;
      }
      Figure sold = less(total.exports(), exports.at(total.period()));
      Figure bought = less(total.imports(), imports.at(total.period()));
      gap.put(
          total.period(),
          new Balance(
              world.withPartner(Economy.WORLD_GAP),
              total.period(),
              sold,
              bought,
              total.partial() ? partial(Balance.net(sold, bought)) : Balance.net(sold, bought),
              Derivation.SUMMED,
              total.partial()));
    }
    return gap;
  }

  /**
   * Whether a partner says something about a total. A period without any partner leaves nothing to
   * compare, as the publisher gives totals only; nor does a whole year of which partners have some
   * months, or a partner whose figures are all missing.
   */
  private static boolean compares(@Nullable Balance partner, Balance total) {
    return partner != null
        && (partner.exports().amount() != null || partner.imports().amount() != null)
        && (total.partial() || !partner.partial());
  }

  private static Figure less(Figure total, Usd sum) {
    Usd amount = total.amount();
    if (amount == null) {
      return Figure.MISSING;
    }
    Usd rest = amount.minus(sum);
    return switch (total.state()) {
      case PARTIAL -> Figure.partial(rest);
      default -> Figure.of(rest);
    };
  }

  private static Figure partial(Figure figure) {
    Usd amount = figure.amount();
    return amount == null ? figure : Figure.partial(amount);
  }
}
