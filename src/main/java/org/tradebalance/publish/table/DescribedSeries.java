package org.tradebalance.publish.table;

import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.SeriesKey;

/**
 * What tables say of a series in one frequency.
 *
 * @param series the series
 * @param frequency years, quarters or months
 * @param reporter whose statistics it is of
 * @param partner the counterpart
 * @param preferred whether it is the preferred one of those that state the same
 * @param key its published key
 */
record DescribedSeries(
    SeriesKey series,
    Frequency frequency,
    Economy reporter,
    Economy partner,
    boolean preferred,
    String key) {

  static DescribedSeries of(
      Publication publication, SeriesKey series, Frequency frequency, boolean preferred) {
    return new DescribedSeries(
        series,
        frequency,
        publication.book().economy(series.reporter()),
        publication.book().economy(series.partner()),
        preferred,
        String.join(
            ".",
            series.dataset(),
            frequency.code(),
            series.reporter(),
            series.partner(),
            series.item().code(),
            series.adjustment().code(),
            series.product()));
  }

  /** Descriptions, each made once for rows that follow each other. Not to be shared by threads. */
  static final class Lookup {

    private final Publication publication;
    private @Nullable DescribedSeries last;

    Lookup(Publication publication) {
      this.publication = publication;
    }

    DescribedSeries of(SeriesKey series, Frequency frequency) {
      DescribedSeries known = last;
      if (known == null || known.frequency != frequency || !known.series.equals(series)) {
        boolean preferred = publication.preferred().isPreferred(series, frequency);
        known = DescribedSeries.of(publication, series, frequency, preferred);
        last = known;
      }
      return known;
    }
  }
}
