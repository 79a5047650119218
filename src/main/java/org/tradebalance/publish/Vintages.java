package org.tradebalance.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/** Which release the figures of a dataset and period come from. */
public final class Vintages {

  private final List<Coverage> coverages;
  private final Map<Key, String> known = new ConcurrentHashMap<>();

  public Vintages(List<Coverage> coverages) {
    this.coverages = List.copyOf(coverages);
  }

  /** The newest release that covers the period; empty where none does. */
  public String of(String dataset, Period period) {
    return known.computeIfAbsent(new Key(dataset, period), this::newest);
  }

  /** The releases of each dataset. */
  public SortedMap<String, NavigableSet<Vintage>> releases() {
    SortedMap<String, NavigableSet<Vintage>> releases = new TreeMap<>();
    for (Coverage each : coverages) {
      releases.computeIfAbsent(each.dataset(), key -> new TreeSet<>()).add(each.vintage());
    }
    return releases;
  }

  private String newest(Key key) {
    return coverages.stream()
        .filter(each -> each.dataset().equals(key.dataset) && each.reaches(key.period))
        .map(Coverage::vintage)
        .max(Comparator.naturalOrder())
        .map(Object::toString)
        .orElse("");
  }

  private record Key(String dataset, Period period) {}
}
