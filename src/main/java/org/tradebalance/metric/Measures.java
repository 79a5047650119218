package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Position;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.Usd;

/** Computes the catalogue for the lines of a book. */
public final class Measures {

  private final BalanceBook book;
  private final Scope scope;

  /** Measures of a book, for the periods of a scope. */
  public Measures(BalanceBook book, Scope scope) {
    this.book = book;
    this.scope = scope;
  }

  /** All measures, ordered by line, period and catalogue. */
  public List<MetricValue> all() {
    List<MetricValue> values = new ArrayList<>();
    for (Series series : book.series()) {
      if (!series.adjustment().isAdditive()) {
        continue;
      }
      of(series, values::add);
    }
    return values;
  }

  private void of(Series series, Consumer<MetricValue> sink) {
    if (series.partner().equals(Economy.WORLD_GAP)) {
      return;
    }
    NavigableMap<Period, Balance> history = book.of(series);
    Period newest = Scope.newest(book, series);
    for (Balance balance : history.values()) {
      if (scope.covers(series, balance.period(), newest)) {
        List<MetricValue> values = new ArrayList<>();
        Line line = new Line(series, balance, history, values::add);
        line.levels();
        line.shares();
        FlowMetrics.ALL.forEach(line::changes);
        if (series.partner().equals(Economy.WORLD)) {
          line.partnerCounts();
        }
        values.sort(Comparator.comparing(MetricValue::metric));
        values.forEach(sink);
      }
    }
  }

  /** One line of statistics in one period. */
  private final class Line {

    private final Series series;
    private final Balance now;
    private final NavigableMap<Period, Balance> history;
    private final Consumer<MetricValue> sink;

    Line(
        Series series,
        Balance now,
        NavigableMap<Period, Balance> history,
        Consumer<MetricValue> sink) {
      this.series = series;
      this.now = now;
      this.history = history;
      this.sink = sink;
    }

    void levels() {
      emit(Metric.BALANCE, now.amount(Flow.BALANCE));
      emit(Metric.TOTAL_TRADE, now.totalTrade());
    }

    void shares() {
      if (series.partner().equals(Economy.WORLD)) {
        return;
      }
      Balance world = book.at(series.withPartner(Economy.WORLD), now.period());
      if (world != null) {
        share(Metric.EXPORTS_SHARE, now.amount(Flow.EXPORT), world.amount(Flow.EXPORT));
        share(Metric.IMPORTS_SHARE, now.amount(Flow.IMPORT), world.amount(Flow.IMPORT));
      }
    }

    void changes(FlowMetrics metrics) {
      Flow flow = metrics.flow();
      Usd amount = now.amount(flow);
      if (amount == null || now.partial()) {
        return;
      }
      Period period = now.period();
      change(metrics.change(), metrics.changePct(), complete(flow, period.previous()), amount);
      if (period.frequency() != Frequency.ANNUAL) {
        Usd yearBefore = complete(flow, period.yearBefore());
        change(metrics.changeOnYear(), metrics.changeOnYearPct(), yearBefore, amount);
      }
      if (period.frequency() == Frequency.MONTHLY) {
        windows(metrics, amount);
      }
    }

    private void windows(FlowMetrics metrics, Usd amount) {
      Flow flow = metrics.flow();
      Period period = now.period();
      Usd toDate = book.yearToDate(series, flow, period);
      if (toDate != null) {
        emit(metrics.yearToDate(), toDate);
        Usd before = book.yearToDate(series, flow, period.yearBefore());
        change(metrics.yearToDateChange(), metrics.yearToDateChangePct(), before, toDate);
      }
      Usd oneBack = complete(flow, period.previous());
      Usd twoBack = complete(flow, period.previous().previous());
      if (oneBack != null && twoBack != null) {
        emit(metrics.average3m(), amount.plus(oneBack).plus(twoBack).dividedBy(3));
      }
    }

    void partnerCounts() {
      List<Series> partners = book.partners(series, PartnerKind.COUNTRY);
      if (partners.isEmpty()) {
        return;
      }
      Map<Position, Integer> counts = new EnumMap<>(Position.class);
      for (Series partner : partners) {
        Balance balance = book.at(partner, now.period());
        Position position = balance == null ? null : balance.position();
        if (position != null) {
          counts.merge(position, 1, Integer::sum);
        }
      }
      count(Metric.PARTNER_SURPLUS_COUNT, counts.getOrDefault(Position.SURPLUS, 0));
      count(Metric.PARTNER_DEFICIT_COUNT, counts.getOrDefault(Position.DEFICIT, 0));
      count(Metric.PARTNER_BALANCED_COUNT, counts.getOrDefault(Position.BALANCED, 0));
    }

    private @Nullable Usd complete(Flow flow, Period period) {
      Balance balance = history.get(period);
      return balance == null || balance.partial() ? null : balance.amount(flow);
    }

    private void change(@Nullable Metric amount, Metric percent, @Nullable Usd from, Usd to) {
      if (from == null) {
        return;
      }
      if (amount != null) {
        emit(amount, to.minus(from));
      }
      Percent change = Percent.change(from, to);
      add(percent, change.value(), change.state());
    }

    private void share(Metric metric, @Nullable Usd part, @Nullable Usd whole) {
      if (part != null && whole != null) {
        Percent share = Percent.share(part, whole);
        add(metric, share.value(), share.value() == null ? share.state() : state());
      }
    }

    private void emit(Metric metric, @Nullable Usd amount) {
      if (amount != null) {
        add(metric, amount.toBigDecimal(), state());
      }
    }

    private void count(Metric metric, int count) {
      add(metric, BigDecimal.valueOf(count), state());
    }

    private MetricState state() {
      return now.partial() ? MetricState.PARTIAL : MetricState.OK;
    }

    private void add(Metric metric, @Nullable BigDecimal value, MetricState state) {
      sink.accept(new MetricValue(series, now.period(), metric, value, state));
    }
  }
}
