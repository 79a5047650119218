package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.CountryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

/** The balances that a reader looks for first, one card each. */
record HeadlineSection(List<Card> cards, @Nullable PartnerCounts counts) {

  /** The balance of a series in its latest period, and how it changed on the year before. */
  record Card(WorldSeries total, Balance balance, @Nullable BigDecimal change) {}

  /** How many countries there is a surplus and a deficit with. */
  record PartnerCounts(WorldSeries total, Period year, BigDecimal surpluses, BigDecimal deficits) {}

  static HeadlineSection of(Brief brief) {
    List<Card> cards = new ArrayList<>();
    for (WorldSeries total : brief.headlines()) {
      card(cards, brief, total, total.month(), ChangeMetrics.CHANGE_ON_YEAR.balance());
      card(cards, brief, total, total.year(), ChangeMetrics.CHANGE.balance());
    }
    return new HeadlineSection(cards, counts(brief));
  }

  private static void card(
      List<Card> cards, Brief brief, WorldSeries total, @Nullable Period period, Metric change) {
    Balance balance = period == null ? null : brief.book().at(total.world(), period);
    if (balance != null && balance.amount(Flow.BALANCE) != null) {
      cards.add(new Card(total, balance, brief.value(balance, change)));
    }
  }

  private static @Nullable PartnerCounts counts(Brief brief) {
    WorldSeries total = brief.partners();
    Period year = total == null ? null : total.year();
    if (total == null || year == null) {
      return null;
    }
    BigDecimal surpluses = brief.value(total.world(), year, CountryMetrics.PARTNER_SURPLUS_COUNT);
    BigDecimal deficits = brief.value(total.world(), year, CountryMetrics.PARTNER_DEFICIT_COUNT);
    return surpluses == null || deficits == null
        ? null
        : new PartnerCounts(total, year, surpluses, deficits);
  }
}
