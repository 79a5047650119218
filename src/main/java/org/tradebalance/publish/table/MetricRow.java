package org.tradebalance.publish.table;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.Period;

/**
 * A metric as it is published.
 *
 * @param value the metric
 * @param about its series
 * @param period its period
 */
record MetricRow(MetricValue value, DescribedSeries about, PublishedPeriod period) {

  /** The metrics of a publication, in their order. */
  static Stream<MetricRow> all(Publication publication) {
    Rows rows = new Rows(publication);
    return publication.metrics().stream().map(rows::of);
  }

  /** Metrics come in runs of one series and period; both are described once for each run. */
  private static final class Rows {

    private final Publication publication;
    private final DescribedSeries.Lookup described;
    private @Nullable DescribedSeries about;
    private @Nullable PublishedPeriod period;

    Rows(Publication publication) {
      this.publication = publication;
      this.described = new DescribedSeries.Lookup(publication);
    }

    MetricRow of(MetricValue value) {
      Period when = value.period();
      DescribedSeries series = described.of(value.series(), when.frequency());
      PublishedPeriod shown = period;
      if (shown == null || !series.equals(about) || !shown.period().equals(when)) {
        shown = PublishedPeriod.of(publication.book(), value.series(), when);
      }
      about = series;
      period = shown;
      return new MetricRow(value, series, shown);
    }
  }
}
