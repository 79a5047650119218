package org.tradebalance.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** How metrics come about that set a partner beside the world or countries beside each other. */
final class CountryTerms {

  private final FlowTerms flows;

  CountryTerms(FlowTerms flows) {
    this.flows = flows;
  }

  /** Null for a metric of another kind. */
  @Nullable Term of(String code, SeriesKey s, Period t) {
    return switch (code) {
      case "total_trade_share" -> share(code, trade(s, t), trade(world(s), t));
      case "deficit_share" -> shareOf(code, s, t, true);
      case "surplus_share" -> shareOf(code, s, t, false);
      case "exports_share_change" -> shift(code, s, Flow.EXPORT, t);
      case "imports_share_change" -> shift(code, s, Flow.IMPORT, t);
      case "exports_contribution" -> contribution(code, s, Flow.EXPORT, t);
      case "imports_contribution" -> contribution(code, s, Flow.IMPORT, t);
      case "balance_contribution" -> contribution(code, s, Flow.BALANCE, t);
      case "partner_surplus_count_rounded" ->
          all(code, Operation.COUNT_QUOTED_ABOVE, countries(s, Flow.BALANCE, t));
      case "partner_deficit_count_rounded" ->
          all(code, Operation.COUNT_QUOTED_BELOW, countries(s, Flow.BALANCE, t));
      case "partner_balanced_count_rounded" ->
          all(code, Operation.COUNT_QUOTED_ZERO, countries(s, Flow.BALANCE, t));
      case "exports_hhi" -> all(code, Operation.CONCENTRATION, countries(s, Flow.EXPORT, t));
      case "imports_hhi" -> all(code, Operation.CONCENTRATION, countries(s, Flow.IMPORT, t));
      case "exports_largest_4_pct" -> all(code, Operation.LARGEST_4, countries(s, Flow.EXPORT, t));
      case "imports_largest_4_pct" -> all(code, Operation.LARGEST_4, countries(s, Flow.IMPORT, t));
      case "deficit_largest_4_pct" -> all(code, Operation.LARGEST_4, sizes(s, t, true));
      default -> null;
    };
  }

  private static SeriesKey world(SeriesKey series) {
    return series.withPartner(Economy.WORLD);
  }

  private @Nullable Term trade(SeriesKey series, Period period) {
    return some(
        "total trade with " + series.partner(),
        Operation.SUM,
        flows.of(series, Flow.EXPORT, period),
        flows.of(series, Flow.IMPORT, period));
  }

  private @Nullable Term contribution(String code, SeriesKey series, Flow flow, Period period) {
    return some(
        code,
        Operation.CONTRIBUTION,
        flows.of(series, flow, period),
        flows.of(series, flow, period.yearBefore()),
        flows.of(world(series), flow, period.yearBefore()));
  }

  private @Nullable Term shift(String code, SeriesKey series, Flow flow, Period period) {
    return some(
        code,
        Operation.SHIFT,
        flows.of(series, flow, period),
        flows.of(world(series), flow, period),
        flows.of(series, flow, period.yearBefore()),
        flows.of(world(series), flow, period.yearBefore()));
  }

  private @Nullable Term shareOf(String code, SeriesKey series, Period period, boolean deficit) {
    Term own = flows.of(series, Flow.BALANCE, period);
    Term size = own == null ? null : new Term.Result("size", Operation.SIZE, List.of(own));
    return share(code, size, all("sum", Operation.SUM, sizes(world(series), period, deficit)));
  }

  private static @Nullable Term share(String code, @Nullable Term part, @Nullable Term whole) {
    return some(code, Operation.SHARE, part, whole);
  }

  private List<Term> sizes(SeriesKey world, Period period, boolean deficit) {
    Predicate<Term> wanted = term -> term.value().signum() == (deficit ? -1 : 1);
    return countries(world, Flow.BALANCE, period).stream()
        .filter(wanted)
        .map(term -> (Term) new Term.Result("size", Operation.SIZE, List.of(term)))
        .toList();
  }

  private List<Term> countries(SeriesKey world, Flow flow, Period period) {
    List<Term> terms = new ArrayList<>();
    for (SeriesKey partner : flows.book().partners(world, PartnerKind.COUNTRY)) {
      Term term = flows.of(partner, flow, period);
      if (term != null) {
        terms.add(term);
      }
    }
    return terms;
  }

  private static Term all(String label, Operation operation, List<Term> terms) {
    return new Term.Result(label, operation, terms);
  }

  private static @Nullable Term some(String label, Operation operation, @Nullable Term... terms) {
    List<Term> present = new ArrayList<>();
    for (Term term : terms) {
      if (term == null) {
        return null;
      }
      present.add(term);
    }
    return new Term.Result(label, operation, present);
  }
}
