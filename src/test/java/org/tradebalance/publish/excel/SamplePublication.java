package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.gen.Publications;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** A small publication: the years 2022 to 2024 and three months of 2025, for four partners. */
public final class SamplePublication {

  private static final String DATASET = "goods-by-country";
  private static final SourceCell SOURCE = new SourceCell(0, 1, 0);

  private final List<Observation> flows = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Economy> economies = economies();

  /** The sample with a rejected row for each of the given texts. */
  public static Publication withRejected(String... texts) {
    SamplePublication sample = new SamplePublication();
    for (String text : texts) {
      Location place = new Location("trade.csv", "", 7, "2");
      Issue issue =
          new Issue(IssueCode.PARTNER_UNKNOWN, place, "partner", text, List.of(text, "CHN"));
      sample.rejections.add(new Rejection(List.of(issue), text));
    }
    return sample.publication();
  }

  /** The sample with another name of a country. */
  public static Publication withCountryNamed(String code, String name) {
    SamplePublication sample = new SamplePublication();
    sample.economies.put(code, new Economy(code, name, PartnerKind.COUNTRY));
    return sample.publication();
  }

  /** A publication without any figure. */
  public static Publication empty() {
    BalanceBook book = BalanceBook.of(List.of(), economies());
    return Publications.of(book);
  }

  private Publication publication() {
    for (int year = 2022; year <= 2024; year++) {
      Period period = Period.year(year);
      add("CHN", period, "143545.706123", "438947.353456");
      add("NLD", period, "89648.8", "34132.8");
      add("G_ASIA", period, "600281.7", "1356911.6");
      add("WLD", period, "2065131.1", "3267460.6");
    }
    // Another two partners on one side only.
    add("MEX", Period.year(2024), "334041.4", null);
    add("BRA", Period.year(2023), "1", "2");
    for (int month = 1; month <= 3; month++) {
      add("WLD", Period.month(2025, month), "16000" + month, "30000" + month + ".5");
    }
    BalanceBook book = BalanceBook.of(flows, economies);
    Map<String, Dataset> datasets = Map.of(DATASET, dataset());
    return Publications.of(
        book,
        new MetricComputation(book, datasets, new Scope(24)).all(),
        new Rankings(book, datasets, new Scope(24)).all(),
        ControlTotals.of(book, ControlRules.of(datasets, new BigDecimal("0.25"))),
        List.of(),
        List.of(ledger()),
        rejections,
        datasets,
        new Vintages(List.of(coverage())),
        RevisionReport.NONE,
        "USA",
        List.of());
  }

  private void add(String partner, Period period, String exports, String imports) {
    add(partner, Flow.EXPORT, period, exports);
    add(partner, Flow.IMPORT, period, imports);
  }

  private void add(String partner, Flow flow, Period period, String millions) {
    SeriesKey series =
        new SeriesKey(DATASET, "USA", partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
    Figure figure =
        millions == null
            ? new Figure(ObservationStatus.SUPPRESSED, null)
            : Figure.of(Usd.ofMillions(new BigDecimal(millions)));
    flows.add(new Observation(series, flow, period, figure, SOURCE));
  }

  private static Coverage coverage() {
    return new Coverage(
        DATASET, Vintage.parse("2025-03"), Period.month(2022, 1), Period.month(2025, 3));
  }

  private static Dataset dataset() {
    return new Dataset(
        DATASET, "Goods by country", "The Bureau", Basis.CENSUS, "exports FAS", Usd.ZERO);
  }

  private static LedgerEntry ledger() {
    return new LedgerEntry(
        "trade.csv",
        "ab12",
        "by-country",
        DATASET,
        "2025-03",
        FileStatus.LOADED,
        new RowCounts(31, 29, 1, new TreeMap<>(Map.of("header", 1L))),
        new FigureCounts(40, 38, 0, 0, 2, 0),
        null);
  }

  private static Map<String, Economy> economies() {
    Map<String, Economy> economies = new TreeMap<>();
    List.of(
            new Economy("CHN", "China", PartnerKind.COUNTRY),
            new Economy("NLD", "Netherlands", PartnerKind.COUNTRY),
            new Economy("MEX", "Mexico", PartnerKind.COUNTRY),
            new Economy("BRA", "Brazil", PartnerKind.COUNTRY),
            new Economy("USA", "United States", PartnerKind.COUNTRY),
            new Economy("G_ASIA", "Asia", PartnerKind.GROUP),
            new Economy(Economy.WORLD, "World", PartnerKind.WORLD),
            new Economy(Economy.WORLD_GAP, "World less countries", PartnerKind.RESIDUAL))
        .forEach(economy -> economies.put(economy.code(), economy));
    return economies;
  }
}
