package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;

/**
 * What all amounts of a file tell of the way in which it writes numbers. One text that the stated
 * format cannot have proves that the file has another one; which one, only all of them tell.
 */
final class NumberEvidence {

  private static final int GROUP = 3;

  /** Place of the first format with a decimal comma; those before it have a point. */
  private static final int COMMAS = 4;

  private final String file;
  private final Unit unit;
  private final boolean scaled;
  private final NumberFormat stated;
  private final boolean[] fits = new boolean[NumberFormat.ALL.size()];
  private final int[] decimals = new int[fits.length];
  private final @Nullable String[] misfits = new @Nullable String[fits.length];
  private @Nullable String odd;
  private String oddText = "";
  private boolean readTwice;
  private long texts;
  private long numbers;
  private ExponentNotation exponents = ExponentNotation.UNKNOWN;
  private final PointsOrGroups points = new PointsOrGroups();

  /**
   * Evidence of one file.
   *
   * @param scaled whether rows state a power of ten, so that decimals tell nothing
   */
  NumberEvidence(String file, Unit unit, boolean scaled) {
    this.file = file;
    this.unit = unit;
    this.scaled = scaled;
    this.stated = NumberFormat.of(unit);
    java.util.Arrays.fill(fits, true);
  }

  /** Takes an amount that a workbook holds as a number. */
  void number() {
    numbers++;
  }

  /** Takes an amount that is text. */
  void text(String text, RawRow row, int column) {
    if (isPlain(text, row, column)) {
      return;
    }
    if (ExponentNotation.is(text)) {
      exponents = exponents.with(text);
      return;
    }
    boolean asStated = stated.plain(text) != null;
    if (asStated || NumberFormat.ALL.stream().anyMatch(format -> format.plain(text) != null)) {
      texts++;
      general(text, row, column);
      if (stated.point() == '.' && text.matches("-?\\d+\\.\\d+")) {
        int start = text.startsWith("-") ? 1 : 0;
        points.add(text, start, text.indexOf('.'), row, column);
      }
      if (odd == null && !asStated) {
        odd = cell(text, row, column);
        oddText = text;
      }
    }
  }

