package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.GroupSeries;
import org.tradebalance.trade.Groupings;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * All balances of a publication, by series and period. A pure function of the figures: the order in
 * which they come does not matter.
 */
public final class BalanceBook {

  private final Map<SeriesKey, NavigableMap<Period, Balance>> balances = new HashMap<>();

  /**
   * The series in order; a tree would compare texts at each of its levels whenever one is asked
   * for.
   */
  private List<SeriesKey> order = List.of();

  private final Map<SeriesKey, FlowHistory> histories;
  private final Map<String, Economy> economies;
  private final List<GroupSeries> groups;
  private final ProductSums products;
  private final Set<SeriesKey> summed = new HashSet<>();
  private final Set<SeriesKey> summedProducts = new HashSet<>();

  /** The series by reporter. */
  private final Map<String, List<SeriesKey>> reported = new HashMap<>();

  /** The series beside each world series, itself among them; asked for too often to be searched. */
  private final Map<SeriesKey, List<SeriesKey>> beside = new HashMap<>();

  private BalanceBook(
      Map<SeriesKey, FlowHistory> histories, Map<String, Economy> economies, Groupings groupings) {
    this.groups = groupings.partners();
    this.products = new ProductSums(histories, groupings);
    this.histories = histories;
    this.economies = economies;
  }

  /**
   * The balances of figures.
   *
   * @param flows current figures, each key once
   * @param economies the economies by code
   */
  public static BalanceBook of(Collection<Observation> flows, Map<String, Economy> economies) {
    return of(flows, economies, Groupings.NONE);
  }

  /**
   * The balances of figures and of groups.
   *
   * @param flows current figures, each key once
   * @param economies the economies by code
   * @param groupings the groups of partners and products, summed where they are not printed
   */
  public static BalanceBook of(
      Collection<Observation> flows, Map<String, Economy> economies, Groupings groupings) {
    Map<SeriesKey, FlowHistory> histories = new HashMap<>();
    SeriesKey last = null;
    FlowHistory history = null;
    for (Observation flow : flows) {
      // Figures come in runs of the same series; looking it up once for each run is enough.
      if (history == null || !flow.series().equals(last)) {
        last = flow.series();
        history = histories.computeIfAbsent(flow.series(), FlowHistory::new);
      }
      history.add(flow);
    }
    BalanceBook book = new BalanceBook(histories, economies, groupings);
    book.put(balances(histories));
    book.put(WorldGap.of(book));
    book.summedProducts.addAll(book.add(book.products.all()));
    book.summed.addAll(book.add(new GroupSums(book).unpublished()));
    return book;
  }

  private Set<SeriesKey> add(Map<SeriesKey, FlowHistory> sums) {
    histories.putAll(sums);
    put(balances(sums));
    return sums.keySet();
  }

  private static Map<SeriesKey, NavigableMap<Period, Balance>> balances(
      Map<SeriesKey, FlowHistory> histories) {
    return histories.values().parallelStream()
        .collect(Collectors.toConcurrentMap(FlowHistory::series, FlowHistory::balances));
  }

  private void put(Map<SeriesKey, NavigableMap<Period, Balance>> added) {
    if (added.isEmpty()) {
      return;
    }
    List<SeriesKey> all = new ArrayList<>(order);
    added.keySet().stream()
        .filter(series -> !balances.containsKey(series))
        .sorted()
        .forEach(all::add);
    balances.putAll(added);
    all.sort(Comparator.naturalOrder()); // two sorted runs, which are merged
    order = List.copyOf(all);
    reported.clear();
    beside.clear();
    for (SeriesKey series : order) {
      reported.computeIfAbsent(series.reporter(), reporter -> new ArrayList<>()).add(series);
      beside
          .computeIfAbsent(series.withPartner(Economy.WORLD), world -> new ArrayList<>())
          .add(series);
    }
  }

  /** Every balance, ordered by series, frequency and period. */
  public Stream<Balance> all() {
    return order.stream().flatMap(series -> of(series).values().stream());
  }

  /** The series, in order. */
  public List<SeriesKey> series() {
    return order;
  }

  /** The series of a reporter, in order; none where it reports nothing. */
  public List<SeriesKey> reportedBy(String economy) {
    return Collections.unmodifiableList(reported.getOrDefault(economy, List.of()));
  }

  /** The balances of one line by period; empty where the line is not known. */
  public NavigableMap<Period, Balance> of(SeriesKey series) {
    NavigableMap<Period, Balance> periods = balances.get(series);
    return periods == null
        ? Collections.emptyNavigableMap()
        : Collections.unmodifiableNavigableMap(periods);
  }

  /** The balance of a series in a period; null where there is none. */
  public @Nullable Balance at(SeriesKey series, Period period) {
    NavigableMap<Period, Balance> periods = balances.get(series);
    return periods == null ? null : periods.get(period);
  }

