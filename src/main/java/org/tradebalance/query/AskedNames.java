package org.tradebalance.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.layout.definition.NearestPartners;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.metric.RankingKind;

/**
 * What a person who asks calls things: an economy may be asked for by its code or by any name of
 * the dictionary, and what nothing is called is answered with what may have been meant.
 */
final class AskedNames {

  private static final int OFFERED = 3;

  private AskedNames() {}

  /**
   * The same question, with the codes of economies that were asked for by name.
   *
   * @throws IllegalArgumentException naming the option, where something is called otherwise
   */
  static ExplainQuery resolve(ExplainQuery asked, Catalogue catalogue) {
    switch (asked.kind()) {
      case METRIC -> demand("--metric", "metric", asked.name(), metrics());
      case RANKING -> demand("--ranking", "ranking", asked.name(), rankings());
      case CONTROL -> {
        // The name of a control total is its rule and its series.
      }
    }
    String dataset = asked.dataset();
    if (dataset != null) {
      demand("--dataset", "dataset", dataset, catalogue.datasets().keySet());
    }
    return new ExplainQuery(
        asked.kind(),
        asked.name(),
        asked.period(),
        economy("--reporter", asked.reporter(), catalogue),
        economy("--partner", asked.partner(), catalogue),
        dataset,
        asked.item(),
        asked.product(),
        asked.adjustment(),
        asked.asOf());
  }

  private static Set<String> metrics() {
    Set<String> metrics = new TreeSet<>(Explainer.FLOWS.keySet());
    MetricCatalogue.PUBLISHED.metrics().stream().map(Metric::code).forEach(metrics::add);
    return metrics;
  }

  private static List<String> rankings() {
    return Stream.of(RankingKind.values()).map(RankingKind::code).toList();
  }

  private static @Nullable String economy(
      String option, @Nullable String asked, Catalogue catalogue) {
    if (asked == null || catalogue.economies().containsKey(asked)) {
      return asked;
    }
    return catalogue
        .names()
        .find(asked)
        .orElseThrow(() -> unknown(option, asked, "economy", offered(asked, catalogue)))
        .economy();
  }

  private static List<String> offered(String asked, Catalogue catalogue) {
    return catalogue.names().nearEconomies(asked).stream()
        .map(catalogue.economies()::get)
        .map(economy -> economy.code() + " (" + economy.name() + ")")
        .toList();
  }

  private static void demand(String option, String what, String asked, Collection<String> known) {
    if (!known.contains(asked)) {
      Comparator<String> nearestFirst =
          Comparator.comparingInt(name -> NearestPartners.distance(asked, name));
      List<String> nearest =
          known.stream()
              .filter(name -> isNear(asked, name))
              .sorted(nearestFirst.thenComparing(Comparator.naturalOrder()))
              .limit(OFFERED)
              .toList();
      throw unknown(option, asked, what, nearest);
    }
  }

  /** Whether one holds the other, or slips in a third of the letters lead there. */
  private static boolean isNear(String asked, String name) {
    int longest = Math.max(asked.length(), name.length());
    return name.contains(asked) || NearestPartners.distance(asked, name) * 3 <= longest;
  }

  private static IllegalArgumentException unknown(
      String option, String asked, String what, List<String> offered) {
    String hint =
        offered.isEmpty()
            ? ""
            : offered.stream().collect(Collectors.joining(", ", "; did you mean ", "?"));
    return new IllegalArgumentException(option + " '" + asked + "' is no " + what + hint);
  }
}