  /** Takes digits, and digits with a decimal point once that tells nothing new, the quick way. */
  private boolean isPlain(String text, RawRow row, int column) {
    int point = -1;
    int start = text.startsWith("-") ? 1 : 0;
    for (int at = start; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '.' && point < 0) {
        point = at;
      } else if (sign < '0' || sign > '9') {
        return false;
      }
    }
    int whole = (point < 0 ? text.length() : point) - start;
    if (whole <= 0 || (point >= 0 && (commaIsOpen() || point == text.length() - 1))) {
      return false;
    }
    texts++;
    exponents = exponents.withFull(whole);
    points.add(text, start, point, row, column);
    int fraction = decimals(text);
    for (int at = 0; fraction > 0 && at < COMMAS; at++) {
      decimals[at] = Math.max(decimals[at], fraction);
    }
    return true;
  }

  /** Whether some format with a decimal comma still fits, or is stated. */
  private boolean commaIsOpen() {
    return stated.point() != '.' || fits[COMMAS] || fits[COMMAS + 1] || fits[COMMAS + 2];
  }

  private void general(String text, RawRow row, int column) {
    for (int at = 0; at < fits.length; at++) {
      String plain = fits[at] ? NumberFormat.ALL.get(at).plain(text) : "";
      if (plain == null) {
        fits[at] = false;
        misfits[at] = cell(text, row, column);
      } else if (fits[at]) {
        decimals[at] = Math.max(decimals[at], decimals(plain));
        exponents =
            exponents.withFull(plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.'));
      }
    }
    readTwice |= mayBeGroup(text);
  }

  private static int decimals(String plain) {
    int point = plain.indexOf('.');
    int end = plain.length();
    while (point >= 0 && end > point + 1 && plain.charAt(end - 1) == '0') {
      end--;
    }
    return point < 0 ? 0 : end - point - 1;
  }

  /** Whether a text has one sign, which may stand before decimals or before a group. */
  private static boolean mayBeGroup(String text) {
    int comma = Math.max(text.indexOf(','), text.indexOf('.'));
    return comma >= 0
        && comma == text.length() - 1 - GROUP
        && NumberFormat.ALL.get(0).plain(text) != null
        && NumberFormat.ALL.get(COMMAS).plain(text) != null;
  }

  /** A text that the stated format cannot have, with its place; null where there is none. */
  @Nullable String odd() {
    return odd;
  }

  ExponentNotation exponents() {
    return exponents.longest() == 0 ? ExponentNotation.UNKNOWN : exponents;
  }

  /** The format that all amounts prove; null where it is the stated one, or none is proved. */
  @Nullable NumberFormat proved() {
    List<NumberFormat> left = left();
    return odd == null || left.isEmpty() || isOpen(left) ? null : left.get(0);
  }

  /** Whether another format is proved, not which one, and most amounts are numbers. */
  boolean isOpenAmongNumbers() {
    return odd != null && proved() == null && numbers > texts;
  }

  /** Why the file cannot be read: its amounts prove no one format; null where they do. */
  @Nullable Issue refusal() {
    if (odd == null && isWithoutThousandths() && points.mayBeGroups(unit.decimals())) {
      return Issue.ofFile(
          IssueCode.NUMBER_FORMAT_OPEN,
          file,
          points.first(),
          stated.inWords(),
          "each amount with a point has three digits behind it and at most three before, and no"
              + " other has more than three digits: the points may stand between thousands");
    }
    if (odd == null || proved() != null || isOpenAmongNumbers()) {
      return null;
    }
    List<NumberFormat> left = left();
    String why =
        left.isEmpty()
            ? contradiction()
            : "it may be read with "
                + left.get(0).inWords()
                + " and with "
                + left.get(left.size() - 1).inWords()
                + ", and no other amount tells";
    return Issue.ofFile(
        IssueCode.NUMBER_FORMAT_OPEN, file, String.valueOf(odd), stated.inWords(), why);
  }

  /** The same where only a part of the file has been seen, so that nothing is proved. */
  Issue oddInPart() {
    String why = "a file of this size is read in one pass";
    return Issue.ofFile(
        IssueCode.NUMBER_FORMAT_OPEN, file, String.valueOf(odd), stated.inWords(), why);
  }

  /** The format that the odd text has, and the amount that cannot have it. */
  private String contradiction() {
    for (int at = 0; at < fits.length; at++) {
      NumberFormat format = NumberFormat.ALL.get(at);
      if (format.plain(oddText) != null) {
        return "it has " + format.inWords() + ", which " + misfits[at] + " has not";
      }
    }
    throw new IllegalStateException(oddText + " is written in no way");
  }

  /** The formats that every amount has; of two readings, those with the layout's decimals. */
  private List<NumberFormat> left() {
    List<NumberFormat> left =
        NumberFormat.ALL.stream().filter(format -> fits[NumberFormat.ALL.indexOf(format)]).toList();
    return isOpen(left) && !scaled && !unit.rounded()
        ? left.stream()
            .filter(format -> decimals[NumberFormat.ALL.indexOf(format)] <= unit.decimals())
            .toList()
        : left;
  }

  private boolean isOpen(List<NumberFormat> left) {
    return readTwice && left.stream().map(NumberFormat::point).distinct().count() > 1;
  }

  /** Whether amounts have no thousandths: the publisher gives whole ones, or dollars or euros. */
  private boolean isWithoutThousandths() {
    return unit.decimals() == 0 || (!scaled && unit.dollars().compareTo(BigDecimal.ONE) == 0);
  }

  static String cell(String text, RawRow row, int column) {
    Location place =
        new Location(
            "",
            row.sheetName(),
            row.number(),
            row.sheetName().isEmpty() ? Integer.toString(column + 1) : Location.letters(column));
    return "'" + text + "' (" + place.toString().replaceFirst("^!", "") + ")";
  }
}
