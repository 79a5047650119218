package org.tradebalance.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.expectation.Due;
import org.tradebalance.expectation.Expectation;
import org.tradebalance.expectation.ReleaseCalendar;
import org.tradebalance.expectation.UnmetAction;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/** Reads {@code config/expectations.yml}. */
public final class ExpectationFile {

  static final String NAME = "expectations.yml";

  private ExpectationFile() {}

  /**
   * Reads it.
   *
   * @param datasets ids of the datasets that the layouts know
   * @throws ConfigurationException naming the key, where it is wrong
   */
  public static List<Expectation> read(ConfigFiles files, Set<String> datasets) {
    return Node.read(files, NAME, "expectations").nodes("expectations").stream()
        .map(node -> expectation(node, datasets))
        .toList();
  }

  private static Expectation expectation(Node node, Set<String> datasets) {
    String dataset = node.text("dataset");
    if (!datasets.contains(dataset)) {
      throw node.wrong(
          "dataset", dataset + " is not known; known are " + String.join(", ", datasets));
    }
    return new Expectation(
        dataset,
        node.needCoded("otherwise", UnmetAction.class),
        calendar(node),
        node.read("rows-at-least", Long::valueOf).orElse(null),
        node.read("rejects-at-most", Long::valueOf).orElse(null),
        node.read("change-at-most-percent", BigDecimal::new).orElse(null));
  }

  private static @Nullable ReleaseCalendar calendar(Node node) {
    int after = node.number("due-months-after", 0);
    @Nullable Due usual =
        node.read("due-day", day -> new Due(Integer.parseInt(day), after)).orElse(null);
    SortedMap<Period, LocalDate> dated = new TreeMap<>();
    node.readByName("releases", ExpectationFile::date)
        .forEach((month, date) -> dated.put(month(node, month), date));
    return usual == null && dated.isEmpty() ? null : new ReleaseCalendar(usual, dated);
  }

  private static Period month(Node node, String text) {
    try {
      Period month = Period.parse(text);
      if (month.frequency() == Frequency.MONTHLY) {
        return month;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw node.wrong("releases", "'" + text + "' is no month such as 2025-10");
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is no date such as 2026-01-08", e);
    }
  }
}
