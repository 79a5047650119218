package org.tradebalance.publish.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.OtherReporters;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * The reporters that are not at home, a section each.
 *
 * @param further the names of those that there is no room for
 */
record ReportersSection(List<ReporterView> reporters, List<String> further) {

  private static final int EACH = 5;

  /**
   * A reporter.
   *
   * @param balances its latest balances with the world
   * @param partners the countries with its largest deficits and surpluses; may be empty
   * @param partnersTitle what the countries are compared in; empty where there are none
   * @param notes where the figures come from
   */
  record ReporterView(
      String code,
      String name,
      List<TableRow> balances,
      List<TableRow> partners,
      String partnersTitle,
      List<String> notes) {}

  static ReportersSection of(Brief brief) {
    WorldSeries lead = brief.lead();
    if (lead == null) {
      return new ReportersSection(List.of(), List.of());
    }
    OtherReporters others =
        OtherReporters.of(brief.publication(), brief.totals(), lead.world().reporter());
    return new ReportersSection(
        others.shown().stream().map(code -> view(brief, code)).toList(),
        others.further().stream().map(brief::name).toList());
  }

  private static ReporterView view(Brief brief, String reporter) {
    List<WorldSeries> totals =
        brief.totals().stream()
            .filter(total -> total.world().reporter().equals(reporter) && total.preferred())
            .toList();
    List<TableRow> balances = new ArrayList<>();
    for (WorldSeries total : totals) {
      Stream.of(total.month(), total.year())
          .filter(Objects::nonNull)
          .forEach(period -> balances.add(balance(brief, total, period)));
    }
    List<TableRow> partners = new ArrayList<>();
    String title = "";
    for (WorldSeries total : totals) {
      Period period = total.year() == null ? total.month() : total.year();
      if (partners.isEmpty() && period != null) {
        partners.addAll(partners(brief, total, period));
        title = label(total) + ", " + Dates.full(period) + ", " + brief.unit(total).title();
      }
    }
    return new ReporterView(
        reporter,
        brief.name(reporter),
        balances,
        partners,
        partners.isEmpty() ? "" : title,
        totals.stream().map(WorldSeries::note).toList());
  }

  private static TableRow balance(Brief brief, WorldSeries total, Period period) {
    AmountUnit unit = brief.unit(total);
    Balance balance = brief.book().at(total.world(), period);
    Usd now = balance == null ? null : balance.amount(Flow.BALANCE);
    Usd then = BalanceBefore.of(brief, total, period.yearBefore()).amount();
    List<String> numbers = new ArrayList<>(balance == null ? List.of() : unit.sides(balance));
    numbers.add(
        now == null || then == null ? Numbers.NONE : unit.change(now.minus(then).toBigDecimal()));
    return new TableRow(label(total) + ", " + Dates.full(period) + ", " + unit.title(), numbers);
  }

  /** The largest deficits, then the largest surpluses, from the smallest to the largest balance. */
  private static List<TableRow> partners(Brief brief, WorldSeries total, Period period) {
    AmountUnit unit = brief.unit(total);
    List<Balance> countries =
        brief.book().partners(total.world(), PartnerKind.COUNTRY).stream()
            .map(country -> brief.book().at(country, period))
            .flatMap(Stream::ofNullable)
            .filter(country -> amount(country) != null)
            .sorted(
                Comparator.comparing((Balance country) -> Objects.requireNonNull(amount(country)))
                    .thenComparing(Balance::series))
            .toList();
    List<Balance> ends =
        countries.size() <= 2 * EACH
            ? countries
            : Stream.concat(
                    countries.stream().limit(EACH),
                    countries.subList(countries.size() - EACH, countries.size()).stream())
                .toList();
    return ends.stream()
        .map(country -> new TableRow(brief.name(country.series().partner()), unit.sides(country)))
        .toList();
  }

  private static @Nullable Usd amount(Balance country) {
    return country.amount(Flow.BALANCE);
  }

  private static String label(WorldSeries total) {
    String reporter = total.world().reporter() + ": ";
    return total.label().startsWith(reporter)
        ? total.label().substring(reporter.length())
        : total.label();
  }
}
