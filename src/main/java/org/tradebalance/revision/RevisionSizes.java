package org.tradebalance.revision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Computes the usual size of revisions of every series that has three releases. */
public final class RevisionSizes {

  private static final int RELEASES = 3;
  private static final int MONTHS = 12;
  private static final int DECIMALS = 4;

  private RevisionSizes() {}

  /**
   * The sizes, by series and flow.
   *
   * @param releases the releases of each dataset
   * @param history every figure with all that was ever known of it
   */
  public static List<RevisionSize> of(
      SortedMap<String, NavigableSet<Vintage>> releases, Collection<KnownObservation> history) {
    Map<Observation.Key, List<KnownObservation>> months = new HashMap<>();
    for (KnownObservation known : history) {
      if (known.flow().period().frequency() == Frequency.MONTHLY) {
        months.computeIfAbsent(known.flow().key(), key -> new ArrayList<>(1)).add(known);
      }
    }
    SortedMap<SeriesFlow, Sums> sums =
        new TreeMap<>(Comparator.comparing(SeriesFlow::series).thenComparing(SeriesFlow::flow));
    months.forEach(
        (key, known) -> {
          NavigableSet<Vintage> ofDataset = releases.get(key.series().dataset());
          if (ofDataset != null && ofDataset.size() >= RELEASES) {
            add(key, known, ofDataset, sums);
          }
        });
    List<RevisionSize> sizes = new ArrayList<>();
    sums.forEach((revised, sum) -> sizes.add(sum.size(revised)));
    return sizes;
  }

  private static void add(
      Observation.Key key,
      List<KnownObservation> known,
      NavigableSet<Vintage> releases,
      SortedMap<SeriesFlow, Sums> sums) {
    for (Vintage from : releases) {
      Vintage to = releases.higher(from);
      int age = from.lastMonth().endMonth() - key.period().endMonth();
      if (to != null && age >= 0 && age < MONTHS) {
        Usd before = amount(known, from);
        Usd after = amount(known, to);
        if (before != null && after != null) {
          sums.computeIfAbsent(
                  new SeriesFlow(key.series(), key.flow()), revised -> new Sums(releases.size()))
              .add(before, after);
        }
      }
    }
  }

  private static @Nullable Usd amount(List<KnownObservation> known, Vintage vintage) {
    for (KnownObservation each : known) {
      if (each.holdsAsOf(vintage)) {
        return each.flow().figure().amount();
      }
    }
    return null;
  }

  private record SeriesFlow(SeriesKey series, Flow flow) {}

  /** Exact sums; a release has few months, so that whole numbers of any length cost nothing. */
  private static final class Sums {

    private final int releases;
    private int count;
    private Usd sum = Usd.ZERO;
    private Usd absolute = Usd.ZERO;
    private Usd stated = Usd.ZERO;
    private BigInteger squares = BigInteger.ZERO;

    Sums(int releases) {
      this.releases = releases;
    }

    void add(Usd before, Usd after) {
      Usd revision = after.minus(before);
      count++;
      sum = sum.plus(revision);
      absolute = absolute.plus(revision.abs());
      stated = stated.plus(before.abs());
      squares = squares.add(BigInteger.valueOf(revision.thousandths()).pow(2));
    }

    RevisionSize size(SeriesFlow revised) {
      BigDecimal percent =
          stated.signum() == 0
              ? null
              : absolute
                  .toBigDecimal()
                  .movePointRight(2)
                  .divide(stated.toBigDecimal(), DECIMALS, RoundingMode.HALF_UP);
      return new RevisionSize(
          revised.series,
          revised.flow,
          releases,
          count,
          sum.dividedBy(count),
          absolute.dividedBy(count),
          percent,
          bias());
    }

    /**
     * The mean is two standard errors from zero or more: with n observations, sum S and sum of
     * squares Q, S² (n - 1) >= 4 (n Q - S²).
     */
    private RevisionSize.Bias bias() {
      BigInteger n = BigInteger.valueOf(count);
      BigInteger square = BigInteger.valueOf(sum.thousandths()).pow(2);
      BigInteger spread = n.multiply(squares).subtract(square);
      boolean told =
          count > 1
              && sum.signum() != 0
              && square
                      .multiply(n.subtract(BigInteger.ONE))
                      .compareTo(spread.multiply(BigInteger.valueOf(4)))
                  >= 0;
      if (!told) {
        return RevisionSize.Bias.NONE;
      }
      return sum.signum() > 0 ? RevisionSize.Bias.UPWARD : RevisionSize.Bias.DOWNWARD;
    }
  }
}
