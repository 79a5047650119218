package org.tradebalance.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Subtotals;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** How the differences of control totals come about. */
public record ControlTerms(FigureTerms figures) {

  /**
   * The difference of a control total: actual less expected; null where it has other rules.
   *
   * @param rules by which it was made
   */
  public @Nullable Term of(ControlTotal total, ControlRules rules) {
    List<String> parts = List.of(total.rule().split("/", -1));
    if (parts.size() != 6) {
      return null;
    }
    SeriesKey series =
        new SeriesKey(
            total.dataset(),
            total.reporter(),
            parts.get(1),
            Coded.parse(Item.class, parts.get(2)),
            parts.get(3),
            Coded.parse(Adjustment.class, parts.get(4)));
    Flow flow = Coded.parse(Flow.class, parts.get(5));
    Period period = total.period();
    Term expected = figures.printed(series, flow, period);
    Term actual =
        switch (parts.get(0)) {
          case "months_sum_to_year", "months_sum_to_quarter" -> months(series, flow, period);
          case "exports_less_imports", "exports_less_imports_year_to_date" ->
              difference(
                  "exports less imports",
                  figures.printed(series, Flow.EXPORT, period),
                  figures.printed(series, Flow.IMPORT, period));
          case "goods_and_services_sum_to_total" -> {
            expected = figures.of(series, flow, period);
            Term goods = figures.of(series.withItem(Item.GOODS), flow, period);
            Term services = figures.of(series.withItem(Item.SERVICES), flow, period);
            yield goods == null || services == null
                ? null
                : new Term.Result("goods and services", Operation.SUM, List.of(goods, services));
          }
          case "partners_sum_to_world" -> {
            expected = figures.of(series, flow, period);
            yield figures.partners(series, flow, period);
          }
          case "parts_sum_to_subtotal", "parts_sum_to_subtotal_year_to_date" ->
              figures.printed(
                  "printed parts",
                  new Subtotals(figures.book(), rules).parts(series, flow, period),
                  flow,
                  period);
          case "members_sum_to_group", "members_sum_to_group_year_to_date" ->
              figures.members(series, flow, period);
          default -> null;
        };
    return difference(total.rule() + " " + period, actual, expected);
  }

  /** Months as they are printed; a balance that only the year prints is not summed from others. */
  private @Nullable Term months(SeriesKey series, Flow flow, Period period) {
    List<Term> terms = new ArrayList<>();
    for (Period month : period.months()) {
      Term printed = figures.printed(series, flow, month);
      if (printed == null) {
        return null;
      }
      terms.add(printed);
    }
    return new Term.Result("months of " + period, Operation.SUM, terms);
  }

  private static @Nullable Term difference(String label, @Nullable Term one, @Nullable Term other) {
    return one == null || other == null
        ? null
        : new Term.Result(label, Operation.DIFFERENCE, List.of(one, other));
  }
}
