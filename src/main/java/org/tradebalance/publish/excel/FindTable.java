package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.SafeText;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * What can be found: a row for each partner, year and preferred series of the home reporter.
 *
 * @param partners the names to choose from, the world first
 * @param statistics the series to choose from, the one that countries are compared in first
 * @param years the years to choose from, the newest first
 * @param rows the figures
 * @param chosen the row that the sheet begins with; null where there is none
 */
record FindTable(
    List<String> partners,
    List<String> statistics,
    List<String> years,
    List<Row> rows,
    @Nullable Row chosen) {

  /** How many years back from the newest of a series. */
  static final int YEARS = 15;

  /**
   * A row; amounts in millions of dollars, shares in percent, null where there is no figure.
   *
   * @param ranking what the rank is one of; empty where the partner has none
   */
  record Row(
      String partner,
      String statistics,
      String year,
      @Nullable BigDecimal exports,
      @Nullable BigDecimal imports,
      @Nullable BigDecimal balance,
      @Nullable BigDecimal change,
      @Nullable BigDecimal exportsShare,
      @Nullable BigDecimal importsShare,
      @Nullable BigDecimal rank,
      String ranking) {

    /** What the row is found by. */
    String key() {
      return String.join("|", partner, statistics, year);
    }
  }

  static FindTable of(Summary summary) {
    List<WorldSeries> totals =
        summary.of(summary.home()).stream()
            .filter(total -> total.year() != null)
            .filter(
                total ->
                    summary.publication().preferred().isPreferred(total.world(), Frequency.ANNUAL)
                        || total.equals(summary.main()))
            .sorted(Comparator.comparing(total -> !total.equals(summary.main())))
            .toList();
    Map<SeriesKey, List<Ranked>> ranks = ranks(summary, totals);
    List<Row> rows = new ArrayList<>();
    for (WorldSeries total : totals) {
      Stream.concat(
              Stream.of(total.world()),
              summary
                  .publication()
                  .book()
                  .partners(total.world(), PartnerKind.COUNTRY, PartnerKind.GROUP)
                  .stream())
          .forEach(
              series -> rows(rows, summary, total, series, ranks.getOrDefault(series, List.of())));
    }
    Set<String> names = new TreeSet<>(rows.stream().map(Row::partner).toList());
    String world = SafeText.of(summary.publication().book().economy(Economy.WORLD).name());
    List<String> partners =
        Stream.concat(Stream.of(world), names.stream()).distinct().filter(names::contains).toList();
    return new FindTable(
        partners,
        rows.stream().map(Row::statistics).distinct().toList(),
        rows.stream().map(Row::year).distinct().sorted(Comparator.reverseOrder()).toList(),
        List.copyOf(rows),
        chosen(rows));
  }

  private static Map<SeriesKey, List<Ranked>> ranks(Summary summary, List<WorldSeries> totals) {
    Set<SeriesKey> worlds = new TreeSet<>(totals.stream().map(WorldSeries::world).toList());
    Map<SeriesKey, List<Ranked>> ranks = new HashMap<>();
    for (Ranked ranked : summary.publication().rankings()) {
      boolean bySign = ranked.kind() == RankingKind.DEFICIT || ranked.kind() == RankingKind.SURPLUS;
      if (bySign
          && ranked.period().frequency() == Frequency.ANNUAL
          && worlds.contains(ranked.series().withPartner(Economy.WORLD))) {
        ranks.computeIfAbsent(ranked.series(), key -> new ArrayList<>()).add(ranked);
      }
    }
    return ranks;
  }

  private static void rows(
      List<Row> rows, Summary summary, WorldSeries total, SeriesKey series, List<Ranked> ranks) {
    Economy partner = summary.publication().book().economy(series.partner());
    Period newest = total.year();
    for (Balance balance : summary.publication().book().of(series).descendingMap().values()) {
      if (balance.period().frequency() == Frequency.ANNUAL
          && !balance.partial()
          && newest != null
          && balance.period().year() > newest.year() - YEARS) {
        Ranked ranked =
            ranks.stream()
                .filter(each -> each.period().equals(balance.period()))
                .findFirst()
                .orElse(null);
        Figures figures = summary.figures();
        rows.add(
            new Row(
                SafeText.of(partner.name()),
                SafeText.of(total.label()),
                balance.period().toString(),
                millions(balance.amount(Flow.EXPORT)),
                millions(balance.amount(Flow.IMPORT)),
                millions(balance.amount(Flow.BALANCE)),
                millions(figures.at(series, balance.period(), ChangeMetrics.CHANGE.balance())),
                figures.at(series, balance.period(), ShareMetrics.SHARE.exports()),
                figures.at(series, balance.period(), ShareMetrics.SHARE.imports()),
                ranked == null ? null : BigDecimal.valueOf(ranked.rank()),
                ranked == null ? "" : ranked.kind().code()));
      }
    }
  }

  /** The largest deficit, or surplus, of the newest year of the first series. */
  private static @Nullable Row chosen(List<Row> rows) {
    String newest = rows.stream().map(Row::year).limit(1).findFirst().orElse("");
    return rows.stream()
        .filter(row -> row.year.equals(newest) && row.rank != null)
        .filter(row -> BigDecimal.ONE.compareTo(Objects.requireNonNull(row.rank)) == 0)
        .findFirst()
        .orElse(rows.isEmpty() ? null : rows.get(0));
  }

  private static @Nullable BigDecimal millions(@Nullable Usd amount) {
    return amount == null ? null : Page.inMillions(amount);
  }

  private static @Nullable BigDecimal millions(@Nullable BigDecimal dollars) {
    return dollars == null ? null : Page.inMillions(dollars);
  }
}
