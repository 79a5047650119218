package org.tradebalance.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.CellSource;
import org.tradebalance.explain.Explanation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Observation;

/**
 * An explanation for programs. Terms refer to inputs by their number; each operation states its
 * rule, so that the figure can be computed again from the raw texts alone.
 */
final class ExplanationJson {

  private final Explanation explanation;
  private final Map<Observation.Key, Integer> numbers = new LinkedHashMap<>();
  private final List<Term.Input> inputs = new ArrayList<>();

  private ExplanationJson(Explanation explanation) {
    this.explanation = explanation;
  }

  static Map<String, @Nullable Object> of(Explanation explanation) {
    ExplanationJson writer = new ExplanationJson(explanation);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("figure", explanation.subject());
    json.put("answers", explanation.answers().stream().map(writer::answer).toList());
    json.put("inputs", writer.inputs.stream().map(writer::input).toList());
    return json;
  }

  private Map<String, @Nullable Object> answer(Explanation.Answer answer) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Term term = answer.term();
    json.put("name", answer.name());
    json.put("definition", answer.definition());
    json.put("formula", answer.formula());
    json.put("unit", answer.unit());
    json.put("value", answer.published());
    json.put("state", answer.state());
    json.put("computed", term == null ? null : term.value());
    json.put("agrees", answer.agrees());
    json.put("term", term == null ? null : term(term));
    return json;
  }

  private Map<String, @Nullable Object> term(Term term) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("label", term.label());
    if (term instanceof Term.Input input) {
      json.put("input", number(input));
      json.put("value", input.value());
    } else if (term instanceof Term.Result result) {
      json.put("operation", result.operation());
      json.put("rule", result.operation().rule());
      json.put("value", result.value());
      json.put("terms", result.terms().stream().map(this::term).toList());
    }
    return json;
  }

  private int number(Term.Input input) {
    return numbers.computeIfAbsent(
        input.key(),
        key -> {
          inputs.add(input);
          return inputs.size();
        });
  }

  private Map<String, @Nullable Object> input(Term.Input input) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("input", numbers.get(input.key()));
    json.put("label", input.label());
    json.put("dataset", input.key().series().dataset());
    json.put("adjustment", input.key().series().adjustment());
    json.put("flow", input.key().flow());
    json.put("frequency", input.key().period().frequency());
    json.put("period", input.key().period());
    json.put("usd", input.amount());
    CellSource source = explanation.sources().get(input.key());
    if (source != null) {
      json.put("vintage", source.vintage());
      json.put("file", source.file());
      json.put("sha256", source.sha256());
      json.put("layout", source.layout());
      json.put("sheet", source.sheet());
      json.put("cell", source.cell());
      json.put("raw", source.raw());
      json.put("unit_usd", source.unit());
      json.put("rules", source.rules());
      json.put("note", source.note());
      json.put("correction", source.correction());
    }
    return json;
  }
}
