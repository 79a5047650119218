package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.HistoryMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.WindowMetrics;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** What the latest month, or year where there are no months, changed. */
final class NewsSection {

  private static final int RECORD_MONTHS = 12;

  /** Half of what a sentence shows, a tenth of a million dollars. */
  private static final Usd SHOWN = Usd.of(BigDecimal.valueOf(50_000));

  private NewsSection() {}

  static void write(Html html, Brief brief) {
    List<WorldSeries> lines = HeadlineSection.lines(brief);
    if (lines.isEmpty()) {
      html.element("p", "This publication has no balance with the world.");
    }
    html.open("div", "class", "charts");
    for (WorldSeries line : lines) {
      Period period = line.month() == null ? line.year() : line.month();
      if (period != null) {
        html.open("article").element("h3", brief.label(line) + ", " + Dates.full(period));
        sentences(html, brief, line, period);
        table(html, brief, line, period);
        html.close();
      }
    }
    html.close();
  }

  private static void sentences(Html html, Brief brief, WorldSeries line, Period period) {
    Balance now = brief.book().at(line.world(), period);
    Usd amount = now == null ? null : now.amount(Flow.BALANCE);
    if (amount == null) {
      return;
    }
    StringBuilder text = new StringBuilder("The ");
    text.append(amount.signum() < 0 ? "deficit" : amount.signum() > 0 ? "surplus" : "balance");
    text.append(" was ").append(AmountUnit.words(amount)).append(',');
    against(text, brief, line, amount, period.previous());
    boolean month = !period.previous().equals(period.yearBefore());
    if (month) {
      text.append(", and");
      against(text, brief, line, amount, period.yearBefore());
    }
    html.element("p", text + "." + records(brief, line, period));
  }

  private static void against(
      StringBuilder text, Brief brief, WorldSeries line, Usd now, Period then) {
    Balance balance = brief.book().at(line.world(), then);
    Usd before = balance == null || balance.partial() ? null : balance.amount(Flow.BALANCE);
    if (before == null) {
      text.append(" with nothing to compare it to in ").append(Dates.full(then));
      return;
    }
    if (before.signum() != now.signum()) {
      text.append(" after ").append(before.signum() < 0 ? "a deficit" : "a surplus");
      text.append(" of ").append(AmountUnit.words(before)).append(" in ").append(Dates.full(then));
      return;
    }
    if (now.abs().minus(before.abs()).abs().compareTo(SHOWN) < 0) {
      text.append(" the same as in ").append(Dates.full(then));
      return;
    }
    BigDecimal by = now.abs().minus(before.abs()).toBigDecimal();
    text.append(' ').append(AmountUnit.words(now.abs().minus(before.abs())));
    text.append(by.signum() < 0 ? " less" : " more").append(" than in ").append(Dates.full(then));
    text.append(" (").append(Numbers.change(percent(by, before.abs()))).append(')');
  }

  private static BigDecimal percent(BigDecimal part, Usd whole) {
    return part.movePointRight(2).divide(whole.toBigDecimal(), 1, RoundingMode.HALF_UP);
  }

  private static String records(Brief brief, WorldSeries line, Period period) {
    BigDecimal periods = brief.value(line.world(), period, HistoryMetrics.LARGEST_SINCE.balance());
    if (periods == null || periods.intValueExact() <= RECORD_MONTHS) {
      return "";
    }
    Period since = new Period(period.frequency(), period.ordinal() - periods.intValueExact());
    return " It was the largest since " + Dates.full(since) + ".";
  }

  private static void table(Html html, Brief brief, WorldSeries line, Period period) {
    AmountUnit unit = brief.unit(line);
    Tables.open(
        html,
        brief.label(line) + ", " + unit.title(),
        List.of(""),
        List.of("Exports", "Imports", "Balance"));
    level(html, brief, line, period);
    level(html, brief, line, period.previous());
    if (!period.previous().equals(period.yearBefore())) {
      level(html, brief, line, period.yearBefore());
      metrics(
          html,
          brief,
          line,
          period,
          "Average of three months to " + Dates.full(period),
          WindowMetrics.AVERAGE_3M.all());
      yearsToDate(html, brief, line, period);
    }
    Tables.close(html);
    html.element("p", Brief.source(line), "class", "source");
  }

  /** In January they are the month itself. */
  private static void yearsToDate(Html html, Brief brief, WorldSeries line, Period month) {
    if (month.lastMonth() == 1) {
      return;
    }
    List<Metric> metrics = WindowMetrics.YEAR_TO_DATE.all();
    for (Period each : List.of(month, month.yearBefore())) {
      Period toDate = Period.yearToDate(each.year(), each.lastMonth());
      metrics(html, brief, line, each, Dates.full(toDate), metrics);
    }
  }

  private static void level(Html html, Brief brief, WorldSeries line, Period period) {
    Balance balance = brief.book().at(line.world(), period);
    if (balance != null && !balance.partial()) {
      AmountUnit unit = brief.unit(line);
      Tables.row(
          html,
          List.of(Dates.full(period)),
          List.of(
              unit.show(balance.amount(Flow.EXPORT)),
              unit.show(balance.amount(Flow.IMPORT)),
              unit.show(balance.amount(Flow.BALANCE))));
    }
  }

  private static void metrics(
      Html html, Brief brief, WorldSeries line, Period period, String name, List<Metric> metrics) {
    List<String> shown =
        metrics.stream()
            .map(metric -> shown(brief, line, brief.value(line.world(), period, metric)))
            .toList();
    if (shown.stream().anyMatch(text -> !text.equals(Numbers.NONE))) {
      Tables.row(html, List.of(name), shown);
    }
  }

  private static String shown(Brief brief, WorldSeries line, @Nullable BigDecimal dollars) {
    return dollars == null ? Numbers.NONE : Numbers.show(brief.unit(line).in(dollars), 1);
  }
}
