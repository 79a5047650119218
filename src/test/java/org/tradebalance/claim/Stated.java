package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.gen.Flows;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/** Statements by hand about the goods trade of the figures in {@link Flows}. */
final class Stated {

  private Stated() {}

  /** A statement in dollars, percent, places or signs, as its metric asks. */
  static Claim claim(String id, String metric, String partner, String when, String... value) {
    return of(id, metric, Item.GOODS, partner, when, null, value);
  }

  /** A change from a period to another. */
  static Claim change(
      String id, String metric, String partner, String from, String to, String... value) {
    return of(id, metric, Item.GOODS, partner, to, from, value);
  }

  static Claim of(
      String id,
      String metric,
      Item item,
      String partner,
      String when,
      @Nullable String before,
      String... value) {
    Statistic statistic = Statistic.parse(metric);
    return new Claim(
        id,
        "section",
        "text of " + id,
        statistic,
        new Claim.StatedSeries("USA", partner, item, SeriesKey.ALL_PRODUCTS, null, null, List.of()),
        MonthSpan.parse(when),
        before == null ? null : MonthSpan.parse(before),
        new BigDecimal(value[0]),
        unit(statistic.question()),
        new BigDecimal(value.length > 1 ? value[1] : "0"),
        List.of(),
        List.of());
  }

  /** The verdict on one statement by the newest figures alone. */
  static Judgement judge(Flows flows, Claim claim) {
    return judge(flows, List.of(claim)).get(0);
  }

  static List<Judgement> judge(Flows flows, List<? extends Statement> claims) {
    return Judge.judge(claims, evidence(flows));
  }

  private static ClaimEvidence evidence(Flows flows) {
    return new ClaimEvidence(
        flows.book(),
        Flows.datasets(),
        List.of(),
        (dataset, vintage) -> {
          throw new AssertionError("no older release was loaded");
        },
        UsualRevision.UNKNOWN);
  }

  private static ClaimUnit unit(ClaimQuestion question) {
    for (ClaimUnit unit : ClaimUnit.values()) {
      if (unit.fits(question)) {
        return unit;
      }
    }
    throw new AssertionError(question);
  }
}
