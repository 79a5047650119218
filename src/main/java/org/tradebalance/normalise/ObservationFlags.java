package org.tradebalance.normalise;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Marks;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Usd;

/**
 * The letters that publishers print beside a number and what they say of it: those of SDMX's
 * CL_OBS_STATUS and of Eurostat's flags. A revision is no status of an amount: the history of
 * vintages has it.
 *
 * @param number the cell without them
 * @param letters the letters in lower case
 * @param areKnown whether all are known. Two letters in one cell are small and in order, as
 *     Eurostat writes them: {@code 5 bp} has flags, {@code 5 pc} and {@code 5 USD} are something
 *     else
 */
record ObservationFlags(String number, String letters, boolean areKnown) {

  private static final String FLAG = "\\(?([A-Za-z]{1,3})\\)?";
  private static final Pattern AFTER = Pattern.compile("(.*[\\d.:])[\\s\\u00A0]*" + FLAG);
  private static final Pattern BEFORE = Pattern.compile(FLAG + "[\\s\\u00A0]*([-\\d].*)");

  /**
   * Other codes of CL_OBS_STATUS and of Eurostat, which a column of flags may hold: experimental,
   * holiday, derogation, in another category, missing, not significant, suppressed, strike,
   * unvalidated, not applicable. They say nothing of an amount that stands beside them.
   */
  private static final String OF_COLUMNS = "ghjklmnoqvwz";

  private static final char REVISED = 'r';
  private static final char NORMAL = 'a';
  private static final char CONFIDENTIAL = 'c';

  /** Of several letters the first of this list counts: it says most of the amount. */
  private static final List<ObservationStatus> BY_WEIGHT =
      List.of(
          ObservationStatus.CONFIDENTIAL,
          ObservationStatus.UNRELIABLE,
          ObservationStatus.FORECAST,
          ObservationStatus.ESTIMATED,
          ObservationStatus.PROVISIONAL,
          ObservationStatus.SERIES_BREAK,
          ObservationStatus.DEFINED_OTHERWISE);

  private static final Map<Character, ObservationStatus> MEANINGS =
      Map.of(
          'b', ObservationStatus.SERIES_BREAK,
          'c', ObservationStatus.CONFIDENTIAL,
          'd', ObservationStatus.DEFINED_OTHERWISE,
          'e', ObservationStatus.ESTIMATED,
          'f', ObservationStatus.FORECAST,
          'i', ObservationStatus.ESTIMATED,
          'p', ObservationStatus.PROVISIONAL,
          's', ObservationStatus.ESTIMATED,
          'u', ObservationStatus.UNRELIABLE);

  /**
   * Number and letters of a cell told apart.
   *
   * @param marks signs of the layout, which come first
   * @param text the cell
   * @param ofRow what a column of flags says
   */
  static ObservationFlags of(Marks marks, String text, String ofRow) {
    if (text.isEmpty()
        || !(isSign(text.charAt(0)) || isSign(text.charAt(text.length() - 1)))
        || marks.figure(text).isPresent()) {
      return beside(text, ofRow);
    }
    String bare = marks.beside().stream().anyMatch(text::contains) ? marks.strip(text) : text;
    ObservationFlags split = split(bare);
    return split == null
        ? beside(bare, ofRow)
        : new ObservationFlags(
            split.number, split.letters + lower(ofRow), split.areKnown && areKnownInColumn(ofRow));
  }

  /** A number with what a column of flags says. */
  static ObservationFlags beside(String text, String ofRow) {
    return ofRow.isEmpty()
        ? new ObservationFlags(text, "", true)
        : new ObservationFlags(text, lower(ofRow), areKnownInColumn(ofRow));
  }

  private static @Nullable ObservationFlags split(String text) {
    Matcher after = AFTER.matcher(text);
    if (after.matches()) {
      return inCell(after.group(1), after.group(2));
    }
    Matcher before = BEFORE.matcher(text);
    return before.matches() ? inCell(before.group(2), before.group(1)) : null;
  }

  private static ObservationFlags inCell(String number, String letters) {
    boolean inOrder =
        letters.length() == 1
            || (letters.length() == 2
                && letters.equals(lower(letters))
                && letters.charAt(0) < letters.charAt(1));
    return new ObservationFlags(
        number.strip(), lower(letters), inOrder && areKnown(lower(letters)));
  }

  private static String lower(String letters) {
    return letters.toLowerCase(java.util.Locale.ROOT);
  }

  private static boolean isSign(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || sign == '('
        || sign == ')';
  }

  private static boolean areKnownInColumn(String letters) {
    return lower(letters)
        .chars()
        .allMatch(
            letter ->
                OF_COLUMNS.indexOf(letter) >= 0 || areKnown(Character.toString((char) letter)));
  }

  private static boolean areKnown(String letters) {
    return letters
        .chars()
        .allMatch(
            letter -> letter == REVISED || letter == NORMAL || MEANINGS.containsKey((char) letter));
  }

  /** What a sign stands for: nothing that is confidential was withheld. */
  Figure instead(Figure sign) {
    return sign.equals(Figure.MISSING) && letters.indexOf(CONFIDENTIAL) >= 0
        ? new Figure(ObservationStatus.SUPPRESSED, null)
        : sign;
  }

  /** A figure of the amount with what the letters say of it. */
  Figure figure(Usd amount) {
    return new Figure(status(amount.signum()), amount);
  }

  /**
   * What is known of an amount, with what the letters say of it.
   *
   * @param signum 0 for the amount zero
   */
  ObservationStatus status(int signum) {
    ObservationStatus plain = signum == 0 ? ObservationStatus.ZERO : ObservationStatus.REPORTED;
    if (letters.isEmpty()) {
      return plain; // nearly every cell of every file
    }
    return BY_WEIGHT.stream()
        .filter(each -> letters.chars().anyMatch(letter -> each == MEANINGS.get((char) letter)))
        .findFirst()
        .orElse(plain);
  }
}
