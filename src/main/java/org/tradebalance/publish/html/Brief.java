package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What the brief is about: of all lines of a publication the ones that a reader looks for first.
 *
 * @param publication what is published
 * @param lines every line of all partners together
 * @param partners the line with the most countries and months; null where no line has countries
 * @param accounts goods and services together, and goods and services alone where the same dataset
 *     has them; empty where no line has the two together
 * @param values the metrics of these lines
 */
record Brief(
    Publication publication,
    List<WorldSeries> lines,
    @Nullable WorldSeries partners,
    List<WorldSeries> accounts,
    Map<Key, BigDecimal> values) {

  /** One metric of one line in one period. */
  record Key(SeriesKey series, Period period, Metric metric) {}

  static Brief of(Publication publication) {
    List<WorldSeries> lines =
        WorldSeries.of(publication).stream()
            .filter(line -> line.world().adjustment().isAdditive())
            .filter(line -> line.year() != null || line.month() != null)
            .toList();
    WorldSeries partners = withMostCountries(publication.book(), lines);
    List<WorldSeries> accounts = accounts(publication.book(), lines, partners);
    return new Brief(
        publication, lines, partners, accounts, values(publication, partners, accounts));
  }

  private static @Nullable WorldSeries withMostCountries(
      BalanceBook book, List<WorldSeries> lines) {
    return lines.stream()
        .filter(line -> countries(book, line) > 0)
        .max(
            Comparator.<WorldSeries, Boolean>comparing(line -> line.month() != null)
                .thenComparing(line -> countries(book, line))
                .thenComparing(Brief::newest))
        .orElse(null);
  }

  /** The countries with a figure in the latest month or, where those are more, year. */
  private static int countries(BalanceBook book, WorldSeries line) {
    return Stream.of(line.month(), line.year())
        .filter(Objects::nonNull)
        .mapToInt(period -> countries(book, line, period))
        .max()
        .orElse(0);
  }

  private static int countries(BalanceBook book, WorldSeries line, Period period) {
    return (int)
        book.partners(line.world(), PartnerKind.COUNTRY).stream()
            .filter(country -> book.at(country, period) != null)
            .count();
  }

  private static int newest(WorldSeries line) {
    return Stream.of(line.month(), line.year())
        .filter(Objects::nonNull)
        .mapToInt(Period::endMonth)
        .max()
        .orElse(0);
  }

  private static List<WorldSeries> accounts(
      BalanceBook book, List<WorldSeries> lines, @Nullable WorldSeries partners) {
    WorldSeries both =
        lines.stream()
            .filter(line -> line.world().item() == Item.GOODS_SERVICES)
            .filter(line -> partners == null || sameReporter(line, partners))
            .max(
                Comparator.<WorldSeries, Boolean>comparing(line -> hasBothSides(book, line))
                    .thenComparing(line -> line.month() != null)
                    .thenComparing(Brief::newest))
            .orElse(null);
    if (both == null) {
      return List.of();
    }
    List<WorldSeries> accounts = new ArrayList<>(List.of(both));
    for (Item item : List.of(Item.GOODS, Item.SERVICES)) {
      lines.stream()
          .filter(line -> line.world().equals(both.world().withItem(item)))
          .forEach(accounts::add);
    }
    return List.copyOf(accounts);
  }

  private static boolean sameReporter(WorldSeries one, WorldSeries other) {
    return one.world().reporter().equals(other.world().reporter());
  }

  private static boolean hasBothSides(BalanceBook book, WorldSeries line) {
    Period period = line.month() == null ? line.year() : line.month();
    Balance balance = period == null ? null : book.at(line.world(), period);
    return balance != null && balance.totalTrade() != null;
  }

  private static Map<Key, BigDecimal> values(
      Publication publication, @Nullable WorldSeries partners, List<WorldSeries> accounts) {
    List<SeriesKey> worlds = new ArrayList<>(accounts.stream().map(WorldSeries::world).toList());
    if (partners != null) {
      worlds.add(partners.world());
    }
    Map<Key, BigDecimal> values = new HashMap<>();
    SeriesKey last = null;
    boolean ours = false;
    boolean world = false;
    for (MetricValue metric : publication.metrics()) {
      // Metrics come in runs of the same line; looking it up once for each run is enough.
      if (!metric.series().equals(last)) {
        last = metric.series();
        ours = worlds.contains(last.withPartner(Economy.WORLD));
        world = last.partner().equals(Economy.WORLD);
      }
      BigDecimal value = metric.value();
      if (ours && value != null && (world || isLatest(metric.period(), partners))) {
        values.put(new Key(metric.series(), metric.period(), metric.metric()), value);
      }
    }
    return values;
  }

  private static boolean isLatest(Period period, @Nullable WorldSeries partners) {
    return partners != null && (period.equals(partners.year()) || period.equals(partners.month()));
  }

  BalanceBook book() {
    return publication.book();
  }

  /** The line that the page begins with; null where there is none. */
  @Nullable WorldSeries lead() {
    return accounts.isEmpty()
        ? (partners == null && !lines.isEmpty() ? lines.get(0) : partners)
        : accounts.get(0);
  }

  /** A metric in its unit; null where there is none. */
  @Nullable BigDecimal value(SeriesKey series, Period period, Metric metric) {
    return values.get(new Key(series, period, metric));
  }

  @Nullable BigDecimal value(Balance balance, Metric metric) {
    return value(balance.series(), balance.period(), metric);
  }

  /** What a line measures; whose it is only where that is not the economy of the page. */
  String label(WorldSeries line) {
    WorldSeries lead = lead();
    String reporter = line.world().reporter() + ": ";
    return lead != null && sameReporter(line, lead) && line.label().startsWith(reporter)
        ? line.label().substring(reporter.length())
        : line.label();
  }

  String name(String economy) {
    return book().economy(economy).name();
  }

  long files(FileStatus status) {
    return publication.ledger().stream().filter(entry -> entry.status() == status).count();
  }

  /** The lines that a reader looks for first: the accounts, and the line with the partners. */
  List<WorldSeries> headlines() {
    List<WorldSeries> headlines = new ArrayList<>(accounts);
    if (partners != null && !headlines.contains(partners)) {
      headlines.add(partners);
    }
    WorldSeries lead = lead();
    if (headlines.isEmpty() && lead != null) {
      headlines.add(lead);
    }
    return headlines;
  }

  /** The period that countries are compared in; null where there are none. */
  @Nullable Period partnersPeriod() {
    return partners == null ? null : partners.year() == null ? partners.month() : partners.year();
  }

  /** The unit for a line, by its largest side in the newest period. */
  AmountUnit unit(WorldSeries line) {
    Period period = line.year() == null ? line.month() : line.year();
    Balance balance = period == null ? null : book().at(line.world(), period);
    return AmountUnit.of(
        balance == null
            ? null
            : balance.totalTrade() == null ? balance.amount(Flow.BALANCE) : balance.totalTrade());
  }
}
