package org.tradebalance.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradebalance.trade.Coded;

/**
 * What a statement measures, put together from three words: {@code ytd_deficit_change_pct} is the
 * change in percent of the deficit from January to the month.
 *
 * @param window over which months
 * @param subject of which amount
 * @param question what about it
 */
public record Statistic(Window window, Subject subject, ClaimQuestion question) {

  private static final List<ClaimQuestion> NAMED =
      Arrays.stream(ClaimQuestion.values())
          .filter(question -> question.asksOf(Subject.IMPORTS))
          .toList();

  private static final Map<String, Statistic> BY_NAME = byName();

  /**
   * Reads the name of a metric: {@code [window_]subject[_question]}; an average alone is that of
   * the balance; {@code partner_surplus_count}, {@code partner_deficit_count}, {@code
   * top_contributor}.
   *
   * @throws IllegalArgumentException naming the words that are known
   */
  public static Statistic parse(String name) {
    Statistic statistic = BY_NAME.get(name);
    if (statistic == null) {
      throw new IllegalArgumentException(
          "metric '"
              + name
              + "' is not [window_]subject[_question] with window "
              + words(List.of(Window.values()))
              + ", subject "
              + words(List.of(Subject.values()))
              + ", question "
              + words(NAMED)
              + " (drivers of exports and imports only); nor partner_surplus_count,"
              + " partner_deficit_count, top_contributor, opinion");
    }
    return statistic;
  }

  /** The same question about another amount. */
  Statistic of(Subject other) {
    return new Statistic(window, other, question);
  }

  /** The same question over other months. */
  Statistic over(Window other) {
    return new Statistic(other, subject, question);
  }

  private static Map<String, Statistic> byName() {
    Map<String, Statistic> names = new HashMap<>();
    for (Window window : Window.values()) {
      for (Subject subject : Subject.values()) {
        for (ClaimQuestion question : NAMED) {
          if (question.asksOf(subject)) {
            names.put(joined(window, subject, question), new Statistic(window, subject, question));
          }
        }
      }
    }
    for (Window average : List.of(Window.AVERAGE_3M, Window.MONTHLY_AVERAGE)) {
      names.put(average.code(), new Statistic(average, Subject.BALANCE, ClaimQuestion.LEVEL));
    }
    for (Subject counted : List.of(Subject.SURPLUS, Subject.DEFICIT)) {
      names.put(
          "partner_" + counted.code() + "_count",
          new Statistic(Window.PERIOD, counted, ClaimQuestion.PARTNER_COUNT));
    }
    names.put(
        "top_contributor",
        new Statistic(Window.PERIOD, Subject.BALANCE, ClaimQuestion.CONTRIBUTOR_RANK));
    return Map.copyOf(names);
  }

  private static String joined(Coded... words) {
    return Arrays.stream(words)
        .map(Coded::code)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining("_"));
  }

  private static String words(List<? extends Coded> values) {
    return values.stream()
        .map(Coded::code)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" | "));
  }
}
