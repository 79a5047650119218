package org.tradebalance.plausibility;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * Tells that figures have lost digits: those of a file that have no more than two, or those that
 * what stands has with two digits more. Nothing of it is wrong by much, so that no other check sees
 * it.
 *
 * @param count how many figures
 * @param compared of how many
 * @param example the first of them
 * @param before what stands there; null where only the file itself tells
 * @param finding what is seen
 */
public record CoarseFigures(
    int count, int compared, Observation example, @Nullable Usd before, String finding) {

  private static final int LEAST = 6;

  private static final int THOUSAND = 3;

  private static final int LEAST_ALONE = 12;

  /** Of an amount that is so many of the smallest unit of its file digits can be lost. */
  private static final int DIGITS = 3;

  /**
   * Figures of the file that have two digits or fewer, where nearly all have, or that are all
   * hundreds of its unit. Where a publisher gives whole millions, those of a small economy have no
   * more digits: only amounts count that have three places in the unit of the file, which is what
   * its layout says, or so many thousands, millions of it as all are multiples of.
   *
   * @param dollars in one unit of the file
   */
  public static @Nullable CoarseFigures within(List<Observation> figures, BigDecimal dollars) {
    int printed = dollars.precision() - dollars.scale() - 1 + Usd.SCALE;
    int zeros = zeros(figures);
    int unit = (zeros - printed) % THOUSAND == 0 ? zeros : Math.min(printed, zeros);
    int compared = 0;
    int coarse = 0;
    Observation first = null;
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      if (amount != null && amount.signum() != 0 && places(amount) - unit >= DIGITS) {
        compared++;
        if (digits(amount) <= 2) {
          coarse++;
          first = first == null ? figure : first;
        }
      }
    }
    if (first != null && compared >= LEAST_ALONE && coarse * 100L >= compared * 95L) {
      return new CoarseFigures(coarse, compared, first, null, "have two digits or fewer");
    }
    return hundreds(figures, zeros - printed);
  }

  /** Thousands are a unit of their own; nobody prints hundreds. */
  private static @Nullable CoarseFigures hundreds(List<Observation> figures, int zeros) {
    if (zeros != 2) {
      return null;
    }
    List<Observation> some =
        figures.stream()
            .filter(
                each -> {
                  Usd amount = each.figure().amount();
                  return amount != null && amount.signum() != 0;
                })
            .toList();
    return some.size() < LEAST_ALONE
        ? null
        : new CoarseFigures(
            some.size(), some.size(), some.get(0), null, "are hundreds of the unit of the file");
  }

  /** Figures of the file that stand with two digits more, where most do. */
  public static @Nullable CoarseFigures besideRelease(
      List<Observation> figures, ReferenceFigures release) {
    int compared = 0;
    int coarse = 0;
    Observation first = null;
    Usd before = null;
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      Usd known =
          amount == null ? null : release.amount(figure.series(), figure.flow(), figure.period());
      if (amount != null && amount.signum() != 0 && known != null && known.signum() != 0) {
        compared++;
        if (digits(amount) + 2 <= digits(known) && Nearness.within(amount, known, 100)) {
          coarse++;
          before = first == null ? known : before;
          first = first == null ? figure : first;
        }
      }
    }
    return first != null && compared >= LEAST && coarse * 2L >= compared
        ? new CoarseFigures(coarse, compared, first, before, "stand with two digits more")
        : null;
  }

  /** The zeros at the end of all amounts, in thousandths. */
  private static int zeros(List<Observation> figures) {
    int unit = Integer.MAX_VALUE;
    for (Observation figure : figures) {
      Usd amount = figure.figure().amount();
      if (amount != null && amount.signum() != 0 && unit > 0) {
        unit = Math.min(unit, places(amount) - digits(amount));
      }
    }
    return unit;
  }

  private static int places(Usd amount) {
    return Long.toString(Math.abs(amount.thousandths())).length();
  }

  private static int digits(Usd amount) {
    long left = Math.abs(amount.thousandths());
    while (left % 10 == 0) {
      left /= 10;
    }
    return Long.toString(left).length();
  }

  /** What an operator is told. */
  public Issue issue(String file) {
    return Issue.ofFile(
        IssueCode.FIGURES_COARSE,
        file,
        Integer.toString(count),
        Integer.toString(compared),
        finding,
        String.join(
            " ",
            example.flow().code(),
            example.series().partner(),
            example.series().product(),
            example.period().toString()),
        String.valueOf(example.figure().amount())
            + (before == null ? "" : " here and " + before + " there"));
  }
}
