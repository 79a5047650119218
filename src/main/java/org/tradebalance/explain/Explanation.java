package org.tradebalance.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Observation;

/**
 * How published figures come about.
 *
 * @param subject what was asked, by the names of the columns
 * @param answers the figures
 * @param alsoFit other series that fit the question, by the words that choose them
 * @param sources where the figures that they rest on stand
 */
public record Explanation(
    Map<String, String> subject,
    List<Answer> answers,
    List<String> alsoFit,
    Map<Observation.Key, CellSource> sources) {

  /**
   * One published figure.
   *
   * @param name its column or metric
   * @param definition what it means
   * @param formula how it is computed: X exports, M imports, B balance
   * @param unit its unit
   * @param published its value; null where it has none
   * @param state how the value is to be read, or why there is none
   * @param term how it comes about; null where that is not known
   */
  public record Answer(
      String name,
      String definition,
      String formula,
      String unit,
      @Nullable BigDecimal published,
      String state,
      @Nullable Term term) {

    /** Whether what the terms give is what was published. */
    public boolean agrees() {
      return published != null && term != null && published.compareTo(term.value()) == 0;
    }
  }
}
