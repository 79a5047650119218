package org.tradebalance.normalise;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;

/**
 * A figure of a rejected row, as far as the row says which one it is. A sum that it is part of is
 * not whole without it.
 *
 * @param series what it is about; what is open is that of the layout
 * @param flow null where the row does not tell
 * @param period null where the row does not tell
 * @param open of reporter, partner and product those that the row leaves empty
 * @param source its cell
 */
public record LostPart(
    SeriesKey series,
    @Nullable Flow flow,
    @Nullable Period period,
    Set<Field> open,
    SourceCell source)
    implements Serializable {

  /** Copies the set. */
  public LostPart {
    open = Set.copyOf(open);
  }

  /** The figure without its amount; null where the row does not tell which one it is. */
  public @Nullable Observation figure() {
    boolean ofProducts = open.isEmpty() || open.equals(Set.of(Field.PRODUCT));
    return flow == null || period == null || !ofProducts
        ? null
        : new Observation(series, flow, period, Figure.MISSING, source);
  }

  /** Whether a figure may be the sum that this is part of. */
  boolean mayBePartOf(Observation sum) {
    SeriesKey whole = sum.series();
    return (flow == null || flow == sum.flow())
        && (period == null || period.equals(sum.period()))
        && series.dataset().equals(whole.dataset())
        && series.item() == whole.item()
        && series.adjustment() == whole.adjustment()
        && (open.contains(Field.REPORTER) || series.reporter().equals(whole.reporter()))
        && (open.contains(Field.PARTNER) || series.partner().equals(whole.partner()))
        && (open.contains(Field.PRODUCT) || series.product().equals(whole.product()));
  }

  /**
   * What somebody should know of the sums of a very large file.
   *
   * @param lost parts of which each tells which figure it is
   */
  public static Issue warning(String file, List<LostPart> lost) {
    List<Observation> figures =
        lost.stream().map(LostPart::figure).filter(Objects::nonNull).toList();
    long sums = figures.stream().map(Observation::key).distinct().count();
    return warning(file, Long.toString(sums), figures.get(0));
  }

  static Issue warning(String file, String sums, Observation first) {
    SeriesKey series = first.series();
    return Issue.ofFile(
        IssueCode.SUM_WITHOUT_PART,
        file,
        sums,
        String.join(
            " ",
            first.flow().code(),
            series.reporter(),
            series.partner(),
            series.product(),
            first.period().toString()));
  }
}
