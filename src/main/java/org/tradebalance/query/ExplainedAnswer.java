package org.tradebalance.query;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.Explanation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Observation;

/**
 * One published figure and how it comes about.
 *
 * @param name its column or metric
 * @param definition what it means
 * @param formula how it is computed: X exports, M imports, B balance
 * @param unit its unit
 * @param value what was published; null where it has none
 * @param state how the value is to be read, or why there is none
 * @param computed what the terms give; null where they are not known
 * @param agrees whether what the terms give is what was published
 * @param term how it comes about; null where that is not known
 */
public record ExplainedAnswer(
    String name,
    String definition,
    String formula,
    String unit,
    @Nullable BigDecimal value,
    String state,
    @Nullable BigDecimal computed,
    boolean agrees,
    @Nullable ExplainedTerm term) {

  static ExplainedAnswer of(Explanation.Answer answer, Map<Observation.Key, Integer> numbers) {
    Term term = answer.term();
    return new ExplainedAnswer(
        answer.name(),
        answer.definition(),
        answer.formula(),
        answer.unit(),
        answer.published(),
        answer.state(),
        term == null ? null : term.value(),
        answer.agrees(),
        term == null ? null : ExplainedTerm.of(term, numbers));
  }
}
