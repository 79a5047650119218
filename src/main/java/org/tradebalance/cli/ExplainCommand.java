package org.tradebalance.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.ExplainQuery;
import org.tradebalance.query.ExplainedFigure;
import org.tradebalance.query.Explainer;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a published figure down to the cells that it comes from. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explain a published figure: definition, formula, input figures, their cells.",
    footer = {
      "",
      "Examples:",
      "  explain --metric balance --partner CHN --period 2024",
      "  explain --metric exports --partner WLD --period 2024-05 --dataset us-ft900-goods-services"
          + " \\",
      "          --item goods",
      "  explain --ranking deficit --partner VNM --period 2024 --json",
      "  explain --control months_sum_to_year/CHN/goods/TOTAL/nsa/import --period 2024",
      "",
      "Metrics are those of metrics.csv, and exports and imports; rankings those of rankings.csv;",
      "control totals the rules of control_totals.csv. The raw text is read from the file again,",
      "if it is still there with the content that was loaded."
    })
final class ExplainCommand extends Verb {

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Option(names = "--partner", paramLabel = "P", description = "the partner, such as CHN or China")
  private @Nullable String partner;

  @Option(
      names = "--period",
      paramLabel = "T",
      required = true,
      description = "2024, 2024-Q3 or 2024-05")
  private String period = "";

  @Option(names = "--reporter", paramLabel = "R", description = "the reporter, such as USA")
  private @Nullable String reporter;

  @Option(names = "--dataset", paramLabel = "D", description = "id of the dataset")
  private @Nullable String dataset;

  @Option(names = "--item", paramLabel = "G", description = "goods, services, goods_services")
  private @Nullable String item;

  @Option(names = "--product", paramLabel = "C", description = "product code, such as TOTAL")
  private @Nullable String product;

  @Option(names = "--adjustment", paramLabel = "A", description = "nsa, sa, sa_x13")
  private @Nullable String adjustment;

  @Option(names = "--frequency", paramLabel = "F", description = "annual, quarterly, monthly")
  private @Nullable String frequency;

  @Option(names = "--as-of", paramLabel = "VINTAGE", description = "as it was known then")
  private @Nullable String asOf;

  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  boolean asksForOne() {
    return true;
  }

  @Override
  int answer(ConfigurableApplicationContext program, Console console) throws IOException {
    ExplainedFigure explanation =
        ExplainedFigure.of(program.getBean(Explainer.class).explain(question()));
    if (isJson()) {
      console.line(JsonText.pretty(explanation));
    } else {
      ExplanationText.lines(explanation).forEach(console::line);
    }
    return ExitCode.OK;
  }

  private ExplainQuery question() {
    Period when = PublishedPeriod.calendar(period);
    if (frequency != null && Coded.parse(Frequency.class, frequency) != when.frequency()) {
      throw new IllegalArgumentException(
          "--period " + period + " is " + when.frequency().code() + ", not " + frequency);
    }
    return new ExplainQuery(
        what.kind(),
        what.name(),
        when,
        reporter,
        partner,
        dataset,
        item,
        product,
        adjustment,
        asOf == null ? null : VintageText.parse("--as-of", asOf));
  }

  /** One of the three. */
  static final class What {

    @Option(names = "--metric", paramLabel = "M", description = "a metric, exports or imports")
    private @Nullable String metric;

    @Option(
        names = "--ranking",
        paramLabel = "K",
        description = "deficit, surplus, total_trade, exports, imports")
    private @Nullable String ranking;

    @Option(names = "--control", paramLabel = "RULE", description = "rule of a control total")
    private @Nullable String control;

    ExplainQuery.Kind kind() {
      return metric != null
          ? ExplainQuery.Kind.METRIC
          : ranking != null ? ExplainQuery.Kind.RANKING : ExplainQuery.Kind.CONTROL;
    }

    String name() {
      return metric != null ? metric : ranking != null ? ranking : String.valueOf(control);
    }
  }
}
