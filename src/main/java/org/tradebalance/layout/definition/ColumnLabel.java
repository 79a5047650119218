package org.tradebalance.layout.definition;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.tradebalance.layout.Label;

/**
 * A label of a column as it is compared. Programs that people pass files through write a label in
 * their own way: {@code CTY_CODE}, {@code cty code}, {@code CtyCode} and {@code "CTY_CODE"} are one
 * label, and so are {@code Trade Value (US$)} and {@code Trade.Value..US..}.
 *
 * @param normal the label in normal form, which what stands in places in braces is taken from
 * @param letters the same without all that only separates
 */
public record ColumnLabel(String normal, String letters) {

  /** Every layout looks at the first rows of a file, at each of them as a header. */
  private static final ConcurrentHashMap<String, ColumnLabel> READ = new ConcurrentHashMap<>();

  /** The cells of the first rows of some files; beyond that each is read anew. */
  private static final int REMEMBERED = 8_192;

  private static final int LONGEST = 200;

  /** Reads a label as printed. */
  public static ColumnLabel of(String printed) {
    ColumnLabel known = READ.get(printed);
    if (known != null) {
      return known;
    }
    String normal = Label.normal(printed);
    ColumnLabel label = new ColumnLabel(normal, letters(normal));
    if (READ.size() < REMEMBERED && printed.length() <= LONGEST) {
      READ.put(printed, label);
    }
    return label;
  }

  /** What decides of a label in normal form: letters, digits, and signs that mean something. */
  static String letters(String normal) {
    StringBuilder letters = new StringBuilder(normal.length());
    for (int at = 0; at < normal.length(); at++) {
      char sign = normal.charAt(at);
      if (Character.isLetterOrDigit(sign) || isMeaningful(normal, at)) {
        letters.append(sign);
      }
    }
    return letters.isEmpty() ? normal : letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Percent, currencies, plus and number signs mean something; {@code US$} is US either way. */
  private static boolean isMeaningful(String normal, int at) {
    char sign = normal.charAt(at);
    if (sign == '$') {
      return at < 2 || !normal.startsWith("us", at - 2);
    }
    return sign == '%'
        || sign == '+'
        || sign == '#'
        || sign == '&'
        || Character.getType(sign) == Character.CURRENCY_SYMBOL;
  }
}