  /**
   * January to the month, inclusive: as the publisher prints it where it does, else the sum of the
   * months; null where a month is missing.
   */
  public @Nullable Usd yearToDate(SeriesKey series, Flow flow, Period month) {
    FlowHistory history = histories.get(series);
    if (history == null) {
      return null;
    }
    Period toDate = Period.yearToDate(month.year(), month.lastMonth());
    Figure printed = history.published(flow, toDate);
    if (printed != null) {
      return printed.amount();
    }
    Usd sum = Usd.ZERO;
    for (Period part : toDate.months()) {
      Balance balance = at(series, part);
      Usd amount = balance == null ? null : balance.amount(flow);
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return sum;
  }

  /**
   * The published figures that a figure of a series is made of, by their periods: the figure
   * itself, the months of its sum, or the printed year to date. Empty for what is missing, for a
   * balance that is exports less imports, and for {@link Economy#WORLD_GAP}.
   */
  public SortedMap<Period, Figure> parts(SeriesKey series, Flow flow, Period period) {
    FlowHistory history = histories.get(series);
    return history == null ? new TreeMap<>() : history.parts(flow, period);
  }

  /**
   * How many months of a period the figures of a series hold: those of its sum, or of the printed
   * year to date; of the side that has fewer. 0 where neither is known.
   */
  public int monthsIn(SeriesKey series, Period period) {
    int sold = monthsIn(series, Flow.EXPORT, period);
    int bought = monthsIn(series, Flow.IMPORT, period);
    if (sold == 0 && bought == 0) {
      return monthsIn(series, Flow.BALANCE, period);
    }
    return sold == 0 || bought == 0 ? Math.max(sold, bought) : Math.min(sold, bought);
  }

  private int monthsIn(SeriesKey series, Flow flow, Period period) {
    int months = 0;
    for (Period month : period.months()) {
      Balance balance = at(series, month);
      months += balance != null && balance.amount(flow) != null ? 1 : 0;
    }
    for (Period part : parts(series, flow, period).keySet()) {
      months = part.frequency() == Frequency.YEAR_TO_DATE ? part.monthCount() : months;
    }
    return months;
  }

  /** The partners of a world series that are of one of the given kinds, in order. */
  public List<SeriesKey> partners(SeriesKey world, PartnerKind... kinds) {
    List<PartnerKind> wanted = List.of(kinds);
    return beside.getOrDefault(world, List.of()).stream()
        .filter(series -> wanted.contains(economy(series.partner()).kind()))
        .toList();
  }

  /** The countries beside a series. */
  List<SeriesKey> countries(SeriesKey series) {
    return partners(series.withPartner(Economy.WORLD), PartnerKind.COUNTRY);
  }

  /** Whether a series is a group of products, or the total without it, that was summed here. */
  public boolean isProductSum(SeriesKey series) {
    return summedProducts.contains(series);
  }

  /**
   * The series that the sum of a group of products is made of in a period; null where the series is
   * no such sum.
   */
  public @Nullable List<SeriesKey> products(SeriesKey series, Flow flow, Period period) {
    List<String> parts = products.parts(series, flow, period);
    return parts == null ? null : parts.stream().map(series::withProduct).toList();
  }

  /** Whether a series is a group that was summed from its members. */
  public boolean isSummed(SeriesKey series) {
    return summed.contains(series);
  }

  /** The series of the members of a group in a period; none for what is no group. */
  public List<SeriesKey> members(SeriesKey series, Period period) {
    return groups.stream()
        .filter(group -> group.isOf(series))
        .flatMap(group -> group.membersOf(series.reporter(), period).stream())
        .map(series::withPartner)
        .toList();
  }

  /** Who is a member of a group, and when; none for what is no group. */
  List<Membership> memberships(SeriesKey series) {
    return groups.stream()
        .filter(group -> group.isOf(series))
        .flatMap(group -> group.membersBeside(series.reporter()).stream())
        .toList();
  }

  /** Whether the printed figure of a group is known not to be the sum of its members. */
  boolean excepts(SeriesKey series, Period period) {
    return groups.stream().anyMatch(group -> group.isOf(series) && group.excepts(period));
  }

  /** The groups that a world series has or could have as partners. */
  List<SeriesKey> groups(SeriesKey world) {
    return groups.stream()
        .filter(group -> group.dataset().equals(world.dataset()))
        .map(group -> world.withPartner(group.partner()))
        .toList();
  }

  /** The series of all partners together. */
  public List<SeriesKey> worlds() {
    return order.stream().filter(series -> series.partner().equals(Economy.WORLD)).toList();
  }

  /**
   * The economy with a code.
   *
   * @throws IllegalStateException where the reference data has none
   */
  public Economy economy(String code) {
    Economy economy = economies.get(code);
    if (economy == null) {
      throw new IllegalStateException("economy " + code + " is not in the reference data");
    }
    return economy;
  }

  /** The figures of a series as they are stated, by period; none for series that are computed. */
  public Map<Period, Figure> stated(SeriesKey series, Flow flow) {
    FlowHistory history = histories.get(series);
    return history == null || history.isComputed() ? Map.of() : history.published(flow);
  }

  /** The figures behind a series; null for series that are computed. */
  @Nullable FlowHistory history(SeriesKey series) {
    return histories.get(series);
  }
}
