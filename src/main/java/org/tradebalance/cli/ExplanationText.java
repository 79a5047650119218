package org.tradebalance.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.CellSource;
import org.tradebalance.explain.FetchedFrom;
import org.tradebalance.query.ExplainedAnswer;
import org.tradebalance.query.ExplainedFigure;
import org.tradebalance.query.ExplainedInput;
import org.tradebalance.query.ExplainedTerm;

/** An explanation for people. Long sums are cut; JSON has everything. */
final class ExplanationText {

  private static final int TERMS = 14;
  private static final int INPUTS = 40;
  private static final int SERIES = 5;

  private ExplanationText() {}

  static List<String> lines(ExplainedFigure explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(", ", explanation.figure().values()));
    alsoFit(explanation.alsoFit(), lines);
    explanation.answers().forEach(answer -> answer(answer, lines));
    List<ExplainedInput> inputs = explanation.inputs();
    lines.add("inputs (" + inputs.size() + "):");
    inputs.stream().limit(INPUTS).forEach(input -> input(input, lines));
    if (inputs.size() > INPUTS) {
      lines.add("  and " + (inputs.size() - INPUTS) + " more: --json has all");
    }
    return lines;
  }

  private static void alsoFit(List<String> others, List<String> lines) {
    if (!others.isEmpty()) {
      String more = others.size() > SERIES ? "; and " + (others.size() - SERIES) + " more" : "";
      lines.add(
          "  this is the preferred series; also fit (say --dataset, --item, --product …): "
              + String.join("; ", others.subList(0, Math.min(SERIES, others.size())))
              + more);
    }
  }

  private static void answer(ExplainedAnswer answer, List<String> lines) {
    lines.add(
        answer.name()
            + " = "
            + plain(answer.value())
            + " "
            + answer.unit()
            + " ("
            + answer.state()
            + ")");
    lines.add("  definition: " + answer.definition());
    lines.add("  formula:    " + answer.formula());
    ExplainedTerm term = answer.term();
    if (term == null) {
      lines.add(
          answer.value() == null
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

  private static void term(ExplainedTerm term, String indent, List<String> lines) {
    String line = indent + plain(term.value()) + "  " + term.label();
    if (term instanceof ExplainedTerm.OfTerms result) {
      lines.add(line + "  [" + result.operation().code() + ": " + result.rule() + "]");
      result.terms().stream().limit(TERMS).forEach(each -> term(each, indent + "  ", lines));
      if (result.terms().size() > TERMS) {
        lines.add(indent + "  and " + (result.terms().size() - TERMS) + " more");
      }
    } else {
      lines.add(line);
    }
  }

  private static void input(ExplainedInput input, List<String> lines) {
    lines.add("  " + input.label() + ": " + input.usd() + " USD");
    CellSource source = input.source();
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
    FetchedFrom fetched = source.fetched();
    if (fetched != null) {
      lines.add(
          "    fetched "
              + fetched.fetchedAt()
              + " from "
              + fetched.address()
              + " (source "
              + fetched.source()
              + ")");
    }
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
