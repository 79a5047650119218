package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** A partner as a part of the whole, and its part in the change of the whole. */
final class Shares {

  private final Line line;

  private Shares(Line line) {
    this.line = line;
  }

  static void of(Line line, CrossSections sections) {
    Balance world = line.isWorld() ? null : line.world(line.period());
    if (world == null) {
      return;
    }
    Shares shares = new Shares(line);
    Balance now = line.now();
    shares.share(Metric.EXPORTS_SHARE, now.amount(Flow.EXPORT), world.amount(Flow.EXPORT));
    shares.share(Metric.IMPORTS_SHARE, now.amount(Flow.IMPORT), world.amount(Flow.IMPORT));
    if (line.latest()) {
      shares.share(Metric.TOTAL_TRADE_SHARE, now.totalTrade(), world.totalTrade());
      shares.ofDeficitOrSurplus(sections);
      shares.onYear(Flow.EXPORT, world, Metric.EXPORTS_SHARE_CHANGE);
      shares.onYear(Flow.IMPORT, world, Metric.IMPORTS_SHARE_CHANGE);
      shares.onYear(Flow.BALANCE, world, null);
    }
  }

  private void ofDeficitOrSurplus(CrossSections sections) {
    Usd balance = line.now().amount(Flow.BALANCE);
    boolean country = line.book().economy(line.series().partner()).kind() == PartnerKind.COUNTRY;
    boolean all = line.series().adjustment() != Adjustment.SA_X13;
    if (country && all && balance != null && balance.signum() != 0) {
      Usd whole = sections.at(line.series(), line.period()).sum(balance.signum());
      share(
          balance.signum() < 0 ? Metric.DEFICIT_SHARE : Metric.SURPLUS_SHARE, balance.abs(), whole);
    }
  }

  private void onYear(Flow flow, Balance world, @Nullable Metric shift) {
    Period before = line.period().yearBefore();
    Usd part = line.now().amount(flow);
    Usd partBefore = line.complete(flow, before);
    Balance worldThen = line.world(before);
    Usd wholeBefore = worldThen == null || worldThen.partial() ? null : worldThen.amount(flow);
    Usd whole = world.amount(flow);
    if (part == null || partBefore == null || whole == null || wholeBefore == null) {
      return;
    }
    line.ratio(
        Metric.of(flow, Development.CONTRIBUTION),
        Percent.share(part.minus(partBefore), wholeBefore.abs()));
    if (shift != null) {
      line.ratio(shift, Percent.shift(partBefore, wholeBefore, part, whole));
    }
  }

  private void share(Metric metric, @Nullable Usd part, @Nullable Usd whole) {
    if (part != null && whole != null) {
      line.ratio(metric, Percent.share(part, whole));
    }
  }
}
