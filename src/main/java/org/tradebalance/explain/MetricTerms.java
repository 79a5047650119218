package org.tradebalance.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Scope;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * How metrics come about, written a second time and on purpose apart from {@code Metrics}: what an
 * explanation computes is compared with what was published. Metrics are told by their codes: those
 * of one flow begin with it.
 */
final class MetricTerms {

  private static final Map<String, Flow> FLOWS =
      Map.of("exports_", Flow.EXPORT, "imports_", Flow.IMPORT, "balance_", Flow.BALANCE);

  private final FlowTerms flows;

  MetricTerms(FlowTerms flows) {
    this.flows = flows;
  }

  /** How a metric comes about; null for one that nothing is written here for. */
  @Nullable Term of(MetricValue value) {
    String code = value.metric().code();
    SeriesKey series = value.series();
    Period period = value.period();
    return switch (code) {
      case "balance" -> flows.of(series, Flow.BALANCE, period);
      case "total_trade" ->
          pair(
              code,
              Operation.SUM,
              flows.of(series, Flow.EXPORT, period),
              flows.of(series, Flow.IMPORT, period));
      case "coverage_ratio" -> pair(code, Operation.QUOTIENT, exports(value), imports(value));
      case "normalised_balance" ->
          pair(
              code,
              Operation.QUOTIENT,
              pair("balance", Operation.DIFFERENCE, exports(value), imports(value)),
              pair("total trade", Operation.SUM, exports(value), imports(value)));
      case "partner_surplus_count" -> balances(code, Operation.COUNT_ABOVE_ZERO, series, period);
      case "partner_deficit_count" -> balances(code, Operation.COUNT_BELOW_ZERO, series, period);
      case "partner_balanced_count" -> balances(code, Operation.COUNT_ZERO, series, period);
      default -> {
        Term across = new CountryTerms(flows).of(code, series, period);
        yield across == null ? ofFlow(value) : across;
      }
    };
  }

  private @Nullable Term ofFlow(MetricValue value) {
    String code = value.metric().code();
    for (Map.Entry<String, Flow> flow : FLOWS.entrySet()) {
      if (code.startsWith(flow.getKey())) {
        return ofFlow(code, code.substring(flow.getKey().length()), flow.getValue(), value);
      }
    }
    return null;
  }

  private @Nullable Term ofFlow(String code, String what, Flow flow, MetricValue value) {
    SeriesKey s = value.series();
    Period t = value.period();
    return switch (what) {
      case "change" ->
          pair(code, Operation.DIFFERENCE, level(s, flow, t), level(s, flow, t.previous()));
      case "change_pct" ->
          pair(code, Operation.GROWTH, level(s, flow, t), level(s, flow, t.previous()));
      case "change_on_year" ->
          pair(code, Operation.DIFFERENCE, level(s, flow, t), level(s, flow, t.yearBefore()));
      case "change_on_year_pct" ->
          pair(code, Operation.GROWTH, level(s, flow, t), level(s, flow, t.yearBefore()));
      case "year_to_date" -> flows.yearToDate(s, flow, t);
      case "year_to_date_change" ->
          pair(code, Operation.DIFFERENCE, toDate(s, flow, t), toDate(s, flow, t.yearBefore()));
      case "year_to_date_change_pct" ->
          pair(code, Operation.GROWTH, toDate(s, flow, t), toDate(s, flow, t.yearBefore()));
      case "average_3m" -> mean(code, s, flow, t);
      case "average_3m_change_on_year" -> meanOfChanges(code, s, flow, t);
      case "average_3m_change_on_year_pct" ->
          pair(code, Operation.GROWTH, sum(s, flow, t, 3), sum(s, flow, t.yearBefore(), 3));
      case "trailing_12m" -> sum(s, flow, t, 12);
      case "monthly_average" -> ofYear(code, s, flow, t);
      case "cagr_5y_pct" -> pair(code, Operation.GROWTH_5Y, level(s, flow, t), back(s, flow, t, 5));
      case "cagr_10y_pct" ->
          pair(code, Operation.GROWTH_10Y, level(s, flow, t), back(s, flow, t, 10));
      case "index" ->
          pair(code, index(t), level(s, flow, t), level(s, flow, Period.year(Scope.BASE_YEAR)));
      case "sign_margin" -> {
        Term balance = level(s, flow, t);
        yield balance == null ? null : new Term.Result(code, Operation.SIZE, List.of(balance));
      }
      case "history_rank", "record_margin", "peak", "from_peak_pct" ->
          new HistoryTerms(flows).of(code, what, s, flow, t);
      case "share" ->
          pair(
              code,
              Operation.SHARE,
              level(s, flow, t),
              level(s.withPartner(Economy.WORLD), flow, t));
      case "product_share" ->
          pair(
              code,
              Operation.SHARE,
              level(s, flow, t),
              level(s.withProduct(SeriesKey.ALL_PRODUCTS), flow, t));
      case "product_contribution" -> contribution(code, s, flow, t);
      default -> null;
    };
  }

