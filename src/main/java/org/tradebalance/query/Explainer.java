package org.tradebalance.query;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.PreferredSeries;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.explain.CellSource;
import org.tradebalance.explain.ControlTerms;
import org.tradebalance.explain.Explanation;
import org.tradebalance.explain.Explanation.Answer;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Term;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.RankTerms;
import org.tradebalance.metric.Ranked;
import org.tradebalance.pipeline.RevisionHistory;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.HomeReporter;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.LoadedFile;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** Explains published figures down to the cells that they come from. */
public final class Explainer {

  /** Figures that are no metrics and can be explained as well. */
  static final Map<String, Flow> FLOWS = Map.of("exports", Flow.EXPORT, "imports", Flow.IMPORT);

  private final ObservationStore flows;
  private final CorrectionStore corrections;
  private final Catalogue catalogue;
  private final Settings settings;
  private final AskedFigures figures;

  Explainer(
      ObservationStore flows,
      CorrectionStore corrections,
      Catalogue catalogue,
      Settings settings,
      RevisionHistory revisions) {
    this.corrections = corrections;
    this.figures = new AskedFigures(flows, catalogue, settings, revisions);
    this.flows = flows;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /**
   * Explains a figure.
   *
   * @throws IllegalArgumentException where none or several fit the question, naming them
   */
  public Explanation explain(ExplainQuery asked) throws IOException {
    ExplainQuery question = AskedNames.resolve(asked, catalogue);
    Vintage asOf = Objects.requireNonNullElse(question.asOf(), AskedFigures.NEWEST);
    FiguresAsOf known = figures.of(question, asOf);
    Found found =
        switch (question.kind()) {
          case METRIC -> metric(question, known);
          case RANKING -> ranking(question, known);
          case CONTROL -> control(question, known);
        };
    return new Explanation(
        found.subject,
        found.answers,
        found.others.stream().map(MeantSeries::name).toList(),
        sources(found.answers, known.observations()));
  }

  private Found metric(ExplainQuery question, FiguresAsOf known) {
    BalanceBook book = known.book();
    FigureTerms figures = new FigureTerms(book);
    Flow flow = FLOWS.get(question.name());
    if (flow != null) {
      MeantSeries meant =
          only(
              question,
              known,
              book.series().stream()
                  .filter(question::means)
                  .filter(each -> hasAmount(book.at(each, question.period()), flow))
                  .toList());
      SeriesKey series = meant.series();
      Balance balance = book.at(series, question.period());
      Usd amount = balance == null ? null : balance.amount(flow);
      if (balance == null || amount == null) {
        throw none(question);
      }
      return new Found(
          subject(question, series),
          meant.others(),
          List.of(
              new Answer(
                  question.name(),
                  "As published for the period, or summed from its months.",
                  flow == Flow.EXPORT ? "X" : "M",
                  "usd",
                  amount.toBigDecimal(),
                  balance.figure(flow).state().code(),
                  figures.of(series, flow, question.period()))));
    }
    List<MetricValue> values = known.metrics(question.name(), question.period(), question::means);
    MeantSeries meant = only(question, known, values.stream().map(MetricValue::series).toList());
    SeriesKey series = meant.series();
    MetricValue value =
        values.stream().filter(each -> each.series().equals(series)).findFirst().orElseThrow();
    return new Found(
        subject(question, series),
        meant.others(),
        List.of(
            new Answer(
                question.name(),
                value.metric().definition(),
                value.metric().formula(),
                value.metric().unit().code(),
                value.value(),
                value.state().code(),
                value.terms(figures))));
  }

  private static boolean hasAmount(@Nullable Balance balance, Flow flow) {
    return balance != null && balance.amount(flow) != null;
  }

  private Found ranking(ExplainQuery question, FiguresAsOf known) {
    List<Ranked> ranking =
        known.rankings().stream()
            .filter(ranked -> ranked.kind().code().equals(question.name()))
            .filter(ranked -> ranked.period().equals(question.period()))
            .toList();
    MeantSeries meant =
        only(
            question, known, ranking.stream().map(Ranked::series).filter(question::means).toList());
    SeriesKey series = meant.series();
    Ranked ranked =
        ranking.stream().filter(each -> each.series().equals(series)).findFirst().orElseThrow();
    List<Ranked> rivals =
        ranking.stream()
            .filter(each -> each.series().withPartner("").equals(series.withPartner("")))
            .toList();
    RankTerms terms = new RankTerms(new FigureTerms(known.book()), ranked, rivals);
    String by = "countries ranked by " + question.name() + ", the largest first";
    return new Found(
        subject(question, series),
        meant.others(),
        List.of(
            new Answer(
                "rank",
                "Place among " + rivals.size() + " " + by + ".",
                "1 + number of countries with more",
                "count",
                BigDecimal.valueOf(ranked.rank()),
                ranked.stability().code(),
                terms.rank()),
            new Answer(
                "value_usd",
                "The amount that is ranked; a deficit is negative.",
                question.name(),
                "usd",
                ranked.value().toBigDecimal(),
                "ok",
                terms.value()),
            new Answer(
                "share_pct",
                "Share in the sum of all " + by + ".",
                "100 size / sum of sizes",
                "percent",
                ranked.sharePct(),
                "ok",
                terms.share())));
  }

  private Found control(ExplainQuery question, FiguresAsOf known) {
    List<ControlTotal> totals =
        known.controls().stream()
            .filter(total -> total.rule().equals(question.name()))
            .filter(total -> total.period().toString().equals(question.period().toString()))
            .filter(
                total -> question.dataset() == null || question.dataset().equals(total.dataset()))
            .toList();
    if (totals.size() != 1) {
      throw totals.isEmpty()
          ? none(question)
          : new IllegalArgumentException(
              "several control totals fit: "
                  + totals.stream().map(ControlTotal::dataset).toList()
                  + "; say which with --dataset");
    }
    ControlTotal total = totals.get(0);
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("rule", total.rule());
    subject.put("dataset", total.dataset());
    subject.put("reporter", total.reporter());
    subject.put("period", total.period().toString());
    return new Found(
        subject,
        List.of(),
        List.of(
            new Answer(
                "difference_usd",
                "Actual less expected of a figure that can be had in two ways; the tolerance is "
                    + total.tolerance()
                    + " USD.",
                "actual - expected",
                "usd",
                total.difference().toBigDecimal(),
                total.verdict().code(),
                new ControlTerms(new FigureTerms(known.book()))
                    .of(total, catalogue.controlRules()))));
  }

  private MeantSeries only(ExplainQuery question, FiguresAsOf known, List<SeriesKey> candidates) {
    if (candidates.isEmpty()) {
      throw none(question);
    }
    return MeantSeries.of(
        question,
        candidates,
        HomeReporter.of(settings.home(), known.book()),
        () -> preferred(known));
  }

  private PreferredSeries preferred(FiguresAsOf known) {
    List<Coverage> coverages =
        flows.coverages().stream()
            .filter(each -> each.vintage().compareTo(known.asOf()) <= 0)
            .toList();
    return Publication.preferred(
        known.book(),
        List.of(),
        catalogue.datasets(),
        new Vintages(coverages),
        catalogue.preferred());
  }

  private IllegalArgumentException none(ExplainQuery question) {
    return new IllegalArgumentException(
        "no figure of "
            + question.name()
            + " for "
            + question.period()
            + " fits; the outputs list what is published"
            + inOriginalCurrency(question));
  }

  /** Where the figure is that has no dollars; empty where there is none of it either. */
  private String inOriginalCurrency(ExplainQuery question) {
    List<String> currencies =
        flows.inCurrency(question.asOf()).stream()
            .filter(each -> question.means(each.key().series()))
            .filter(each -> each.key().period().equals(question.period()))
            .map(OriginalFigure::currency)
            .distinct()
            .sorted()
            .toList();
    return currencies.isEmpty()
        ? ""
        : "; original_currency_balance has figures of that in "
            + String.join(", ", currencies)
            + ", dollars take an exchange rate";
  }

  private static Map<String, String> subject(ExplainQuery question, SeriesKey series) {
    Map<String, String> subject = new LinkedHashMap<>();
    subject.put("dataset", series.dataset());
    subject.put("reporter", series.reporter());
    subject.put("partner", series.partner());
    subject.put("item", series.item().code());
    subject.put("product", series.product());
    subject.put("adjustment", series.adjustment().code());
    subject.put("frequency", question.period().frequency().code());
    subject.put("period", question.period().toString());
    return subject;
  }

  private Map<Observation.Key, CellSource> sources(
      List<Answer> answers, List<KnownObservation> known) throws IOException {
    Map<Observation.Key, KnownObservation> byKey = new HashMap<>();
    known.forEach(each -> byKey.put(each.flow().key(), each));
    SortedMap<Long, List<KnownObservation>> byFile = new TreeMap<>();
    for (Answer answer : answers) {
      Term term = answer.term();
      if (term != null) {
        term.inputs()
            .map(input -> Objects.requireNonNull(byKey.get(input.key())))
            .distinct()
            .forEach(
                each -> byFile.computeIfAbsent(each.file(), id -> new ArrayList<>()).add(each));
      }
    }
    SourceCellText text =
        new SourceCellText(
            flows, corrections, catalogue, settings.input().toAbsolutePath().normalize());
    Map<Observation.Key, CellSource> sources = new HashMap<>();
    for (LoadedFile file : flows.files()) {
      @Nullable List<KnownObservation> figures = byFile.get(file.id());
      if (figures != null) {
        sources.putAll(text.sources(file, figures));
      }
    }
    return sources;
  }

  private record Found(Map<String, String> subject, List<SeriesKey> others, List<Answer> answers) {}
}
