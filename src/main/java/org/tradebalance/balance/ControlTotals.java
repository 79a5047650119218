package org.tradebalance.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Compares every figure that can be had in two ways. The tolerance is half a published unit for
 * each rounded term, which is the most that rounding alone can explain; the gap between world and
 * partners has a tolerance of its own, stated by the layout.
 */
public final class ControlTotals {

  private static final Comparator<ControlTotal> ORDER =
      Comparator.comparing(ControlTotal::rule)
          .thenComparing(ControlTotal::dataset)
          .thenComparing(ControlTotal::reporter)
          .thenComparing(ControlTotal::period);

  private final BalanceBook book;
  private final Map<String, Dataset> datasets;
  private final BiFunction<String, Period, BigDecimal> gapPercent;
  private final List<ControlTotal> totals = new ArrayList<>();

  private ControlTotals(
      BalanceBook book,
      Map<String, Dataset> datasets,
      BiFunction<String, Period, BigDecimal> gapPercent) {
    this.book = book;
    this.datasets = datasets;
    this.gapPercent = gapPercent;
  }

  /**
   * All control totals of a book, in order of rule, dataset, reporter and period.
   *
   * @param datasets the datasets by id, for their units
   * @param gapPercent largest gap of the partners to the world for a dataset and period, in percent
   */
  public static List<ControlTotal> of(
      BalanceBook book,
      Map<String, Dataset> datasets,
      BiFunction<String, Period, BigDecimal> gapPercent) {
    ControlTotals controls = new ControlTotals(book, datasets, gapPercent);
    controls.totals.addAll(new GroupTotals(book, datasets, gapPercent).all());
    for (SeriesKey series : book.series()) {
      FlowHistory history = book.history(series);
      if (history != null) {
        controls.monthsSumToYear(series, history);
        controls.exportsLessImports(series, history);
      }
    }
    book.worlds().forEach(controls::partnersSumToWorld);
    book.worlds().forEach(controls::goodsAndServices);
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
                    3);
              }
            });
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
    for (Balance gap : book.of(world.withPartner(Economy.WORLD_GAP)).values()) {
      Balance total = book.at(world, gap.period());
      for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
        Usd rest = gap.amount(flow);
        Usd whole = total == null ? null : total.amount(flow);
        if (rest != null && whole != null) {
          totals.add(
              new ControlTotal(
                  name("partners_sum_to_world", world, flow),
                  world.dataset(),
                  world.reporter(),
                  gap.period(),
                  whole,
                  whole.minus(rest),
                  percentOf(whole, gapPercent.apply(world.dataset(), gap.period()))));
        }
      }
    }
  }

  private void add(
      String rule,
      SeriesKey series,
      Period period,
      @Nullable Figure printed,
      Figure computed,
      int terms) {
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
              rounding(series, terms)));
    }
  }

  /** Half a published unit for each of the rounded terms. */
  private Usd rounding(SeriesKey series, int terms) {
    Dataset dataset = datasets.get(series.dataset());
    long unit = dataset == null ? 0 : dataset.unit().thousandths();
    return new Usd(Math.multiplyExact(unit, terms) / 2);
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
