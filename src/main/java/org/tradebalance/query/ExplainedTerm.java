package org.tradebalance.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Observation;

/** A number and how it comes about. */
public sealed interface ExplainedTerm {

  /** What it is. */
  String label();

  /** Its value, in dollars, percent or as a count. */
  BigDecimal value();

  static ExplainedTerm of(Term term, Map<Observation.Key, Integer> numbers) {
    if (term instanceof Term.Result result) {
      return new OfTerms(
          result.label(),
          result.operation(),
          result.operation().rule(),
          result.value(),
          result.terms().stream().map(each -> of(each, numbers)).toList());
    }
    Term.Input input = (Term.Input) term;
    int number = Objects.requireNonNull(numbers.get(input.key()));
    return new OfInput(input.label(), number, input.value());
  }

  /**
   * A figure that a file states.
   *
   * @param input number of the input
   */
  record OfInput(String label, int input, BigDecimal value) implements ExplainedTerm {}

  /**
   * A number made of others.
   *
   * @param operation what makes it out of its terms
   * @param rule the operation as a formula
   * @param terms what it is made of, in order
   */
  record OfTerms(
      String label, Operation operation, String rule, BigDecimal value, List<ExplainedTerm> terms)
      implements ExplainedTerm {}
}
