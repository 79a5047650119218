package org.tradebalance.metric;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The countries of each world series beside each other, each period gathered once. */
final class CrossSections {

  private final BalanceBook book;
  private final Map<SeriesKey, List<SeriesKey>> countries = new ConcurrentHashMap<>();
  private final Map<WorldPeriod, CrossSection> known = new ConcurrentHashMap<>();

  CrossSections(BalanceBook book) {
    this.book = book;
  }

  /** The countries that a series stands among. */
  CrossSection at(SeriesKey series, Period period) {
    return known.computeIfAbsent(
        new WorldPeriod(series.withPartner(Economy.WORLD), period), this::gathered);
  }

  private CrossSection gathered(WorldPeriod key) {
    List<SeriesKey> partners =
        countries.computeIfAbsent(key.world, world -> book.partners(world, PartnerKind.COUNTRY));
    return new CrossSection(
        partners.stream()
            .map(partner -> book.at(partner, key.period))
            .filter(Objects::nonNull)
            .map(Balance.class::cast)
            .toList(),
        !partners.isEmpty());
  }

  private record WorldPeriod(SeriesKey world, Period period) {}
}
