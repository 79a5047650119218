package org.tradebalance.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Vintage;

/** The words of explanations. */
final class ExplanationWords {

  /** Decimals shown beyond those of the stated value. */
  private static final int MORE_DECIMALS = 2;

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private ExplanationWords() {}

  /** A value in the unit of a statement, a little more exact than the statement. */
  static String value(Claim claim, BigDecimal value) {
    if (claim.unit() == ClaimUnit.SIGN) {
      return sign(claim, value.signum());
    }
    boolean whole = !claim.unit().isMoney() && claim.unit() != ClaimUnit.PERCENT;
    int stated = Math.max(0, claim.value().stripTrailingZeros().scale());
    int decimals = whole ? 0 : stated + MORE_DECIMALS;
    return claim.unit().of(value.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
  }

  private static String sign(Claim claim, int sign) {
    boolean change = claim.statistic().question().compares();
    return switch (sign) {
      case 1 -> change ? "larger" : "above zero";
      case -1 -> change ? "smaller" : "below zero";
      default -> change ? "unchanged" : "zero";
    };
  }

  /** An amount of dollars in the largest unit that it has two digits before the point of. */
  static String dollars(BigDecimal amount) {
    int digits = amount.precision() - amount.scale();
    ClaimUnit unit =
        digits > 13
            ? ClaimUnit.USD_TRILLION
            : digits > 9
                ? ClaimUnit.USD_BILLION
                : digits > 6 ? ClaimUnit.USD_MILLION : ClaimUnit.USD;
    int decimals = unit == ClaimUnit.USD ? 0 : 1;
    return unit.of(
        amount
            .movePointLeft(unit.decimalPlaces())
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString());
  }

  /** Percent with one decimal. */
  static String percent(BigDecimal value) {
    return ClaimUnit.PERCENT.of(value.setScale(1, RoundingMode.HALF_UP).toPlainString());
  }

  /** {@code 1st}, {@code 2nd}, {@code 11th}. */
  static String ordinal(int number) {
    boolean teen = number / 10 % 10 == 1;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }

  /** How far a value is from what the statement allows, with two digits. */
  static String off(ClaimReading reading) {
    Claim claim = reading.claim();
    BigDecimal distance = reading.distance();
    BigDecimal rounded =
        distance.precision() - distance.scale() > 2
            ? distance.setScale(0, RoundingMode.HALF_UP)
            : distance.round(TWO_DIGITS).stripTrailingZeros();
    String amount = rounded.toPlainString();
    String far =
        switch (claim.unit()) {
          case PERCENT -> amount + " percentage points";
          case RANK -> amount + (amount.equals("1") ? " place" : " places");
          default -> claim.unit().of(amount);
        };
    return claim.rounding().signum() == 0
        ? far + " off"
        : far + " beyond the rounding of the statement";
  }

  /** A dataset with what sets it apart. */
  static String source(ClaimReading reading) {
    Vintage vintage = reading.vintage();
    return reading.dataset().id()
        + " ("
        + basis(reading.dataset().basis())
        + ", "
        + adjustment(reading.series().adjustment())
        + (vintage == null ? "" : ", vintage " + vintage)
        + ")";
  }

  static String valueOf(ClaimReading reading) {
    return value(reading.claim(), reading.value().point());
  }

  /** Several things in a sentence, no more than a reader takes in. */
  static String list(List<String> things, int most) {
    String shown = things.stream().limit(most).collect(Collectors.joining("; "));
    int more = things.size() - most;
    return more > 0 ? shown + "; and " + more + " more" : shown;
  }

  static String of(Item item) {
    return switch (item) {
      case GOODS -> "goods";
      case SERVICES -> "services";
      case GOODS_SERVICES -> "goods and services";
    };
  }

  static String of(Subject subject) {
    return subject.code().replace('_', ' ');
  }

  private static String basis(Basis basis) {
    return switch (basis) {
      case CENSUS -> "Census basis";
      case CUSTOMS -> "customs basis";
      case BOP -> "BOP basis";
      case SNA -> "national accounts";
    };
  }

  private static String adjustment(Adjustment adjustment) {
    return switch (adjustment) {
      case NSA -> "not seasonally adjusted";
      case SA -> "seasonally adjusted";
      case SA_AVERAGE -> "seasonally adjusted, three-month average";
      case SA_X13 -> "seasonally adjusted with X-13";
    };
  }
}
