package org.tradebalance.publish.html;

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
import org.tradebalance.trade.Usd;

/** The balances that a reader looks for first, one card each. */
final class HeadlineSection {

  private HeadlineSection() {}

  static void write(Html html, Brief brief) {
    html.open("div", "class", "cards");
    for (WorldSeries line : lines(brief)) {
      card(html, brief, line, line.month(), ChangeMetrics.CHANGE_ON_YEAR.balance());
      card(html, brief, line, line.year(), ChangeMetrics.CHANGE.balance());
    }
    WorldSeries partners = brief.partners();
    if (partners != null) {
      counts(html, brief, partners);
    }
    html.close();
  }

  /** The accounts, and the line with the partners where it is another one. */
  static List<WorldSeries> lines(Brief brief) {
    List<WorldSeries> lines = new ArrayList<>(brief.accounts());
    WorldSeries partners = brief.partners();
    if (partners != null && !lines.contains(partners)) {
      lines.add(partners);
    }
    WorldSeries lead = brief.lead();
    if (lines.isEmpty() && lead != null) {
      lines.add(lead);
    }
    return lines;
  }

  private static void card(
      Html html, Brief brief, WorldSeries line, @Nullable Period period, Metric changed) {
    Balance balance = period == null ? null : brief.book().at(line.world(), period);
    Usd amount = balance == null ? null : balance.amount(Flow.BALANCE);
    if (period == null || balance == null || amount == null) {
      return;
    }
    AmountUnit unit = brief.unit(line);
    html.open("div", "class", "card");
    html.element("h3", brief.label(line) + ", " + Dates.full(period));
    html.open("p", "class", amount.signum() < 0 ? "figure below" : "figure");
    html.text(unit.show(amount)).element("small", " " + unit.title()).close();
    html.element(
        "p",
        "Exports "
            + unit.show(balance.amount(Flow.EXPORT))
            + ", imports "
            + unit.show(balance.amount(Flow.IMPORT))
            + "; balance on the year before "
            + unit.change(brief.value(line.world(), period, changed)));
    html.close().line();
  }

  private static void counts(Html html, Brief brief, WorldSeries line) {
    Period year = line.year();
    if (year == null) {
      return;
    }
    var deficits = brief.value(line.world(), year, CountryMetrics.PARTNER_DEFICIT_COUNT);
    var surpluses = brief.value(line.world(), year, CountryMetrics.PARTNER_SURPLUS_COUNT);
    if (deficits != null && surpluses != null) {
      html.open("div", "class", "card");
      html.element("h3", "Countries by balance, " + Dates.full(year));
      html.open("p", "class", "figure").text(Numbers.show(surpluses, 0) + " / ");
      html.text(Numbers.show(deficits, 0)).element("small", " surplus / deficit").close();
      html.element("p", "Countries however small their trade; " + brief.label(line) + ".");
      html.close().line();
    }
  }
}
