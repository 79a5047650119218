package org.tradebalance.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Records that are those of another period now: the largest exports, imports, deficit and surplus
 * of a series, among the periods that both releases have.
 */
final class RecordMoves implements ConsequenceRule {

  private static final List<Frequency> FREQUENCIES =
      List.of(Frequency.ANNUAL, Frequency.QUARTERLY, Frequency.MONTHLY);

  @Override
  public List<Consequence> between(Known before, Known after, Touched touched) {
    List<Consequence> moves = new ArrayList<>();
    for (SeriesKey series : touched.series()) {
      for (Frequency frequency : FREQUENCIES) {
        List<Period> periods = common(before.book(), after.book(), series, frequency);
        for (Peak peak : Peak.values()) {
          Found then = peak.find(before.book(), series, periods);
          Found now = peak.find(after.book(), series, periods);
          if (then != null && now != null && !then.period.equals(now.period)) {
            moves.add(
                new Consequence(
                    Consequence.Kind.RECORD,
                    List.of(series),
                    List.of(now.period, then.period),
                    words(series, frequency, peak, then, now)));
          }
        }
      }
    }
    return moves;
  }

  private static List<Period> common(
      BalanceBook before, BalanceBook after, SeriesKey series, Frequency frequency) {
    List<Period> periods = new ArrayList<>();
    for (Balance now : after.of(series).values()) {
      Balance then = before.at(series, now.period());
      if (now.period().frequency() == frequency && then != null && Known.comparable(then, now)) {
        periods.add(now.period());
      }
    }
    return periods;
  }

  private static String words(
      SeriesKey series, Frequency frequency, Peak peak, Found then, Found now) {
    return "the largest "
        + frequency.code()
        + " "
        + peak.words
        + " with "
        + series.partner()
        + " moves from "
        + then.period
        + " ("
        + then.size
        + " USD) to "
        + now.period
        + " ("
        + now.size
        + " USD)";
  }

  private record Found(Period period, Usd size) {}

  private enum Peak {
    EXPORTS("exports", Flow.EXPORT, 1),
    IMPORTS("imports", Flow.IMPORT, 1),
    SURPLUS("surplus", Flow.BALANCE, 1),
    DEFICIT("deficit", Flow.BALANCE, -1);

    private final String words;
    private final Flow flow;
    private final int sign;

    Peak(String words, Flow flow, int sign) {
      this.words = words;
      this.flow = flow;
      this.sign = sign;
    }

    /** The largest, and of equal ones the first; null where there is none. */
    @Nullable Found find(BalanceBook book, SeriesKey series, List<Period> periods) {
      Found best = null;
      for (Period period : periods) {
        Usd amount = Objects.requireNonNull(book.at(series, period)).amount(flow);
        if (amount != null && amount.signum() == sign) {
          Found found = new Found(period, amount.abs());
          best = best == null || found.size.compareTo(best.size) > 0 ? found : best;
        }
      }
      return best;
    }
  }
}
