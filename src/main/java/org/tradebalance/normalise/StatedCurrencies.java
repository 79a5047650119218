package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.OriginalValue;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** What the figures of a file say in the currencies in which the file states them. */
final class StatedCurrencies {

  private final Map<SourceCell, OriginalValue> values = new HashMap<>();

  /**
   * The cells of a file.
   *
   * @param originals those that are in another currency than the dollar
   */
  StatedCurrencies(List<OriginalValue> originals) {
    originals.forEach(value -> values.put(value.source(), value));
  }

  /** What is known of a figure: of its dollars, or where it has none, of its own currency. */
  ObservationStatus state(Observation flow) {
    OriginalValue value = unconverted(flow);
    return value == null ? flow.figure().state() : value.figure().state();
  }

  /**
   * The figures that have no dollars. A sum that lacks those of one part has none: the rest of it
   * would pass for the whole.
   *
   * @param published the figures of the file
   */
  Set<Observation.Key> withoutDollars(List<Observation> published) {
    return values.isEmpty()
        ? Set.of()
        : published.stream()
            .filter(flow -> unconverted(flow) != null)
            .map(Observation::key)
            .collect(Collectors.toSet());
  }

  private @Nullable OriginalValue unconverted(Observation flow) {
    OriginalValue value = values.isEmpty() ? null : values.get(flow.source());
    return value == null || value.rate() != null ? null : value;
  }

  /** Whether two figures say the same. */
  boolean same(Observation one, Observation other) {
    OriginalValue first = unconverted(one);
    OriginalValue second = unconverted(other);
    if (first == null || second == null) {
      return first == null && second == null && one.figure().equals(other.figure());
    }
    return first.currency().equals(second.currency()) && first.figure().equals(second.figure());
  }

  /** What a figure says, for messages. */
  String text(Observation flow) {
    OriginalValue value = unconverted(flow);
    Usd usd = flow.figure().amount();
    if (value != null) {
      BigDecimal amount = value.figure().amount();
      return amount == null
          ? value.figure().state().code()
          : amount.toPlainString() + " " + value.currency();
    }
    return usd == null ? flow.figure().state().code() : usd + " US dollars";
  }

  /**
   * Each figure that is in another currency than the dollar, wholly or in part, once for each
   * currency. A part in dollars of such a figure is among them: the figure would not be whole
   * without it.
   *
   * @param published the figures of the file
   * @param summed whether figures about the same are parts of one
   */
  List<OriginalFigure> figures(List<Observation> published, boolean summed) {
    if (values.isEmpty()) {
      return List.of();
    }
    Set<Observation.Key> wanted = new HashSet<>();
    for (Observation flow : published) {
      if (values.containsKey(flow.source())) {
        wanted.add(flow.key());
      }
    }
    Map<Observation.Key, SortedMap<String, CurrencyFigure>> figures = new LinkedHashMap<>();
    for (Observation flow : published) {
      if (wanted.contains(flow.key())) {
        OriginalValue value = values.get(flow.source());
        figures
            .computeIfAbsent(flow.key(), key -> new TreeMap<>())
            .merge(
                value == null ? Unit.DOLLAR : value.currency(),
                value == null ? inDollars(flow) : value.figure(),
                (first, next) -> summed ? first.plus(next) : first);
      }
    }
    List<OriginalFigure> all = new ArrayList<>();
    figures.forEach(
        (key, each) ->
            each.forEach((currency, figure) -> all.add(new OriginalFigure(key, currency, figure))));
    return all;
  }

  private static CurrencyFigure inDollars(Observation flow) {
    Usd amount = flow.figure().amount();
    return new CurrencyFigure(flow.figure().state(), amount == null ? null : amount.toBigDecimal());
  }

  /**
   * One note for each currency of amounts that have no dollars; a warning where others of the same
   * periods have, as what is made of both would be without them.
   *
   * @param published the figures of the file
   */
  List<Issue> notes(String file, List<Observation> published) {
    Set<Observation.Key> without = withoutDollars(published);
    if (without.isEmpty()) {
      return List.of();
    }
    Set<About> inDollars = new HashSet<>();
    for (Observation flow : published) {
      if (!without.contains(flow.key()) && flow.figure().amount() != null) {
        inDollars.add(About.of(flow));
      }
    }
    SortedMap<String, Lacking> lacking = new TreeMap<>();
    for (Observation flow : published) {
      OriginalValue value = unconverted(flow);
      if (value != null) {
        lacking
            .computeIfAbsent(value.currency(), key -> new Lacking())
            .add(flow.period(), inDollars.contains(About.of(flow)));
      }
    }
    return lacking.entrySet().stream()
        .map(each -> each.getValue().note(file, each.getKey()))
        .toList();
  }

  /** Figures whose sums and differences are published. */
  private record About(String dataset, String reporter, Period period) {

    static About of(Observation flow) {
      return new About(flow.series().dataset(), flow.series().reporter(), flow.period());
    }
  }

  /** The figures in one currency that have no rate. */
  private static final class Lacking {

    private final SortedMap<Frequency, SortedSet<Period>> periods = new TreeMap<>();
    private long count;
    private boolean inPart;

    void add(Period period, boolean besideDollars) {
      count++;
      inPart |= besideDollars;
      periods.computeIfAbsent(period.frequency(), each -> new TreeSet<>()).add(period);
    }

    Issue note(String file, String currency) {
      return Issue.ofFile(
          inPart ? IssueCode.RATE_MISSING_IN_PART : IssueCode.RATE_MISSING,
          file,
          currency,
          count == 1 ? "1 figure" : count + " figures",
          periods.values().stream().map(Lacking::text).collect(Collectors.joining(", ")));
    }

    private static String text(SortedSet<Period> of) {
      String from = of.first().frequency().code() + " " + of.first();
      return of.size() == 1 ? from : from + " to " + of.last();
    }
  }
}
