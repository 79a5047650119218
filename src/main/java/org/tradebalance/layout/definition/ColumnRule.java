package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.Location;

/**
 * What a column is found by, and what it means.
 *
 * @param header the labels of the header from top to bottom, as the publisher prints them; empty
 *     for a column that has none
 * @param position number of the column from 0, where it has no label; else -1
 * @param field what the column holds
 * @param says what the column says about its figures
 * @param values what its texts stand for, where they are not read as they are
 * @param options how its texts are read
 */
public record ColumnRule(
    List<HeaderPattern> header,
    int position,
    Field field,
    Meaning says,
    Map<String, String> values,
    Options options)
    implements Serializable {

  /**
   * How the texts of a column are read.
   *
   * @param optional whether a file may do without the column
   * @param fillDown whether an empty cell repeats the one above
   * @param signed whether amounts of flows may be negative, as adjustments are
   * @param classifiedBy name of the column that says which classification a product code belongs
   *     to; empty where all belong to one
   * @param classes the classifications by the letters that such a column begins with
   * @param classification what product codes belong to, for example {@code HS}; empty if they are
   *     complete
   * @param pad whether a product code of odd length lost its leading zero
   * @param digitsBy name of the column that says how many digits a product code has; empty where
   *     none does
   * @param quote what a column of exchange rates quotes; null for others
   * @param take finds, in its first group, the part of a text that is read; null where all of it is
   */
  public record Options(
      boolean optional,
      boolean fillDown,
      boolean signed,
      String classifiedBy,
      Map<String, String> classes,
      String classification,
      boolean pad,
      String digitsBy,
      @Nullable RateQuote quote,
      @Nullable Pattern take)
      implements Serializable {

    /** Nothing special. */
    public static final Options PLAIN =
        new Options(false, false, false, "", Map.of(), "", false, "", null, null);
  }

  /** The header labels as one text for messages: {@code Exports / Goods (1)}. */
  public String title() {
    return header.isEmpty()
        ? "column " + Location.letters(position)
        : header.stream().map(HeaderPattern::text).collect(Collectors.joining(" / "));
  }

  /** The name that row rules call the column by. */
  public String name() {
    return title().toLowerCase(Locale.ROOT);
  }

  /** The part of a text that is read: a code among words, or without the quotes around it. */
  public String taken(String text) {
    Pattern take = options.take();
    if (take == null) {
      return text;
    }
    Matcher matcher = take.matcher(text);
    return matcher.matches() ? matcher.group(1) : text;
  }

  /** Whether one rule may stand for several columns. */
  public boolean hasPlaces() {
    return header.stream().anyMatch(HeaderPattern::hasPlaces);
  }

  /** Whether a column of a file, by its number from 0 and its labels, is the one meant. */
  public boolean matches(int number, List<ColumnLabel> labels) {
    if (header.isEmpty()) {
      return number == position && labels.isEmpty();
    }
    if (labels.size() != header.size()) {
      return false;
    }
    for (int level = 0; level < labels.size(); level++) {
      if (!header.get(level).matches(labels.get(level))) {
        return false;
      }
    }
    return true;
  }

  /**
   * What the header says of the status of the figures below it, by the letters of CL_OBS_STATUS:
   * {@code p} of {@code 2023 (p)}; empty where it says nothing.
   */
  public String status(List<ColumnLabel> labels) {
    StringBuilder status = new StringBuilder();
    for (int level = 0; level < header.size(); level++) {
      status.append(header.get(level).status(labels.get(level)));
    }
    return status.toString();
  }

  /** What stands in a place in braces of the header of a column that matches. */
  public @Nullable String captured(String place, List<ColumnLabel> labels) {
    for (int level = 0; level < header.size(); level++) {
      Optional<String> found = header.get(level).at(place, labels.get(level));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