  private @Nullable Term contribution(String code, SeriesKey product, Flow flow, Period t) {
    Term now = level(product, flow, t);
    Term before = level(product, flow, t.yearBefore());
    Term whole = level(product.withProduct(SeriesKey.ALL_PRODUCTS), flow, t.yearBefore());
    return now == null || before == null || whole == null
        ? null
        : new Term.Result(code, Operation.CONTRIBUTION, List.of(now, before, whole));
  }

  private static Operation index(Period period) {
    return switch (period.frequency()) {
      case ANNUAL, YEAR_TO_DATE -> Operation.INDEX_OF_YEAR;
      case QUARTERLY -> Operation.INDEX_OF_QUARTER;
      case MONTHLY -> Operation.INDEX_OF_MONTH;
    };
  }

  private @Nullable Term exports(MetricValue value) {
    return flows.of(value.series(), Flow.EXPORT, value.period());
  }

  private @Nullable Term imports(MetricValue value) {
    return flows.of(value.series(), Flow.IMPORT, value.period());
  }

  private @Nullable Term back(SeriesKey series, Flow flow, Period year, int years) {
    return level(series, flow, Period.year(year.year() - years));
  }

  private @Nullable Term sum(SeriesKey series, Flow flow, Period last, int months) {
    List<Period> periods = new ArrayList<>();
    Period at = last;
    for (int back = 0; back < months; back++) {
      periods.add(at);
      at = at.previous();
    }
    return flows.sum(series, flow, periods, months + " months to " + last);
  }

  private @Nullable Term level(SeriesKey series, Flow flow, Period period) {
    return flows.of(series, flow, period);
  }

  private @Nullable Term toDate(SeriesKey series, Flow flow, Period month) {
    return flows.yearToDate(series, flow, month);
  }

  private @Nullable Term mean(String code, SeriesKey series, Flow flow, Period month) {
    List<Term> terms = new ArrayList<>();
    Period at = month;
    for (int back = 0; back < 3; back++) {
      Term term = level(series, flow, at);
      if (term == null) {
        return null;
      }
      terms.add(term);
      at = at.previous();
    }
    return new Term.Result(code + " " + month, Operation.MEAN, terms);
  }

  private @Nullable Term meanOfChanges(String code, SeriesKey series, Flow flow, Period month) {
    List<Term> changes = new ArrayList<>();
    Period at = month;
    for (int back = 0; back < 3; back++) {
      Term change =
          pair(
              "change " + at,
              Operation.DIFFERENCE,
              level(series, flow, at),
              level(series, flow, at.yearBefore()));
      if (change == null) {
        return null;
      }
      changes.add(change);
      at = at.previous();
    }
    return new Term.Result(code + " " + month, Operation.MEAN, changes);
  }

  private @Nullable Term ofYear(String code, SeriesKey series, Flow flow, Period year) {
    Term total = level(series, flow, year);
    return total == null ? null : new Term.Result(code, Operation.TWELFTH, List.of(total));
  }

  private Term balances(String code, Operation count, SeriesKey world, Period period) {
    List<Term> terms = new ArrayList<>();
    for (SeriesKey partner : flows.book().partners(world, PartnerKind.COUNTRY)) {
      Term term = flows.of(partner, Flow.BALANCE, period);
      if (term != null) {
        terms.add(term);
      }
    }
    return new Term.Result(code + " " + period, count, terms);
  }

  private static @Nullable Term pair(
      String label, Operation operation, @Nullable Term one, @Nullable Term other) {
    return one == null || other == null
        ? null
        : new Term.Result(label, operation, List.of(one, other));
  }
}
