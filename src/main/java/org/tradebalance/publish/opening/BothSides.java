package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Why the balance changed: exports and imports, and goods and services, of one series in its newest
 * period.
 *
 * @param newest the period of the first sentence
 */
record BothSides(OpeningFigures figures, WorldSeries lead, Period newest) {

  /** Whether a series has exports and imports in its newest period. */
  boolean has(WorldSeries series) {
    Period period = Opening.newest(series);
    return period != null
        && series.world().item() == lead.world().item()
        && figures.amount(series.world(), Flow.EXPORT, period) != null
        && figures.amount(series.world(), Flow.IMPORT, period) != null;
  }

  @Nullable OpeningSentence exportsAndImports(WorldSeries both) {
    Period period = Opening.newest(both);
    if (period == null || !has(both)) {
      return null;
    }
    SentenceText text = new SentenceText();
    if (!period.equals(newest)) {
      text.say("In " + Dates.full(period) + ", the newest period with exports and imports, ");
    }
    flow(text, both.world(), period, Flow.EXPORT, "exports");
    text.say(" and ");
    flow(text, both.world(), period, Flow.IMPORT, "imports");
    compared(text, both.world(), period);
    return text.end();
  }

  @Nullable OpeningSentence goodsAndServices(WorldSeries both) {
    Period period = Opening.newest(both);
    if (period == null || both.world().item() != Item.GOODS_SERVICES) {
      return null;
    }
    SeriesKey goods = both.world().withItem(Item.GOODS);
    SeriesKey services = both.world().withItem(Item.SERVICES);
    SentenceText text = new SentenceText();
    if (!period.equals(newest)) {
      text.say("In " + Dates.full(period) + " ");
    }
    if (!balance(text, goods, period, "goods")) {
      return null;
    }
    text.say(" and ");
    if (!balance(text, services, period, "services")) {
      return null;
    }
    compared(text, both.world(), period);
    return text.end();
  }

  private void flow(SentenceText text, SeriesKey series, Period period, Flow flow, String name) {
    Usd now = figures.amount(series, flow, period);
    if (now == null) {
      throw new IllegalStateException("no " + name + " of " + series + " in " + period);
    }
    Metric metric = OpeningFigures.change(series, period, flow);
    BigDecimal change = figures.value(series, period, metric);
    if (change == null) {
      text.say(name + " were ").amount(series, period, flow, now);
      return;
    }
    if (change.signum() == 0) {
      text.say(name + " stayed at ").amount(series, period, flow, now);
      return;
    }
    text.say(name + (change.signum() > 0 ? " rose by " : " fell by "))
        .size(series, period, metric, change);
    Metric inPercent = OpeningFigures.changePct(series, period, flow);
    BigDecimal percent = figures.value(series, period, inPercent);
    if (percent != null) {
      text.say(" (").percent(series, period, inPercent, percent).say(")");
    }
    text.say(" to ").amount(series, period, flow, now);
  }

  private boolean balance(SentenceText text, SeriesKey series, Period period, String item) {
    Usd now = figures.amount(series, Flow.BALANCE, period);
    Usd then = figures.amount(series, Flow.BALANCE, OpeningFigures.before(series, period));
    Metric metric = OpeningFigures.change(series, period, Flow.BALANCE);
    BigDecimal change = figures.value(series, period, metric);
    if (now == null || then == null || change == null || now.signum() == 0) {
      return false;
    }
    text.say("the " + BalanceNoun.of(now) + " in " + item);
    if (then.signum() != now.signum()) {
      text.say(" was ").amount(series, period, Flow.BALANCE, now);
    } else if (change.signum() == 0) {
      text.say(" stayed at ").amount(series, period, Flow.BALANCE, now);
    } else {
      text.say(change.signum() == now.signum() ? " grew by " : " shrank by ")
          .size(series, period, metric, change)
          .say(" to ")
          .amount(series, period, Flow.BALANCE, now);
    }
    return true;
  }

  /** What the changes are ones from, where the first sentence does not say so. */
  private void compared(SentenceText text, SeriesKey series, Period period) {
    Period before = OpeningFigures.before(series, period);
    boolean known = before.equals(OpeningFigures.before(lead.world(), newest));
    if (!known && figures.amount(series, Flow.BALANCE, before) != null) {
      text.say(", compared with " + Dates.full(before));
    }
    text.say(BalanceNoun.age(period, newest));
  }
}
