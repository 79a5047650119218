package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.ChangeMetrics;
import org.tradebalance.metric.Metric;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.ShareMetrics;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.LeadSeries;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * What the brief is about: of all series of a publication the ones that a reader looks for first.
 *
 * @param publication what is published
 * @param totals every series of all partners together
 * @param partners as {@link LeadSeries} has it
 * @param accounts as {@link LeadSeries} has it
 * @param values the metrics of these series
 */
record Brief(
    Publication publication,
    List<WorldSeries> totals,
    @Nullable WorldSeries partners,
    List<WorldSeries> accounts,
    Map<Key, BigDecimal> values) {

  /** More than there are economies. */
  private static final int MOST_PAGES = 300;

  /** What pages of partners show of all periods. */
  private static final Set<Metric> OF_PARTNERS =
      Set.of(
          ChangeMetrics.CHANGE.balance(),
          ChangeMetrics.CHANGE_ON_YEAR.balance(),
          ShareMetrics.SHARE.exports(),
          ShareMetrics.SHARE.imports());

  /** One metric of one line in one period. */
  record Key(SeriesKey series, Period period, Metric metric) {}

  static Brief of(Publication publication) {
    LeadSeries lead = new LeadSeries(publication, WorldSeries.shown(publication));
    List<WorldSeries> totals = lead.inOrder();
    WorldSeries partners = lead.partners();
    List<WorldSeries> accounts = lead.accounts();
    return new Brief(
        publication, totals, partners, accounts, values(publication, partners, accounts));
  }

  private static boolean sameReporter(WorldSeries one, WorldSeries other) {
    return one.world().reporter().equals(other.world().reporter());
  }

  private static Map<Key, BigDecimal> values(
      Publication publication, @Nullable WorldSeries partners, List<WorldSeries> accounts) {
    Set<SeriesKey> worlds = new HashSet<>();
    for (WorldSeries account : accounts) {
      worlds.add(account.world());
      // Years that the series lacks are shown from those that state the same.
      worlds.addAll(publication.preferred().stating(account.world(), Frequency.ANNUAL));
    }
    if (partners != null) {
      worlds.add(partners.world());
    }
    Map<Key, BigDecimal> values = new HashMap<>();
    SeriesKey last = null;
    boolean ours = false;
    boolean world = false;
    for (MetricValue metric : publication.metrics()) {
      // Metrics come in runs of the same series; looking it up once for each run is enough.
      if (!metric.series().equals(last)) {
        last = metric.series();
        ours = worlds.contains(last.withPartner(Economy.WORLD));
        world = last.partner().equals(Economy.WORLD);
      }
      BigDecimal value = metric.value();
      if (ours
          && value != null
          && (world
              || OF_PARTNERS.contains(metric.metric())
              || isLatest(metric.period(), partners))) {
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

  /** The series that the page begins with; null where there is none. */
  @Nullable WorldSeries lead() {
    return accounts.isEmpty()
        ? (partners == null && !totals.isEmpty() ? totals.get(0) : partners)
        : accounts.get(0);
  }

  /** The newest period that the page begins with; the given one where there is none. */
  Period newest(Period otherwise) {
    WorldSeries lead = lead();
    Period newest = lead == null ? null : lead.month() == null ? lead.year() : lead.month();
    return newest == null ? otherwise : newest;
  }

  /** A period in words, with its age where it is more than a year older than the newest one. */
  String dated(Period period) {
    return Dates.dated(period, newest(period));
  }

  /** A metric in its unit; null where there is none. */
  @Nullable BigDecimal value(SeriesKey series, Period period, Metric metric) {
    return values.get(new Key(series, period, metric));
  }

  @Nullable BigDecimal value(Balance balance, Metric metric) {
    return value(balance.series(), balance.period(), metric);
  }

  /** What a series measures; whose it is only where that is not the economy of the page. */
  String label(WorldSeries total) {
    WorldSeries lead = lead();
    String reporter = total.world().reporter() + ": ";
    return lead != null && sameReporter(total, lead) && total.label().startsWith(reporter)
        ? total.label().substring(reporter.length())
        : total.label();
  }

  String name(String economy) {
    return book().economy(economy).name();
  }

  /** What a product is called. */
  String product(Balance balance) {
    return publication.products().of(balance.series().product());
  }

  long files(FileStatus status) {
    return publication.ledger().stream().filter(entry -> entry.status() == status).count();
  }

  /** The countries that there is a page for: those with a balance in the latest periods. */
  List<SeriesKey> partnerPages() {
    WorldSeries total = partners;
    if (total == null) {
      return List.of();
    }
    return book().partners(total.world(), PartnerKind.COUNTRY).stream()
        .filter(
            country ->
                Stream.of(total.year(), total.month())
                    .flatMap(Stream::ofNullable)
                    .anyMatch(period -> book().at(country, period) != null))
        .sorted(Comparator.comparing(country -> name(country.partner())))
        .limit(MOST_PAGES)
        .toList();
  }

  /** The name of the page of a partner. */
  static String page(String partner) {
    return "partners/" + partner + ".html";
  }

  /** What a series is, in words, with its publisher. */
  String seriesTitle(SeriesKey series) {
    Dataset dataset = publication.datasets().get(series.dataset());
    return String.join(
        ", ",
        DisplayNames.of(series.item()),
        dataset == null ? series.dataset() : DisplayNames.of(dataset.basis()),
        DisplayNames.of(series.adjustment()),
        dataset == null ? "" : dataset.publisher());
  }

  /** The charts of the page, in its order. */
  List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    PartnersSection top = PartnersSection.of(this);
    if (top != null) {
      charts.add(top.deficits().chart());
      charts.add(top.surpluses().chart());
    }
    YearsSection years = YearsSection.of(this);
    if (years != null) {
      years.charts().forEach(each -> charts.add(each.columns().chart()));
    }
    MonthsSection months = MonthsSection.of(this);
    if (months != null) {
      charts.add(months.balance().chart());
      charts.add(months.flows().chart());
    }
    ShiftsSection shifts = ShiftsSection.of(this);
    if (shifts != null) {
      shifts.charts().forEach(each -> charts.add(each.bars().chart()));
    }
    CountriesSection countries = CountriesSection.of(this);
    if (countries != null) {
      countries.countries().forEach(each -> charts.add(each.years().chart()));
    }
    return charts.stream().filter(chart -> !chart.isEmpty()).toList();
  }

  /** The series that a reader looks for first: the accounts, and the series with the partners. */
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

  /** The unit for a series, by its largest side in the newest period. */
  AmountUnit unit(WorldSeries total) {
    Period period = total.year() == null ? total.month() : total.year();
    Balance balance = period == null ? null : book().at(total.world(), period);
    return AmountUnit.of(
        balance == null
            ? null
            : balance.totalTrade() == null ? balance.amount(Flow.BALANCE) : balance.totalTrade());
  }
}
