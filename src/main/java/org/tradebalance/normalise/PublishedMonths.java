package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Period;

/**
 * The months that a file publishes, where it fills the months to come with zeros. A month counts as
 * published when the world total is not zero; in a year without a world total, when any partner's
 * figure is not zero. Months never count as missing inside a run: trade of the whole world is never
 * zero.
 */
final class PublishedMonths {

  private final Set<Period> published = new HashSet<>();
  private final StatedCurrencies currencies;

  /**
   * The months of some figures.
   *
   * @param currencies what those say that have no dollars
   */
  PublishedMonths(List<Observation> flows, StatedCurrencies currencies) {
    this.currencies = currencies;
    Set<Integer> yearsWithWorld = new HashSet<>();
    for (Observation flow : flows) {
      if (isWorld(flow)) {
        yearsWithWorld.add(flow.period().year());
      }
    }
    for (Observation flow : flows) {
      boolean decides = isWorld(flow) || !yearsWithWorld.contains(flow.period().year());
      if (decides
          && flow.period().frequency() == Frequency.MONTHLY
          && currencies.state(flow) != ObservationStatus.ZERO) {
        published.add(flow.period());
      }
    }
  }

  /** The figures of published months; the figure of an unfinished year becomes a year to date. */
  List<Observation> keepPublished(List<Observation> flows) {
    List<Observation> kept = new ArrayList<>(flows.size());
    for (Observation flow : flows) {
      Period period = flow.period();
      if (period.frequency() == Frequency.MONTHLY) {
        if (published.contains(period)) {
          kept.add(flow);
        }
      } else {
        List<Period> months = period.months().stream().filter(published::contains).toList();
        if (months.size() == period.monthCount()) {
          kept.add(flow);
        } else if (!months.isEmpty()) {
          int last = months.get(months.size() - 1).lastMonth();
          kept.add(flow.at(Period.yearToDate(period.year(), last)));
        }
      }
    }
    return kept;
  }

  private boolean isWorld(Observation flow) {
    return flow.series().partner().equals(Economy.WORLD) && currencies.state(flow).hasAmount();
  }
}
