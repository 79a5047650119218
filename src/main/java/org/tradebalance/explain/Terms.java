package org.tradebalance.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** How the figures of the outputs come about. */
public final class Terms {

  private final FlowTerms flows;
  private final MetricTerms metrics;

  /** Terms over a book. */
  public Terms(BalanceBook book) {
    this.flows = new FlowTerms(book);
    this.metrics = new MetricTerms(flows);
  }

  /** Exports, imports or balance of a line; null where there is no amount. */
  public @Nullable Term flow(SeriesKey series, Flow flow, Period period) {
    return flows.of(series, flow, period);
  }

  /** A metric; null for one that cannot be taken apart here, or has no value. */
  public @Nullable Term metric(MetricValue value) {
    return value.value() == null ? null : metrics.of(value);
  }

  /** The amount that a country is ranked by; a deficit is negative. */
  public @Nullable Term rankedValue(Ranked ranked) {
    return amount(ranked.series(), ranked.period(), ranked.kind());
  }

  /** The rank of a country among all that are ranked. */
  public @Nullable Term rank(Ranked ranked, List<Ranked> ranking) {
    List<Term> sizes = sizes(ranked, ranking);
    return sizes.isEmpty()
        ? null
        : new Term.Result(
            "rank by " + ranked.kind().code() + " " + ranked.period(), Operation.RANK, sizes);
  }

  /** The share of a country in the sum of all that are ranked. */
  public @Nullable Term rankedShare(Ranked ranked, List<Ranked> ranking) {
    List<Term> sizes = sizes(ranked, ranking);
    return sizes.isEmpty()
        ? null
        : new Term.Result(
            "share in " + ranked.kind().code() + " " + ranked.period(),
            Operation.SHARE,
            List.of(sizes.get(0), new Term.Result("all ranked countries", Operation.SUM, sizes)));
  }

  /** The country itself first. */
  private List<Term> sizes(Ranked ranked, List<Ranked> ranking) {
    List<Term> sizes = new ArrayList<>();
    for (Ranked each : ranking) {
      Term amount = amount(each.series(), each.period(), each.kind());
      if (amount == null) {
        return List.of();
      }
      Term size = new Term.Result("size of " + amount.label(), Operation.SIZE, List.of(amount));
      if (each.series().equals(ranked.series())) {
        sizes.add(0, size);
      } else {
        sizes.add(size);
      }
    }
    return sizes;
  }

  private @Nullable Term amount(SeriesKey series, Period period, RankingKind kind) {
    return switch (kind.code()) {
      case "deficit", "surplus" -> flows.of(series, Flow.BALANCE, period);
      case "exports" -> flows.of(series, Flow.EXPORT, period);
      case "imports" -> flows.of(series, Flow.IMPORT, period);
      case "total_trade" -> {
        Term exports = flows.of(series, Flow.EXPORT, period);
        Term imports = flows.of(series, Flow.IMPORT, period);
        yield exports == null || imports == null
            ? null
            : new Term.Result(
                "total trade with " + series.partner() + " " + period,
                Operation.SUM,
                List.of(exports, imports));
      }
      default -> null;
    };
  }

  /** The difference of a control total: actual less expected; null where it has other rules. */
  public @Nullable Term control(ControlTotal total) {
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
    Term expected = flows.printed(series, flow, period);
    Term actual =
        switch (parts.get(0)) {
          case "months_sum_to_year", "months_sum_to_quarter" -> months(series, flow, period);
          case "exports_less_imports", "exports_less_imports_year_to_date" ->
              difference(
                  "exports less imports",
                  flows.printed(series, Flow.EXPORT, period),
                  flows.printed(series, Flow.IMPORT, period));
          case "goods_and_services_sum_to_total" -> {
            expected = flows.of(series, flow, period);
            Term goods = flows.of(series.withItem(Item.GOODS), flow, period);
            Term services = flows.of(series.withItem(Item.SERVICES), flow, period);
            yield goods == null || services == null
                ? null
                : new Term.Result("goods and services", Operation.SUM, List.of(goods, services));
          }
          case "partners_sum_to_world" -> {
            expected = flows.of(series, flow, period);
            yield flows.partners(series, flow, period);
          }
          case "members_sum_to_group", "members_sum_to_group_year_to_date" ->
              flows.members(series, flow, period);
          default -> null;
        };
    return difference(total.rule() + " " + period, actual, expected);
  }

  /** Months as they are printed; a balance that only the year prints is not summed from others. */
  private @Nullable Term months(SeriesKey series, Flow flow, Period period) {
    List<Term> terms = new ArrayList<>();
    for (Period month : period.months()) {
      Term printed = flows.printed(series, flow, month);
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
