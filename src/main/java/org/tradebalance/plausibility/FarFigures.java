package org.tradebalance.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Looks for single figures that are far from what another source or the release before says, where
 * the others are near: a digit changed, a cell dragged, a zero for a figure. How far is far the two
 * themselves say: the ratio of most of their figures is nearly the same, and what lies eight times
 * as far from it as three quarters of them do, and a third at least, belongs to no revision.
 *
 * @param count how many figures are far
 * @param compared of how many
 * @param first the first of them
 * @param expected what the other source says of it
 */
public record FarFigures(int count, int compared, Observation first, Usd expected)
    implements FigureRemark {

  /** So many figures of a flow make a distribution. */
  private static final int LEAST = 8;

  /** Beside the release before a figure is far that is a third larger, or a tenth. */
  private static final Floors OF_RELEASE = new Floors("0.333", "0.1");

  /**
   * Beside another publisher, whose single figures differ more, one that is three times as large,
   * or a third larger.
   */
  private static final Floors OF_DATASETS = new Floors("2", "0.35");

  private static final BigDecimal TIMES = BigDecimal.valueOf(8);

  /** From so many figures on the last hundredth, or tenth, of them says how near they are. */
  private static final int MANY = 100;

  private static final int SOME = 20;

  /** A figure matters from so much of the largest one of its flow and frequency on. */
  private static final int MATTERS = 1000;

  private static final BigDecimal FAR = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final MathContext DIGITS = MathContext.DECIMAL32;

  /**
   * The figures that are far.
   *
   * @param figures the figures of a file
   * @param evidence the other source
   */
  static @Nullable FarFigures besideDataset(List<Observation> figures, ReferenceFigures evidence) {
    return find(figures, evidence, OF_DATASETS);
  }

  /**
   * The figures that are far from what stands.
   *
   * @param figures the figures of a file
   * @param release what stands
   */
  public static @Nullable FarFigures besideRelease(
      List<Observation> figures, ReferenceFigures release) {
    return find(figures, release, OF_RELEASE);
  }

  /** What is left over for groups and residuals, whose codes are longer, may be anything. */
  private static boolean isFirm(SeriesKey series) {
    return series.partner().length() == Economy.WORLD.length();
  }

  /** Where two sources agree in less than half, and nothing explains it. */
  static FarFigures most(List<Compared> compared, int count) {
    Compared first =
        compared.stream()
            .filter(
                each ->
                    !Nearness.within(
                        Amounts.of(each.figure()), each.expected(), TotalKind.TOLERANCE))
            .findFirst()
            .orElse(compared.get(0));
    return new FarFigures(count, compared.size(), first.figure(), first.expected());
  }

  private static @Nullable FarFigures find(
      List<Observation> figures, ReferenceFigures evidence, Floors floors) {
    Map<Flow, List<Compared>> flows = new EnumMap<>(Flow.class);
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      Usd known =
          amount == null || !isFirm(figure.series())
              ? null
              : evidence.amount(figure.series(), figure.flow(), figure.period());
      if (known != null && known.signum() != 0) {
        flows
            .computeIfAbsent(figure.flow(), flow -> new ArrayList<>())
            .add(new Compared(figure, known, evidence));
      }
    }
    FarFigures far = null;
    for (List<Compared> flow : flows.values()) {
      FarFigures here = ofFlow(flow, floors);
      far = far == null ? here : here == null ? far : far.and(here);
    }
    return far;
  }

  private static @Nullable FarFigures ofFlow(List<Compared> flow, Floors floors) {
    if (flow.size() < LEAST) {
      return null;
    }
    List<BigDecimal> distances =
        flow.get(0).figure().flow() == Flow.BALANCE ? ofBalances(flow) : ofAmounts(flow);
    BigDecimal most = at(distances, 75).multiply(TIMES);
    // Where nearly all say the same, much less is far.
    int nearly = flow.size() < SOME ? 75 : flow.size() < MANY ? 90 : 99;
    BigDecimal limit =
        most.max(floors.usual())
            .min(most.max(at(distances, nearly).multiply(TIMES)).max(floors.ofTheSame()));
    long largest =
        flow.stream().mapToLong(each -> each.expected().abs().thousandths()).max().orElse(0);
    int count = 0;
    Compared first = null;
    for (int at = 0; at < flow.size(); at++) {
      Compared each = flow.get(at);
      boolean matters =
          Math.max(each.expected().abs().thousandths(), size(each)) >= largest / MATTERS;
      if (matters && distances.get(at).compareTo(limit) > 0) {
        count++;
        first = first == null ? each : first;
      }
    }
    return first == null
        ? null
        : new FarFigures(count, flow.size(), first.figure(), first.expected());
  }

  private static List<BigDecimal> ofAmounts(List<Compared> flow) {
    List<BigDecimal> ratios = flow.stream().map(FarFigures::ratio).toList();
    BigDecimal usual = at(ratios, 50);
    // Where most are zero, and others say that they are not, all zeros are far.
    return usual.signum() == 0
        ? ratios.stream().map(ratio -> ratio.signum() == 0 ? FAR : BigDecimal.ZERO).toList()
        : ratios.stream().map(ratio -> distance(ratio, usual)).toList();
  }

  /** A balance may be near to zero: its distance is measured by what balances usually are. */
  private static List<BigDecimal> ofBalances(List<Compared> flow) {
    BigDecimal usual =
        at(flow.stream().map(each -> each.expected().abs().toBigDecimal()).toList(), 50);
    return flow.stream()
        .map(
            each ->
                Amounts.of(each.figure())
                    .toBigDecimal()
                    .subtract(each.expected().toBigDecimal())
                    .abs()
                    .divide(usual, DIGITS))
        .toList();
  }

  private static long size(Compared each) {
    Usd amount = each.figure().figure().amount();
    return amount == null ? 0 : amount.abs().thousandths();
  }

  private static BigDecimal ratio(Compared each) {
    return BigDecimal.valueOf(size(each))
        .divide(BigDecimal.valueOf(each.expected().abs().thousandths()), DIGITS);
  }

  /** How far a ratio is from the usual one, by whichever is larger: twice and half are alike. */
  private static BigDecimal distance(BigDecimal ratio, BigDecimal usual) {
    if (ratio.signum() == 0) {
      return FAR;
    }
    BigDecimal larger = ratio.max(usual);
    BigDecimal smaller = ratio.min(usual);
    return larger.divide(smaller, DIGITS).subtract(BigDecimal.ONE);
  }

  private static BigDecimal at(List<BigDecimal> numbers, int percent) {
    return numbers.stream().sorted().toList().get(numbers.size() * percent / 100);
  }

  private FarFigures and(FarFigures other) {
    return new FarFigures(count + other.count, compared + other.compared, first, expected);
  }

  @Override
  public Issue issue(String file, String against) {
    return Issue.ofFile(
        IssueCode.FIGURES_FAR,
        file,
        Integer.toString(count),
        Integer.toString(compared),
        against,
        String.join(
            " ",
            first.flow().code(),
            first.series().partner(),
            first.series().product(),
            first.period().toString()),
        String.valueOf(first.figure().amount()),
        expected.toString());
  }

  /**
   * What no figure may be nearer than to be far.
   *
   * @param usual anywhere
   * @param ofTheSame where nearly all others are the same
   */
  private record Floors(BigDecimal usual, BigDecimal ofTheSame) {

    Floors(String usual, String ofTheSame) {
      this(new BigDecimal(usual), new BigDecimal(ofTheSame));
    }
  }
}
