package org.tradebalance.normalise;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Unit;

/**
 * A way to write numbers as text.
 *
 * @param point the sign before the decimals
 * @param groups the signs that may stand between groups of digits, one kind in one number; empty
 *     where none may
 * @param inLakh whether only the last group has three digits and those before it have two, as in
 *     India
 */
record NumberFormat(char point, String groups, boolean inLakh) implements Serializable {

  NumberFormat(char point, String groups) {
    this(point, groups, false);
  }

  /** A blank, one that does not break the line, the narrow one, and the thin one. */
  private static final String BLANKS = " \u00A0\u202F\u2009";

  private static final String APOSTROPHES = "'\u2019";
  private static final int GROUP = 3;
  private static final int MOST_DIGITS = 18;
  private static final int MOST_DECIMALS = 24;

  /** Those that programs and offices use. */
  static final List<NumberFormat> ALL =
      List.of(
          new NumberFormat('.', ","),
          new NumberFormat('.', BLANKS),
          new NumberFormat('.', APOSTROPHES),
          new NumberFormat('.', ",", /* inLakh= */ true),
          new NumberFormat(',', "."),
          new NumberFormat(',', BLANKS),
          new NumberFormat(',', APOSTROPHES));

  /** The one that a layout states. */
  static NumberFormat of(Unit unit) {
    return new NumberFormat(unit.point().charAt(0), unit.grouping());
  }

  /** The number with decimal point and without groups; null where the text is not written so. */
  @Nullable String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = text.startsWith("-") ? 1 : 0;
    int first = at;
    int digits = 0;
    int ofGroup = 0;
    char group = 0;
    for (; at < text.length() && text.charAt(at) != point; at++) {
      char sign = text.charAt(at);
      if (isDigit(sign)) {
        plain.append(sign);
        digits++;
        ofGroup++;
      } else if (groups.indexOf(sign) >= 0
          && (group == 0 ? begins(text, first, ofGroup) : group == sign && ofGroup == inner())) {
        group = sign;
        ofGroup = 0;
      } else {
        return null;
      }
    }
    if (digits == 0 || digits > MOST_DIGITS || (group != 0 && ofGroup != GROUP)) {
      return null;
    }
    if (at < text.length() && !decimals(text, at + 1, plain)) {
      return null;
    }
    return first == 0 ? plain.toString() : "-" + plain;
  }

  /** Whether the digits before the first sign of a group are those of one. */
  private boolean begins(String text, int first, int digits) {
    return digits > 0 && digits <= inner() && text.charAt(first) != '0';
  }

  /** Digits of a group that is not the last. */
  private int inner() {
    return inLakh ? GROUP - 1 : GROUP;
  }

  private static boolean decimals(String text, int from, StringBuilder plain) {
    int decimals = text.length() - from;
    plain.append('.');
    for (int at = from; at < text.length(); at++) {
      if (!isDigit(text.charAt(at))) {
        return false;
      }
      plain.append(text.charAt(at));
    }
    return decimals > 0 && decimals <= MOST_DECIMALS;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /** For messages: {@code decimal comma and '.' between thousands}. */
  String inWords() {
    String decimal = point == '.' ? "decimal point" : "decimal comma";
    if (groups.isEmpty()) {
      return decimal + ", nothing between thousands";
    }
    String between = groups.charAt(0) == ' ' ? "a blank" : "\"" + groups.charAt(0) + "\"";
    return decimal + " and " + between + (inLakh ? " between lakhs" : " between thousands");
  }
}
