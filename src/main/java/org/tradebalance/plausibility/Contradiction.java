package org.tradebalance.plausibility;

import java.math.BigDecimal;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Flow;
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

  /** The same of a source that states exports and imports, whose balances only follow them. */
  Contradiction ofFlows() {
    boolean turned = code == IssueCode.FLOW_CONTRADICTED && example.flow() == Flow.BALANCE;
    return turned
        ? with(finding, "with exports and imports the other way round, or " + remedy)
        : this;
  }

  /** The same for the other one of two sources, of which only one shows it. */
  Contradiction seenBy(String other) {
    return new Contradiction(
        code,
        other + " contradicts it: there " + finding,
        "as " + other + " is",
        0,
        fitting,
        compared,
        lines,
        example,
        expected);
  }

  /** The same where nothing tells whether it is the other source that is read wrongly. */
  Contradiction orOf(String other) {
    return with(finding + ", or those of " + other + " are wrong; nothing tells which", remedy);
  }

  /** The same where the source has signs that are not those that everybody knows. */
  Contradiction againstKnownSigns() {
    return with(
        finding
            + ", and its balances have the opposite of the sign that they have had for decades"
            + " (reference/balance-signs.csv)",
        remedy);
  }

  private Contradiction with(String otherFinding, String otherRemedy) {
    return new Contradiction(
        code, otherFinding, otherRemedy, power, fitting, compared, lines, example, expected);
  }

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

  /**
   * What an operator is told of figures that stand in the database already.
   *
   * @param file the path of a file that contradicts them
   * @param published how an operator knows them
   */
  public Issue issueOfPublished(String file, String published) {
    return Issue.ofFile(
        IssueCode.PUBLISHED_DOUBTED,
        file,
        published,
        finding,
        Integer.toString(fitting),
        Integer.toString(compared),
        exampleText());
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
        expected.equals(example.figure().amount()) ? "once more" : "and not near " + expected);
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
