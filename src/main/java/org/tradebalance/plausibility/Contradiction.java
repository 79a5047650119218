package org.tradebalance.plausibility;

import java.math.BigDecimal;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/**
 * What a file says against what is known otherwise, and the reading that would fit.
 *
 * @param code the issue that it is
 * @param finding what is seen
 * @param remedy how it would fit; for another scale only its beginning
 * @param power the power of ten that amounts are too large by; 0 where the scale is not the matter
 * @param fitting figures that fit the other reading
 * @param compared figures that tell the two readings apart
 * @param lines series that the fitting figures belong to
 * @param example the first of them
 * @param expected what it should be as the file is read
 */
public record Contradiction(
    IssueCode code,
    String finding,
    String remedy,
    int power,
    int fitting,
    int compared,
    int lines,
    Observation example,
    Usd expected) {

  /**
   * What an operator is told.
   *
   * @param file the path of the file
   * @param unit dollars, or units of another currency, in one unit of the file as it is read
   * @param currency the currency of its amounts
   */
  public Issue issue(String file, BigDecimal unit, String currency) {
    return Issue.ofFile(
        code,
        file,
        finding,
        Integer.toString(fitting),
        Integer.toString(compared),
        Integer.toString(lines),
        exampleText(),
        power == 0 ? remedy : remedy + ' ' + otherUnit(unit, currency));
  }

  private String exampleText() {
    return String.join(
        " ",
        example.flow().code(),
        example.series().partner(),
        example.series().product(),
        example.period().toString(),
        "is",
        String.valueOf(example.figure().amount()),
        "and not near",
        expected.toString());
  }

  private String otherUnit(BigDecimal unit, String currency) {
    return words(unit.movePointLeft(power), currency) + ", not " + words(unit, currency);
  }

  private static String words(BigDecimal unit, String currency) {
    String money = currency.equals("USD") ? "dollars" : currency;
    return switch (unit.stripTrailingZeros().toPlainString()) {
      case "1" -> "single " + money;
      case "1000" -> "thousands of " + money;
      case "1000000" -> "millions of " + money;
      case "1000000000" -> "billions of " + money;
      default -> "units of " + unit.stripTrailingZeros().toPlainString() + ' ' + money;
    };
  }
}
