package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;

/**
 * A label of a header as the layout writes it: plain words, or words with places in braces that
 * hold something of the figures below: {@code {year}}, {@code {month}}, {@code {quarter}}, {@code
 * {partner}}, {@code {product}}; {@code {any}} stands for whatever the publisher writes there.
 *
 * @param text as the layout writes it
 * @param letters what decides of the same, as {@link ColumnLabel#letters} has it
 * @param pattern finds it among labels in normal form; null for plain words
 */
public record HeaderPattern(String text, String letters, @Nullable Pattern pattern)
    implements Serializable {

  private static final String SPACE = "[\\s_]";

  /**
   * What stands behind a period: letters of CL_OBS_STATUS or words for them, in brackets or not, or
   * the sign of a note.
   */
  private static final String STATUS =
      SPACE
          + "*(?:[(\\[]?(?<status>p|e|r|f|b|s|u|prel|prov|est|rev|preliminary|provisional|estimated?"
          + "|forecast|revised)\\.?[)\\]]?|\\*+|[\u2020\u2021\u00B9\u00B2\u00B3])?";

  private static final Pattern PERIOD_AT_END = Pattern.compile(".*\\{(year|month|quarter)\\}");

  private static final Pattern PLACE =
      Pattern.compile("\\{(year|month|quarter|partner|product|any)\\}");

  /** Reads a label as a layout writes it. */
  public static HeaderPattern of(String text) {
    Matcher places = PLACE.matcher(text);
    StringBuilder regex = new StringBuilder();
    int from = 0;
    while (places.find()) {
      regex.append(literal(text.substring(from, places.start()))).append(place(places.group(1)));
      from = places.end();
    }
    boolean plain = from == 0;
    regex.append(literal(text.substring(from)));
    return new HeaderPattern(
        text,
        ColumnLabel.of(text).letters(),
        plain
            ? null
            : Pattern.compile(
                SPACE
                    + "*"
                    // R puts a letter before a label of digits.
                    + (text.startsWith("{year}") ? "x?" : "")
                    + regex
                    + (PERIOD_AT_END.matcher(text).matches() ? STATUS : "")
                    + SPACE
                    + "*"));
  }

  /** Words between places; what stands between them may be written in several ways. */
  private static String literal(String words) {
    if (words.isEmpty()) {
      return "";
    }
    String normal = Label.normal(words);
    String between =
        Arrays.stream(normal.split(SPACE + "+", -1))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining(SPACE + "*"));
    String before = isSpace(words.charAt(0)) ? SPACE + "+" : "";
    String after = isSpace(words.charAt(words.length() - 1)) ? SPACE + "+" : "";
    return between.isEmpty() ? SPACE + "+" : before + between + after;
  }

  private static boolean isSpace(char sign) {
    return Character.isWhitespace(sign) || sign == '_';
  }

  private static String place(String name) {
    return switch (name) {
      case "year" -> "(?<year>\\d{4})(?:\\.0)?"; // a program took its label for a number
      case "month" -> "(?<month>[a-z]{3,9}|\\d{1,2})\\.?";
      case "quarter" -> "(?<quarter>[1-4]|first|second|third|fourth)";
      case "partner", "product" -> "(?<" + name + ">.+)";
      default -> ".*";
    };
  }

  boolean hasPlaces() {
    return pattern != null;
  }

  boolean matches(ColumnLabel label) {
    return pattern == null
        ? letters.equals(label.letters())
        : pattern.matcher(label.normal()).matches();
  }

  /** The letter that the header of a period says of all figures below it; empty where none. */
  String status(ColumnLabel label) {
    if (pattern == null || !PERIOD_AT_END.matcher(text).matches()) {
      return "";
    }
    Matcher matcher = pattern.matcher(label.normal());
    String status = matcher.matches() ? matcher.group("status") : null;
    return status == null ? "" : status.substring(0, 1);
  }

  /** What stands in a place of a label that matches. */
  Optional<String> at(String place, ColumnLabel label) {
    if (pattern == null || !text.contains('{' + place + '}')) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(label.normal());
    return matcher.matches() ? Optional.of(matcher.group(place)) : Optional.empty();
  }
}
