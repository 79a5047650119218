package org.tradebalance.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Compares every figure that can be had in two ways. The tolerance is half a published unit for
 * each rounded figure that takes part, which is the most that rounding alone can explain; where the
 * layout says that world and partners are further apart, it is that. Nothing is compared with the
 * world where the partners are only a selection.
 */
public final class ControlTotals {

  private static final Comparator<ControlTotal> ORDER =
      Comparator.comparing(ControlTotal::rule)
          .thenComparing(ControlTotal::dataset)
          .thenComparing(ControlTotal::reporter)
          .thenComparing(ControlTotal::period);

  private final BalanceBook book;
  private final ControlRules rules;
  private final List<ControlTotal> totals = new ArrayList<>();

  private ControlTotals(BalanceBook book, ControlRules rules) {
    this.book = book;
    this.rules = rules;
  }

  /**
   * All control totals of a book, in order of rule, dataset, reporter and period.
   *
   * @param rules what is known of the publishers' figures
   */
  public static List<ControlTotal> of(BalanceBook book, ControlRules rules) {
    ControlTotals controls = new ControlTotals(book, rules);
    controls.totals.addAll(new GroupTotals(book, rules).all());
    controls.totals.addAll(new Subtotals(book, rules).all());
    for (SeriesKey series : book.series()) {
      FlowHistory history = book.history(series);
      if (history != null) {
        controls.monthsSumToYear(series, history);
        controls.exportsLessImports(series, history);
      }
    }
    book.worlds().forEach(controls::partnersSumToWorld);
    book.worlds().forEach(controls::goodsAndServices);
    controls.totals.replaceAll(controls::explained);
    controls.totals.sort(ORDER);
    return List.copyOf(controls.totals);
  }

  private void monthsSumToYear(SeriesKey series, FlowHistory history) {
    for (Flow flow : Flow.values()) {
      history
          .published(flow)
          .forEach(
              (period, printed) -> {
                Figure sum = period.monthCount() == 1 ? null : history.summed(flow, period);
                if (sum != null && sum.state() != ObservationStatus.PARTIAL) {
                  String rule =
                      switch (period.frequency()) {
                        case QUARTERLY -> "months_sum_to_quarter";
                        default -> "months_sum_to_year";
                      };
                  int terms = period.monthCount() + 1;
                  add(name(rule, series, flow), series, period, printed, sum, terms);
                }
              });
    }
  }

  private void exportsLessImports(SeriesKey series, FlowHistory history) {
    history
        .published(Flow.BALANCE)
        .forEach(
            (period, printed) -> {
              Figure exports = history.published(Flow.EXPORT, period);
              Figure imports = history.published(Flow.IMPORT, period);
              if (exports != null && imports != null) {
                // The period alone does not tell a month from the year to date that ends with it.
                String rule =
                    period.frequency() == Frequency.YEAR_TO_DATE
                        ? "exports_less_imports_year_to_date"
                        : "exports_less_imports";
                add(
                    name(rule, series, Flow.BALANCE),
                    series,
                    period,
                    printed,
                    Balance.net(exports, imports),
                    1
                        + addends(series, Flow.EXPORT, period, exports)
                        + addends(series, Flow.IMPORT, period, imports));
              }
            });
  }

  /**
   * How many rounded figures a printed figure is made of. Goods and services together are two where
   * their sum is that of the printed parts to the unit: they may have been added after rounding.
   */
  private int addends(SeriesKey series, Flow flow, Period period, Figure printed) {
    if (series.item() != Item.GOODS_SERVICES) {
      return 1;
    }
    Usd goods = printed(series.withItem(Item.GOODS), flow, period);
    Usd services = printed(series.withItem(Item.SERVICES), flow, period);
    boolean added =
        goods != null && services != null && goods.plus(services).equals(printed.amount());
    return added ? 2 : 1;
  }

  private @Nullable Usd printed(SeriesKey series, Flow flow, Period period) {
    FlowHistory history = book.history(series);
    Figure figure = history == null ? null : history.published(flow, period);
    return figure == null ? null : figure.amount();
  }

  private void goodsAndServices(SeriesKey both) {
    if (both.item() != Item.GOODS_SERVICES) {
      return;
    }
    for (Balance total : book.of(both).values()) {
      Balance goods = book.at(both.withItem(Item.GOODS), total.period());
      Balance services = book.at(both.withItem(Item.SERVICES), total.period());
      // The sum of months rounds once for each month; only what is printed is compared.
      if (goods == null || services == null || total.derivation() == Derivation.SUMMED) {
        continue;
      }
      for (Flow flow : Flow.values()) {
        Usd one = goods.amount(flow);
        Usd other = services.amount(flow);
        if (one != null && other != null) {
          String rule = name("goods_and_services_sum_to_total", both, flow);
          add(rule, both, total.period(), total.figure(flow), Figure.of(one.plus(other)), 3);
        }
      }
    }
  }

