package org.tradebalance.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Flow;

/**
 * Metrics that stand beside each other in the outputs: those of exports, those of imports, those of
 * the balance, and then those of no flow, each in the order in which they are made. To make a
 * metric in a group is all that is needed to add it: the group is read by {@link MetricCatalogue}.
 */
final class MetricGroup {

  private static final List<Flow> FLOWS = List.of(Flow.values());
  private static final Comparator<Metric> BY_FLOW =
      Comparator.comparing(Metric::flow, Comparator.nullsLast(Comparator.naturalOrder()));

  private final List<Metric> metrics = new ArrayList<>();

  /** The metrics, in order. */
  List<Metric> metrics() {
    List<Metric> ordered = new ArrayList<>(metrics);
    ordered.sort(BY_FLOW); // which keeps the order within a flow
    return Collections.unmodifiableList(ordered);
  }

  /** A metric of no flow, of any period. */
  Metric metric(
      String code,
      String definition,
      String formula,
      MetricTraits traits,
      MetricDependency dependency,
      Formula<SeriesPeriod, MetricResult> computation,
      Formula<SeriesTerms, Term> terms) {
    Metric metric =
        new Metric(code, null, definition, formula, traits, dependency, computation, terms);
    metrics.add(metric);
    return metric;
  }

  /** A metric of every flow, of complete periods with an amount; see {@link FlowWording}. */
  MetricFamily family(
      String name,
      String definition,
      String formula,
      MetricTraits traits,
      MetricDependency dependency,
      Formula<FlowPeriod, MetricResult> computation,
      Formula<FlowTerms, Term> terms) {
    return family(name, FLOWS, definition, formula, traits, dependency, computation, terms);
  }

  /** A metric of some flows, of complete periods with an amount; see {@link FlowWording}. */
  MetricFamily family(
      String name,
      List<Flow> flows,
      String definition,
      String formula,
      MetricTraits traits,
      MetricDependency dependency,
      Formula<FlowPeriod, MetricResult> computation,
      Formula<FlowTerms, Term> terms) {
    Function<Flow, Formula<SeriesPeriod, MetricResult>> ofFlow =
        flow ->
            place -> {
              FlowPeriod complete = place.complete(flow);
              return complete == null ? null : computation.of(complete);
            };
    return openFamily(name, flows, definition, formula, traits, dependency, ofFlow, terms);
  }

  /** A metric of some flows, of unfinished periods too; see {@link FlowWording}. */
  MetricFamily openFamily(
      String name,
      List<Flow> flows,
      String definition,
      String formula,
      MetricTraits traits,
      MetricDependency dependency,
      Function<Flow, Formula<SeriesPeriod, MetricResult>> computation,
      Formula<FlowTerms, Term> terms) {
    Map<Flow, Metric> family = new EnumMap<>(Flow.class);
    for (Flow flow : flows) {
      Metric metric =
          new Metric(
              FlowWording.code(name, flow),
              flow,
              FlowWording.definition(definition, flow),
              FlowWording.formula(formula, flow),
              traits,
              dependency,
              computation.apply(flow),
              at -> terms.of(new FlowTerms(at, flow)));
      family.put(flow, metric);
    }
    metrics.addAll(family.values());
    return new MetricFamily(family);
  }
}
