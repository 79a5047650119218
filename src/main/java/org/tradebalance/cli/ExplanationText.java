package org.tradebalance.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.CellSource;
import org.tradebalance.explain.Explanation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Observation;

/** An explanation for people. Long sums are cut; JSON has everything. */
final class ExplanationText {

  private static final int TERMS = 14;
  private static final int INPUTS = 40;

  private ExplanationText() {}

  static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(", ", explanation.subject().values()));
    Map<Observation.Key, Term.Input> inputs = new LinkedHashMap<>();
    for (Explanation.Answer answer : explanation.answers()) {
      answer(answer, lines);
      Term term = answer.term();
      if (term != null) {
        term.inputs().forEach(input -> inputs.putIfAbsent(input.key(), input));
      }
    }
    lines.add("inputs (" + inputs.size() + "):");
    inputs.values().stream()
        .limit(INPUTS)
        .forEach(input -> input(input, explanation.sources().get(input.key()), lines));
    if (inputs.size() > INPUTS) {
      lines.add("  and " + (inputs.size() - INPUTS) + " more: --json has all");
    }
    return lines;
  }

  private static void answer(Explanation.Answer answer, List<String> lines) {
    lines.add(
        answer.name()
            + " = "
            + plain(answer.published())
            + " "
            + answer.unit()
            + " ("
            + answer.state()
            + ")");
    lines.add("  definition: " + answer.definition());
    lines.add("  formula:    " + answer.formula());
    Term term = answer.term();
    if (term == null) {
      lines.add(
          answer.published() == null
              ? "  no value: " + answer.state()
              : "  how this metric comes about is not written down for `explain` yet");
      return;
    }
    lines.add(
        "  computed again from the inputs below: "
            + plain(term.value())
            + (answer.agrees() ? ", the same" : ", WHICH IS NOT THE PUBLISHED VALUE"));
    term(term, "    ", lines);
  }

  private static void term(Term term, String indent, List<String> lines) {
    String line = indent + plain(term.value()) + "  " + term.label();
    if (term instanceof Term.Result result) {
      lines.add(line + "  [" + result.operation().code() + ": " + result.operation().rule() + "]");
      result.terms().stream().limit(TERMS).forEach(each -> term(each, indent + "  ", lines));
      if (result.terms().size() > TERMS) {
        lines.add(indent + "  and " + (result.terms().size() - TERMS) + " more");
      }
    } else {
      lines.add(line);
    }
  }

  private static void input(Term.Input input, @Nullable CellSource source, List<String> lines) {
    lines.add("  " + input.label() + ": " + input.amount() + " USD");
    if (source == null) {
      return;
    }
    lines.add(
        "    vintage "
            + source.vintage()
            + ", "
            + source.file()
            + (source.sheet().isEmpty() ? "" : ", sheet " + source.sheet())
            + ", "
            + source.cell()
            + (source.raw() == null ? ": " + source.note() : ": '" + source.raw() + "'"));
    if (source.correction() != null) {
      lines.add("    " + source.correction());
    }
    if (!source.rules().isEmpty()) {
      lines.add("    " + String.join("; ", source.rules()));
    }
  }

  private static String plain(@Nullable BigDecimal number) {
    if (number == null) {
      return "none";
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
