package org.tradebalance.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** How records come about: a complete period beside all others of its length. */
final class HistoryTerms {

  private final FlowTerms flows;

  HistoryTerms(FlowTerms flows) {
    this.flows = flows;
  }

  @Nullable Term of(String code, String what, SeriesKey series, Flow flow, Period period) {
    Term now = flows.of(series, flow, period);
    if (now == null) {
      return null;
    }
    boolean deficit = now.value().signum() < 0;
    if (what.equals("history_rank")) {
      return new Term.Result(
          code + " " + period, Operation.RANK, sizes(series, flow, period, deficit, true));
    }
    if (what.equals("record_margin")) {
      return new Term.Result(
          code + " " + period, Operation.NEAREST, sizes(series, flow, period, deficit, true));
    }
    Term size =
        new Term.Result(
            "largest up to " + period,
            Operation.MAXIMUM,
            sizes(series, flow, period, deficit, false));
    Term peak = deficit ? new Term.Result("peak", Operation.NEGATIVE, List.of(size)) : size;
    return what.equals("peak")
        ? peak
        : new Term.Result(code + " " + period, Operation.GROWTH, List.of(now, peak));
  }

  /** The period itself first, then the others; deficits count as positive beside a deficit. */
  private List<Term> sizes(
      SeriesKey series, Flow flow, Period period, boolean deficit, boolean later) {
    List<Term> sizes = new ArrayList<>();
    for (Map.Entry<Period, Balance> each : flows.book().of(series).entrySet()) {
      Period other = each.getKey();
      Usd amount = each.getValue().partial() ? null : each.getValue().amount(flow);
      boolean counts = later || other.compareTo(period) <= 0;
      if (other.frequency() == period.frequency() && amount != null && counts) {
        Term term = flows.of(series, flow, other);
        if (term != null) {
          sizes.add(
              other.equals(period) ? 0 : sizes.size(),
              deficit
                  ? new Term.Result("deficit " + other, Operation.NEGATIVE, List.of(term))
                  : term);
        }
      }
    }
    return sizes;
  }
}
