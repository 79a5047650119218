package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;

/**
 * A label of a header as the layout writes it: plain words, or words with places in braces that
 * hold something of the figures below: {@code {year}}, {@code {month}}, {@code {quarter}}, {@code
 * {partner}}, {@code {product}}; {@code {any}} stands for whatever the publisher writes there.
 *
 * @param text as the layout writes it
 * @param normal the same in normal form
 * @param pattern finds it among labels in normal form; null for plain words
 */
public record HeaderPattern(String text, String normal, @Nullable Pattern pattern)
    implements Serializable {

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
        text, Label.normal(text), plain ? null : Pattern.compile(regex.toString().strip()));
  }

  private static String literal(String words) {
    String normal = Label.normal(words);
    if (normal.isEmpty()) {
      return words.isEmpty() ? "" : " ";
    }
    String before = Character.isWhitespace(words.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(words.charAt(words.length() - 1)) ? " " : "";
    return Pattern.quote(before + normal + after);
  }

  private static String place(String name) {
    return switch (name) {
      case "year" -> "(?<year>\\d{4})";
      case "month" -> "(?<month>[a-z]{3,9})\\.?";
      case "quarter" -> "(?<quarter>[1-4]|first|second|third|fourth)";
      case "partner", "product" -> "(?<" + name + ">.+)";
      default -> ".*";
    };
  }

  boolean hasPlaces() {
    return pattern != null;
  }

  boolean matches(String label) {
    return pattern == null ? normal.equals(label) : pattern.matcher(label).matches();
  }

  /** What stands in a place of a label that matches. */
  Optional<String> at(String place, String label) {
    if (pattern == null || !text.contains('{' + place + '}')) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(label);
    return matcher.matches() ? Optional.of(matcher.group(place)) : Optional.empty();
  }
}
