package org.tradebalance.metric;

import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.FigureTerms;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * A metric: what it is, what it depends on, how it is computed, and the terms that explain a value.
 * Each is made once, by the {@link MetricGroup} that it belongs to.
 */
public final class Metric implements Coded {

  private final String code;
  private final @Nullable Flow flow;
  private final String definition;
  private final String formula;
  private final MetricTraits traits;
  private final MetricDependency dependency;
  private final Formula<SeriesPeriod, MetricResult> computation;
  private final Formula<SeriesTerms, Term> terms;

  Metric(
      String code,
      @Nullable Flow flow,
      String definition,
      String formula,
      MetricTraits traits,
      MetricDependency dependency,
      Formula<SeriesPeriod, MetricResult> computation,
      Formula<SeriesTerms, Term> terms) {
    this.code = code;
    this.flow = flow;
    this.definition = definition;
    this.formula = formula;
    this.traits = traits;
    this.dependency = dependency;
    this.computation = computation;
    this.terms = terms;
  }

  @Override
  public String code() {
    return code;
  }

  /** The flow that it is of, where there is such a metric for each flow; null otherwise. */
  public @Nullable Flow flow() {
    return flow;
  }

  /** What it means, in one sentence. */
  public String definition() {
    return definition;
  }

  /**
   * How it is computed: X exports, M imports, B balance, T total trade, p a partner, t the period,
   * t-1 the one before, t-1y the same period of the year before.
   */
  public String formula() {
    return formula;
  }

  public MetricUnit unit() {
    return traits.unit();
  }

  /** Whether it is defined for periods of a frequency. */
  public boolean appliesTo(Frequency frequency) {
    return traits.applicability().to(frequency);
  }

  /** The periods that it is defined for, in words. */
  public String applicability() {
    return traits.applicability().words();
  }

  /** The series and periods that it is published for, in words. */
  public String coverage() {
    return traits.reach().words();
  }

  /** When there is no row or no value, in words. */
  public String missing() {
    return traits.missing().words();
  }

  /** The manual or release that it is taken from, in words. */
  public String source() {
    return traits.reference().words();
  }

  /**
   * Whether a value rests on what other countries trade, and not on the series itself, that of the
   * world, that of all products and the partner's report alone.
   */
  public boolean needsOtherCountries() {
    return dependency == MetricDependency.CROSS_SECTION;
  }

  /** What a value rests on, and so what makes it necessary to compute it again. */
  public MetricDependency dependency() {
    return dependency;
  }

  Reach reach() {
    return traits.reach();
  }

  /** The value of a series in a period; null for no row. */
  @Nullable MetricValue at(SeriesPeriod place) {
    MetricResult result = computation.of(place);
    if (result == null) {
      return null;
    }
    boolean unfinished = result.state() == MetricState.OK && place.now().partial();
    return new MetricValue(
        place.now().series(),
        place.period(),
        this,
        result.value(),
        unfinished ? MetricState.PARTIAL : result.state());
  }

  /** How a value comes about; null where it cannot be taken apart, or a figure is missing. */
  @Nullable Term terms(FigureTerms figures, SeriesKey series, Period period) {
    return terms.of(new SeriesTerms(figures, code, series, period));
  }

  @Override
  public String toString() {
    return code;
  }
}
