package org.tradebalance.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.explain.Explanation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Observation;

/**
 * How published figures come about. Terms refer to inputs by their number; each operation states
 * its rule, so that a figure can be computed again from the raw texts alone.
 *
 * @param figure what was asked, by the names of the columns
 * @param alsoFit other series that fit the question, by the words that choose them
 * @param answers the figures
 * @param inputs the figures of files that they rest on, each once
 */
public record ExplainedFigure(
    Map<String, String> figure,
    List<String> alsoFit,
    List<ExplainedAnswer> answers,
    List<ExplainedInput> inputs) {

  /** The explanation with its inputs numbered from 1, in the order of their first use. */
  public static ExplainedFigure of(Explanation explanation) {
    Map<Observation.Key, Integer> numbers = new LinkedHashMap<>();
    List<ExplainedInput> inputs = new ArrayList<>();
    for (Explanation.Answer answer : explanation.answers()) {
      Term term = answer.term();
      if (term != null) {
        for (Term.Input input : term.inputs().toList()) {
          if (numbers.putIfAbsent(input.key(), numbers.size() + 1) == null) {
            inputs.add(ExplainedInput.of(numbers.size(), input, explanation.sources()));
          }
        }
      }
    }
    return new ExplainedFigure(
        explanation.subject(),
        explanation.alsoFit(),
        explanation.answers().stream().map(each -> ExplainedAnswer.of(each, numbers)).toList(),
        List.copyOf(inputs));
  }
}
