package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Usd;

/**
 * Reads amounts exactly. A spreadsheet holds 15 significant digits; what a file shows beyond them
 * is the noise of binary fractions ({@code 180549.80000000002}) and is rounded off. What remains
 * must fit the decimals that the publisher gives, but for a residue below a thousandth of the last
 * one or below what sums of binary fractions leave.
 */
final class AmountReader {

  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

  /** What sums of binary fractions leave behind at most, relative to the amount. */
  private static final BigDecimal RELATIVE_NOISE = new BigDecimal("1e-13");

  private static final int LONGEST = 40;
  private static final int LARGEST_EXPONENT = 30;

  private final Unit unit;
  private final boolean ofWorkbooks;
  private final BigDecimal noise;
  private final Notation notation;
  private final NumberFormat format;

  /** Amounts that are written as their layout states. */
  AmountReader(Unit unit) {
    this(unit, Notation.STATED);
  }

  /** Amounts whose texts are exact. */
  AmountReader(Unit unit, Notation notation) {
    this(unit, notation, /* ofWorkbooks= */ false);
  }

  /**
   * Amounts.
   *
   * @param ofWorkbooks whether the publisher keeps them in workbooks, so that a text with more
   *     digits than a spreadsheet holds is a cell of one that was saved as text
   */
  AmountReader(Unit unit, Notation notation, boolean ofWorkbooks) {
    this.unit = unit;
    this.ofWorkbooks = ofWorkbooks;
    this.notation = notation;
    this.format = notation.numbers() == null ? NumberFormat.of(unit) : notation.numbers();
    this.noise = BigDecimal.ONE.movePointLeft(unit.decimals() + 3);
  }

  /**
   * The amount in a cell.
   *
   * @throws Unreadable where the cell holds none
   */
  Usd read(RawCell cell) throws Unreadable {
    try {
      return Usd.of(amount(cell, 0));
    } catch (ArithmeticException e) {
      throw new Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
    }
  }

  /**
   * The amount in a cell in units of its currency, the scale applied.
   *
   * @param powerOfTen by which the row says that it is to be multiplied
   * @throws Unreadable where the cell holds none
   */
  BigDecimal amount(RawCell cell, int powerOfTen) throws Unreadable {
    BigDecimal printed = number(cell);
    boolean binary = cell.kind() == RawCell.Kind.NUMBER || isOfWorkbook(printed);
    if (binary && printed.precision() > SPREADSHEET_DIGITS.getPrecision()) {
      // The digits stand for a binary fraction; its exact value decides ties, as in a spreadsheet.
      printed = new BigDecimal(printed.doubleValue()).round(SPREADSHEET_DIGITS);
    }
    printed = printed.scaleByPowerOfTen(powerOfTen);
    BigDecimal rounded = printed.setScale(unit.decimals(), RoundingMode.HALF_UP);
    if (!unit.rounded() && printed.scale() > unit.decimals() && isMoreThanNoise(printed, rounded)) {
      throw new Unreadable(
          IssueCode.NUMBER_TOO_PRECISE, cell.text(), Integer.toString(unit.decimals()));
    }
    return rounded.multiply(unit.dollars());
  }

  /** Whether a text is what programs write for a binary fraction that a workbook held. */
  private boolean isOfWorkbook(BigDecimal printed) {
    return ofWorkbooks
        && printed.precision() > SPREADSHEET_DIGITS.getPrecision()
        && BigDecimal.valueOf(printed.doubleValue()).compareTo(printed) == 0;
  }

  private boolean isMoreThanNoise(BigDecimal printed, BigDecimal rounded) {
    BigDecimal residue = printed.subtract(rounded).abs();
    return residue.compareTo(noise.max(printed.abs().multiply(RELATIVE_NOISE))) > 0;
  }

  private BigDecimal number(RawCell cell) throws Unreadable {
    String text = cell.text().strip();
    switch (cell.kind()) {
      case ERROR -> throw new Unreadable(IssueCode.ERROR_CELL, text);
      case EMPTY -> throw new Unreadable(IssueCode.VALUE_MISSING);
      case TEXT -> {
        if (text.isEmpty()) {
          throw new Unreadable(IssueCode.VALUE_MISSING);
        }
        String plain = plain(text);
        if (plain == null) {
          throw new Unreadable(IssueCode.NUMBER_INVALID, cell.text());
        }
        text = plain;
      }
      case BOOLEAN -> throw new Unreadable(IssueCode.NUMBER_INVALID, cell.text());
      case NUMBER -> {}
    }
    try {
      BigDecimal number = text.length() > LONGEST ? null : new BigDecimal(text);
      if (number != null
          && Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Unreadable(IssueCode.NUMBER_INVALID, cell.text());
    }
    throw new Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
  }

  /**
   * A number stored as text in plain notation; null where it is none in the notation of the file.
   */
  private @Nullable String plain(String text) {
    if (notation.wholeTextsOnly()) {
      return WHOLE.matcher(text).matches() ? text : null;
    }
    String plain = format.plain(text);
    return plain == null && notation.exponents().isExact(text) ? text : plain;
  }

  /** Why a cell holds no amount. */
  static final class Unreadable extends Exception {

    private final IssueCode code;
    private final transient String[] arguments;

    Unreadable(IssueCode code, String... arguments) {
      super(code.id(), null, false, false);
      this.code = code;
      this.arguments = arguments;
    }

    IssueCode code() {
      return code;
    }

    String[] arguments() {
      return arguments;
    }
  }
}
