package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/**
 * A complete period in the history of its series, by how much its place there and the sign of a
 * balance are decided, and whether rounding or a usual revision could decide them otherwise. Where
 * no other period of a history is within reach, neither its rank nor since when it is the largest,
 * the smallest or the peak can change.
 */
public final class HistoryMetrics {

  static final MetricGroup GROUP = new MetricGroup();

  public static final MetricFamily SIGN_MARGIN =
      GROUP.family(
          "sign_margin",
          List.of(Flow.BALANCE),
          "What sets %s apart from zero; the state says whether rounding or a usual"
              + " revision could change surplus and deficit.",
          "|Y[t]|",
          traits(MetricUnit.USD, MetricReference.STABILITY, MissingRule.POSITION),
          MetricDependency.REVISIONS,
          place -> margin(place, place.amount().abs(), 1),
          terms -> terms.result(Operation.SIZE, terms.now()));

  public static final MetricFamily HISTORY_RANK =
      GROUP.family(
          "history_rank",
          "Place of the period in the history of %s by size; a deficit among deficits,"
              + " a surplus among surpluses.",
          "1 + number of s with the sign of Y[t] and |Y[s]| > |Y[t]|",
          traits(MetricUnit.RANK, MetricReference.PRESS, MissingRule.RECORD)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.HISTORY,
          HistoryMetrics::rank,
          terms -> terms.dated(Operation.RANK, terms.sizes(true)));

  public static final MetricFamily RECORD_MARGIN =
      GROUP.family(
          "record_margin",
          "What sets the period apart from the one next to it in the history of %s by"
              + " size; the state says whether rounding or a usual revision of both could"
              + " change its place.",
          "min |Y[t] - Y[s]|, s other than t",
          traits(MetricUnit.USD, MetricReference.STABILITY, MissingRule.NEIGHBOUR)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.REVISIONS,
          place -> {
            Frequency frequency = place.period().frequency();
            Usd nearest = place.series().sorted().nearest(frequency, place.flow(), place.amount());
            // Both periods may be revised.
            return nearest == null ? null : margin(place, nearest, 2);
          },
          terms -> terms.dated(Operation.NEAREST, terms.sizes(true)));

  public static final MetricFamily LARGEST_SINCE =
      GROUP.family(
          "largest_since",
          "Number of periods since %s was at least as large, with the same sign.",
          "t - max s < t with |Y[s]| >= |Y[t]|",
          traits(MetricUnit.PERIODS, MetricReference.PRESS, MissingRule.RECORD)
              .within(Reach.LATEST),
          MetricDependency.HISTORY,
          place -> since(place, 1),
          Formula.none());

  public static final MetricFamily SMALLEST_SINCE =
      GROUP.family(
          "smallest_since",
          "Number of periods since %s was at most as large; the other sign counts as" + " smaller.",
          "t - max s < t with |Y[s]| <= |Y[t]|",
          traits(MetricUnit.PERIODS, MetricReference.PRESS, MissingRule.RECORD)
              .within(Reach.LATEST),
          MetricDependency.HISTORY,
          place -> since(place, -1),
          Formula.none());

  public static final MetricFamily PEAK =
      GROUP.family(
          "peak",
          "Largest %s of the history up to the period, with the sign of the period.",
          "Y[s] with max |Y[s]|, s <= t",
          traits(MetricUnit.USD, MetricReference.PRESS, MissingRule.RECORD).within(Reach.LATEST),
          MetricDependency.HISTORY,
          place -> {
            FlowPeriod.Peak peak = place.peak();
            return peak == null
                ? null
                : MetricResult.amount(
                    place.amount().signum() < 0 ? peak.size().negate() : peak.size());
          },
          FlowTerms::peak);

  public static final MetricFamily PEAK_AGE =
      GROUP.family(
          "peak_age",
          "Number of periods since the peak of %s; 0 is a new peak.",
          "t - s with max |Y[s]|",
          traits(MetricUnit.PERIODS, MetricReference.PRESS, MissingRule.RECORD)
              .within(Reach.LATEST),
          MetricDependency.HISTORY,
          place -> {
            FlowPeriod.Peak peak = place.peak();
            return peak == null ? null : distance(place, peak.period());
          },
          Formula.none());

  public static final MetricFamily FROM_PEAK_PCT =
      GROUP.family(
          "from_peak_pct",
          "Distance of %s from its peak, in percent of the peak.",
          "100 (|Y[t]| - max |Y[s]|) / max |Y[s]|",
          traits(MetricUnit.PERCENT, MetricReference.PRESS, MissingRule.RECORD)
              .within(Reach.LATEST),
          MetricDependency.HISTORY,
          place -> {
            FlowPeriod.Peak peak = place.peak();
            return peak == null
                ? null
                : Ratios.share(place.amount().abs().minus(peak.size()), peak.size());
          },
          terms -> {
            Term now = terms.now();
            Term peak = terms.peak();
            return now == null || peak == null
                ? null
                : terms.dated(Operation.GROWTH, List.of(now, peak));
          });

  private HistoryMetrics() {}

  private static @Nullable MetricResult rank(FlowPeriod place) {
    Frequency frequency = place.period().frequency();
    SortedAmounts sorted = place.series().sorted();
    if (sorted.count(frequency, place.flow()) < 2) {
      return null; // the first of one
    }
    return switch (place.amount().signum()) {
      case 1 -> MetricResult.count(1L + sorted.above(frequency, place.flow(), place.amount()));
      case -1 -> MetricResult.count(1L + sorted.below(frequency, place.flow(), place.amount()));
      default -> null;
    };
  }

  private static MetricResult distance(FlowPeriod place, Period earlier) {
    return MetricResult.count((long) place.period().ordinal() - earlier.ordinal());
  }

  /** How far back a period is that is at least (1) or at most (-1) as large. */
  private static @Nullable MetricResult since(FlowPeriod place, int direction) {
    if (place.amount().signum() == 0) {
      return null;
    }
    boolean compared = false;
    for (Balance earlier : place.earlier().descendingMap().values()) {
      Usd size = place.size(earlier);
      if (size != null) {
        compared = true;
        if (size.compareTo(place.amount().abs()) * direction >= 0) {
          return distance(place, earlier.period());
        }
      }
    }
    return compared ? new MetricResult(null, MetricState.RECORD) : null;
  }

  /** A margin and whether some revisions of the usual size, or rounding, reach over it. */
  private static MetricResult margin(FlowPeriod place, Usd margin, int revisions) {
    Tolerance tolerance = place.series().inputs().tolerance();
    Usd rounding = tolerance.unit(place.series().series());
    Usd revised = tolerance.revised(place.series().series(), place.flow(), place.period());
    Usd reach = revisions == 1 ? revised : revised.plus(revised);
    return new MetricResult(margin.toBigDecimal(), Tolerance.state(margin, rounding, reach));
  }
}