  private void partnersSumToWorld(SeriesKey world) {
    if (rules.selection().test(world)) {
      return;
    }
    for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
      totals.addAll(FewPartners.explained(againstWorld(world, flow), partnersWith(world, flow)));
    }
  }

  private List<ControlTotal> againstWorld(SeriesKey world, Flow flow) {
    List<ControlTotal> controls = new ArrayList<>();
    for (Balance gap : book.of(world.withPartner(Economy.WORLD_GAP)).values()) {
      Balance total = book.at(world, gap.period());
      Usd rest = gap.amount(flow);
      Usd whole = total == null ? null : total.amount(flow);
      int figures = total == null || whole == null ? 0 : figures(world, flow, total);
      if (rest != null && whole != null && figures > 0) {
        controls.add(
            new ControlTotal(
                name("partners_sum_to_world", world, flow),
                world.dataset(),
                world.reporter(),
                gap.period(),
                whole,
                whole.minus(rest),
                gap(world, gap.period(), whole, figures)));
      }
    }
    return controls;
  }

  private Set<String> partnersWith(SeriesKey world, Flow flow) {
    return partners(world)
        .filter(partner -> book.of(partner).values().stream().anyMatch(b -> b.amount(flow) != null))
        .map(SeriesKey::partner)
        .collect(Collectors.toSet());
  }

  private Stream<SeriesKey> partners(SeriesKey world) {
    return book.partners(world, PartnerKind.COUNTRY, PartnerKind.RESIDUAL).stream()
        .filter(partner -> !partner.partner().equals(Economy.WORLD_GAP));
  }

  /** The figures behind a world total and its partners; 0 where no partner has the flow. */
  private int figures(SeriesKey world, Flow flow, Balance total) {
    int partners =
        partners(world)
            .map(partner -> book.at(partner, total.period()))
            .mapToInt(partner -> partner == null ? 0 : figures(partner, flow))
            .sum();
    return partners == 0 ? 0 : partners + figures(total, flow);
  }

  private int figures(Balance balance, Flow flow) {
    if (balance.amount(flow) == null) {
      return 0;
    }
    return balance.derivation() == Derivation.SUMMED
        ? Math.max(1, book.parts(balance.series(), flow, balance.period()).size())
        : 1;
  }

  private Usd gap(SeriesKey world, Period period, Usd whole, int figures) {
    Usd rounding = rules.rounding(world.dataset(), figures);
    Usd stated = percentOf(whole, rules.gapPercent().apply(world.dataset(), period));
    return stated.compareTo(rounding) > 0 ? stated : rounding;
  }

  private ControlTotal explained(ControlTotal total) {
    if (total.verdict() != Verdict.EXCEEDED) {
      return total;
    }
    return rules.accepted().stream()
        .filter(
            known ->
                known.explains(
                    total.rule(),
                    total.dataset(),
                    total.reporter(),
                    total.period(),
                    total.difference()))
        .findFirst()
        .map(known -> total.accepted(known.because()))
        .orElse(total);
  }

  private void add(
      String rule,
      SeriesKey series,
      Period period,
      @Nullable Figure printed,
      Figure computed,
      int figures) {
    Usd expected = printed == null ? null : printed.amount();
    Usd actual = computed.amount();
    if (expected != null && actual != null) {
      totals.add(
          new ControlTotal(
              rule,
              series.dataset(),
              series.reporter(),
              period,
              expected,
              actual,
              rules.rounding(series.dataset(), figures)));
    }
  }

  static Usd percentOf(Usd amount, BigDecimal percent) {
    return Usd.of(
        amount
            .abs()
            .toBigDecimal()
            .multiply(percent)
            .movePointLeft(2)
            .setScale(Usd.SCALE, RoundingMode.DOWN));
  }

  /** The rule with what it is about: {@code months_sum_to_year/CHN/goods/TOTAL/nsa/import}. */
  static String name(String rule, SeriesKey series, Coded flow) {
    return String.join(
        "/",
        rule,
        series.partner(),
        series.item().code(),
        series.product(),
        series.adjustment().code(),
        flow.code());
  }
}
