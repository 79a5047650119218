package org.tradebalance.store.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Vintage;

/** Figures with the releases that they hold for. */
public final class VintageObservations {

  /**
   * A figure and the releases that state or confirm it.
   *
   * @param flow the figure
   * @param from the first release that says so
   * @param to the first release that says otherwise; null while it holds
   */
  private record Held(Observation flow, Vintage from, @Nullable Vintage to) {

    boolean heldAt(Vintage vintage) {
      return from.compareTo(vintage) <= 0 && (to == null || vintage.compareTo(to) < 0);
    }
  }

  private final List<Held> held;

  private VintageObservations(List<Held> held) {
    this.held = held;
  }

  /** Reads the history of the figures that somebody wants. */
  public static VintageObservations read(JdbcTemplate jdbc, BiPredicate<SeriesKey, Period> wanted) {
    List<Held> held = new ArrayList<>();
    new ObservationBlockReader(jdbc, new SeriesIds(jdbc))
        .read(
            block ->
                block.flows().stream()
                    .filter(flow -> wanted.test(flow.series(), flow.period()))
                    .map(flow -> new Held(flow, block.kind().from(), block.kind().to()))
                    .forEach(held::add),
            "");
    return new VintageObservations(held);
  }

  /** The figures of a dataset as they were known when a release was its newest. */
  public List<Observation> asOf(String dataset, Vintage vintage) {
    return held.stream()
        .filter(each -> each.flow.series().dataset().equals(dataset) && each.heldAt(vintage))
        .map(Held::flow)
        .toList();
  }
}
