package org.tradebalance.query;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.MetricCatalogue;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.SeriesKey;

/**
 * The series whose figures an answer rests on: a question about one country among two hundred needs
 * none of the others.
 *
 * @param partner the only partner besides the world; null for all
 */
record NeededSeries(@Nullable String partner) {

  /** All that there are. */
  static final NeededSeries ALL = new NeededSeries(null);

  /**
   * What a question needs. A rank, a control total, a sum of members and a share among countries
   * rest on many partners, so these take all.
   *
   * @param kind of the partner; null where none is asked for
   */
  static NeededSeries of(ExplainQuery question, @Nullable PartnerKind kind) {
    boolean narrow =
        question.kind() == ExplainQuery.Kind.METRIC
            && kind == PartnerKind.COUNTRY
            && !needsOtherCountries(question.name());
    return narrow ? new NeededSeries(question.partner()) : ALL;
  }

  private static boolean needsOtherCountries(String metric) {
    return !Explainer.FLOWS.containsKey(metric)
        && MetricCatalogue.PUBLISHED.metric(metric).needsOtherCountries();
  }

  /** Those of the series that there are; what the partner itself reports is its mirror. */
  Set<SeriesKey> among(Set<SeriesKey> all) {
    return partner == null
        ? all
        : all.stream()
            .filter(
                series ->
                    series.partner().equals(partner)
                        || series.partner().equals(Economy.WORLD)
                        || series.reporter().equals(partner))
            .collect(Collectors.toUnmodifiableSet());
  }
}
