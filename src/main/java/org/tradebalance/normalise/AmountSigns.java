package org.tradebalance.normalise;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tradebalance.layout.Blanks;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.quality.IssueCode;

/**
 * Signs around the digits of an amount that is text. A minus has one meaning wherever it stands,
 * and so has the sign of the currency that the layout states; others are named, not guessed at.
 */
final class AmountSigns {

  /** Signs that stand for minus before digits: the mathematical one, dashes, the wide one. */
  private static final String MINUS = "\u2212\u2010\u2011\u2012\u2013\uFE63\uFF0D";

  private static final String CURRENCIES = "$\u20AC\u00A3\u00A5\uFFE5\u20B9\u20A9";

  private static final Map<String, List<String>> SIGNS =
      Map.of(
          Unit.DOLLAR,
          List.of("US$", "$"),
          "EUR",
          List.of("\u20AC"),
          "GBP",
          List.of("\u00A3"),
          "JPY",
          List.of("\u00A5", "\uFFE5"),
          "CNY",
          List.of("\u00A5", "\uFFE5"),
          "INR",
          List.of("\u20B9"),
          "KRW",
          List.of("\u20A9"),
          "BRL",
          List.of("R$"));

  private static final Pattern BRACKETS = Pattern.compile("\\D*\\(.*\\d.*\\).*");

  private final List<String> own;
  private final String currency;

  /**
   * Signs of amounts.
   *
   * @param ofRows whether a column states the currency of each row
   */
  AmountSigns(Unit unit, boolean ofRows) {
    this.currency = unit.currency();
    this.own = ofRows ? List.of() : SIGNS.getOrDefault(currency, List.of());
  }

  /** The cell with its minus in front and without the currency that the layout states anyway. */
  RawCell plain(RawCell cell) {
    String text = cell.text().strip();
    if (text.isEmpty() || (isPlain(text.charAt(0)) && isPlain(text.charAt(text.length() - 1)))) {
      return cell;
    }
    String bare = withoutCurrency(Blanks.strip(text));
    boolean ahead = bare.length() > 1 && isMinus(bare.charAt(0));
    boolean behind = bare.length() > 1 && isMinus(bare.charAt(bare.length() - 1));
    if (ahead && behind) {
      return cell;
    }
    String digits =
        ahead ? bare.substring(1) : behind ? bare.substring(0, bare.length() - 1) : bare;
    digits = withoutCurrency(digits.strip());
    boolean number = !digits.isEmpty() && isPlain(digits.charAt(0)) && digits.charAt(0) != '-';
    return number ? new RawCell(cell.kind(), ahead || behind ? '-' + digits : digits) : cell;
  }

  private String withoutCurrency(String text) {
    for (String sign : own) {
      if (text.startsWith(sign)) {
        return text.substring(sign.length()).strip();
      }
      if (text.endsWith(sign)) {
        return text.substring(0, text.length() - sign.length()).strip();
      }
    }
    return text;
  }

  private static boolean isPlain(char sign) {
    return (sign >= '0' && sign <= '9') || sign == '.' || sign == ',';
  }

  private static boolean isMinus(char sign) {
    return sign == '-' || MINUS.indexOf(sign) >= 0;
  }

  /** Adds why a cell holds no amount: what is around its digits, where that is why. */
  void tell(AmountReader.Unreadable why, RawCell cell, int column, String title, RowIssues issues) {
    String otherwise = why.code() == IssueCode.NUMBER_INVALID ? otherwise(cell.text().strip()) : "";
    if (otherwise.isEmpty()) {
      issues.add(why.code(), column, title, why.arguments());
    } else {
      issues.add(IssueCode.AMOUNT_NOT_PLAIN, column, title, cell.text(), otherwise);
    }
  }

  /** Why a text is no plain amount and what to do; empty where that cannot be said. */
  private String otherwise(String text) {
    if (BRACKETS.matcher(text).matches()) {
      return "brackets stand for minus in accounts and for low reliability in statistics; write it"
          + " with a minus sign, or without brackets";
    }
    if (text.endsWith("%")) {
      return "it is a share in percent, and an amount is needed; take the column with the amounts";
    }
    for (int at = 0; at < text.length(); at++) {
      if (CURRENCIES.indexOf(text.charAt(at)) >= 0 && text.matches(".*\\d.*")) {
        return "it has the sign of a currency beside which the layout reads "
            + currency
            + "; get the file in that currency, or take the sign away where it is that one";
      }
    }
    return "";
  }
}
