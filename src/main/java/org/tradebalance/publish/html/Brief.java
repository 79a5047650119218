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
import org.tradebalance.publish.Edition;
import org.tradebalance.publish.WorldLine;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;

/**
 * What the brief is about: of all lines of an edition the ones that a reader looks for first.
 *
 * @param edition what is published
 * @param lines every line of all partners together
 * @param partners the line with the most countries and months; null where no line has countries
 * @param accounts goods and services together, and goods and services alone where the same dataset
 *     has them; empty where no line has the two together
 * @param values the measures of these lines
 */
record Brief(
    Edition edition,
    List<WorldLine> lines,
    @Nullable WorldLine partners,
    List<WorldLine> accounts,
    Map<Key, BigDecimal> values) {

  /** One measure of one line in one period. */
  record Key(Series series, Period period, Metric metric) {}

  static Brief of(Edition edition) {
    List<WorldLine> lines =
        WorldLine.of(edition).stream()
            .filter(line -> line.world().adjustment().isAdditive())
            .filter(line -> line.year() != null || line.month() != null)
            .toList();
    WorldLine partners = withMostCountries(edition.book(), lines);
    List<WorldLine> accounts = accounts(edition.book(), lines, partners);
    return new Brief(edition, lines, partners, accounts, values(edition, partners, accounts));
  }

  private static @Nullable WorldLine withMostCountries(BalanceBook book, List<WorldLine> lines) {
    return lines.stream()
        .filter(line -> countries(book, line) > 0)
        .max(
            Comparator.<WorldLine, Boolean>comparing(line -> line.month() != null)
                .thenComparing(line -> countries(book, line))
                .thenComparing(Brief::newest))
        .orElse(null);
  }

  /** The countries with a figure in the latest month or, where those are more, year. */
  private static int countries(BalanceBook book, WorldLine line) {
    return Stream.of(line.month(), line.year())
        .filter(Objects::nonNull)
        .mapToInt(period -> countries(book, line, period))
        .max()
        .orElse(0);
  }

  private static int countries(BalanceBook book, WorldLine line, Period period) {
    return (int)
        book.partners(line.world(), PartnerKind.COUNTRY).stream()
            .filter(country -> book.at(country, period) != null)
            .count();
  }

  private static int newest(WorldLine line) {
    return Stream.of(line.month(), line.year())
        .filter(Objects::nonNull)
        .mapToInt(Period::endMonth)
        .max()
        .orElse(0);
  }

  private static List<WorldLine> accounts(
      BalanceBook book, List<WorldLine> lines, @Nullable WorldLine partners) {
    WorldLine both =
        lines.stream()
            .filter(line -> line.world().measure() == Measure.GOODS_SERVICES)
            .filter(line -> partners == null || sameReporter(line, partners))
            .max(
                Comparator.<WorldLine, Boolean>comparing(line -> hasBothSides(book, line))
                    .thenComparing(line -> line.month() != null)
                    .thenComparing(Brief::newest))
            .orElse(null);
    if (both == null) {
      return List.of();
    }
    List<WorldLine> accounts = new ArrayList<>(List.of(both));
    for (Measure measure : List.of(Measure.GOODS, Measure.SERVICES)) {
      lines.stream()
          .filter(line -> line.world().equals(both.world().withMeasure(measure)))
          .forEach(accounts::add);
    }
    return List.copyOf(accounts);
  }

  private static boolean sameReporter(WorldLine one, WorldLine other) {
    return one.world().reporter().equals(other.world().reporter());
  }

  private static boolean hasBothSides(BalanceBook book, WorldLine line) {
    Period period = line.month() == null ? line.year() : line.month();
    Balance balance = period == null ? null : book.at(line.world(), period);
    return balance != null && balance.totalTrade() != null;
  }

  private static Map<Key, BigDecimal> values(
      Edition edition, @Nullable WorldLine partners, List<WorldLine> accounts) {
    List<Series> worlds = new ArrayList<>(accounts.stream().map(WorldLine::world).toList());
    if (partners != null) {
      worlds.add(partners.world());
    }
    Map<Key, BigDecimal> values = new HashMap<>();
    Series last = null;
    boolean ours = false;
    boolean world = false;
    for (MetricValue metric : edition.metrics()) {
      // Measures come in runs of the same line; looking it up once for each run is enough.
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

  private static boolean isLatest(Period period, @Nullable WorldLine partners) {
    return partners != null && (period.equals(partners.year()) || period.equals(partners.month()));
  }

  BalanceBook book() {
    return edition.book();
  }

  /** The line that the page begins with; null where there is none. */
  @Nullable WorldLine lead() {
    return accounts.isEmpty()
        ? (partners == null && !lines.isEmpty() ? lines.get(0) : partners)
        : accounts.get(0);
  }

  /** A measure in its unit; null where there is none. */
  @Nullable BigDecimal value(Series series, Period period, Metric metric) {
    return values.get(new Key(series, period, metric));
  }

  /** What a line measures; whose it is only where that is not the economy of the page. */
  String label(WorldLine line) {
    WorldLine lead = lead();
    String reporter = line.world().reporter() + ": ";
    return lead != null && sameReporter(line, lead) && line.label().startsWith(reporter)
        ? line.label().substring(reporter.length())
        : line.label();
  }

  String name(String economy) {
    return edition.book().economy(economy).name();
  }

  /** The unit for a line, by its largest side in the newest period. */
  AmountUnit unit(WorldLine line) {
    Period period = line.year() == null ? line.month() : line.year();
    Balance balance = period == null ? null : book().at(line.world(), period);
    return AmountUnit.of(
        balance == null
            ? null
            : balance.totalTrade() == null ? balance.amount(Flow.BALANCE) : balance.totalTrade());
  }

  /** Which release the figures of a line are from, how they are measured. */
  static String source(WorldLine line) {
    return line.note();
  }
}
