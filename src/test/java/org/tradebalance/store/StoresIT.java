package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.store.ledger.SourceFile;
import org.tradebalance.store.observation.FigureHistoryTest;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.ObservationStatus;
import org.tradebalance.trade.Usd;

/** What goes into the database comes out of it, on each database. */
@Tag(Engine.TAG)
@ParameterizedClass
@MethodSource("org.tradebalance.store.Engine#ofTheStores")
class StoresIT {

  @Parameter Engine engine;

  @TempDir Path folder;

  private TestStores stores;
  private Engine.Address address;

  @BeforeEach
  void migrate() {
    address = engine.fresh(folder);
    stores = TestStores.on(address);
  }

  @Test
  void migratesOnceAndThenIsUpToDate() {
    assertThat(stores.migrations()).isGreaterThanOrEqualTo(5);
    assertThat(stores.count("batch_job_execution")).isZero();
    assertThat(TestStores.on(address).migrations()).isZero();
  }

  @Test
  void aRunKeepsItsInputAndItsEnd() {
    RunFile good = RunFile.found("a.xlsx", "1".repeat(64), 12);
    RunFile bad = RunFile.found("ünïcode 文.csv", "2".repeat(64), 1L << 40);
    long run = stores.runs().start("f".repeat(64), true, "/in put", List.of(good, bad));
    assertThat(stores.runs().files(run)).containsExactly(good, bad);
    RunFile refused =
        bad.withIssue(RunFile.Plan.REFUSED, Issue.ofFile(IssueCode.FILE_EMPTY, bad.name()));
    stores.runs().plan(run, List.of(good.planned(RunFile.Plan.SCAN, "layout"), refused));
    assertThat(stores.runs().files(run).get(1)).isEqualTo(refused);

    stores.runs().finish(run, RunStatus.REFUSED, 3, "x".repeat(5000));
    Run ended = stores.runs().find(run).orElseThrow();
    assertThat(ended.startedAt()).isEqualTo(TestStores.NOW);
    assertThat(ended.finishedAt()).isEqualTo(TestStores.NOW);
    assertThat(ended.exitCode()).isEqualTo(3);
    assertThat(ended.message()).hasSize(4000);
    assertThat(ended.forced()).isTrue();
    stores.runs().resume(run);
    assertThat(stores.runs().newest(RunStatus.STARTED).orElseThrow().exitCode()).isNull();
    assertThat(stores.runs().start("g", false, "/", List.of())).isEqualTo(run + 1);
    assertThat(stores.runs().newest(1)).extracting(Run::id).containsExactly(run + 1);
  }

  @Test
  void aFileComesBackFigureByFigure() {
    FileResult result = smallCensus(2024, 12);
    LedgerEntry entry = stores.flows().store(run(), file("one"), result);
    assertThat(stores.flows().current()).containsExactlyInAnyOrderElementsOf(result.flows());
    assertThat(entry.figures().added()).isEqualTo(result.flows().size());
    assertThat(entry.balances()).isTrue();
    assertThat(stores.ledger().ofRun(1)).containsExactly(entry);
    assertThat(stores.flows().knows("one", "us-census-country", 1)).isTrue();
    assertThat(stores.flows().knows("one", "us-census-country", 2)).isFalse();
    assertThat(stores.flows().layoutOf("one")).contains("us-census-country");
    assertThat(stores.flows().coverages())
        .singleElement()
        .hasToString(
            "Coverage[dataset=us-census-goods-country, vintage=2024-12, from=2023-01, to=2024-12]");
  }

  @Test
  void theSameContentAgainChangesNothing() {
    FileResult result = smallCensus(2024, 12);
    stores.flows().store(run(), file("one"), result);
    LedgerEntry again = stores.flows().store(run(), file("one"), result);
    assertThat(again.figures().unchanged()).isEqualTo(result.flows().size());
    assertThat(stores.count("bi.trade_flow")).isEqualTo(result.flows().size());
    assertThat(stores.count("source_file")).isEqualTo(1);
  }

  @Test
  void everyStateAndTheLargestAmountsComeBack() {
    FileResult result = smallCensus(2024, 12);
    Observation model = result.flows().get(0);
    List<Figure> figures =
        List.of(
            Figure.of(new Usd(Long.MAX_VALUE)),
            Figure.of(new Usd(-Long.MAX_VALUE)),
            Figure.of(new Usd(1)),
            Figure.of(Usd.ZERO),
            Figure.partial(new Usd(1)),
            Figure.MISSING,
            new Figure(ObservationStatus.SUPPRESSED, null),
            new Figure(ObservationStatus.BELOW_HALF_UNIT, null),
            new Figure(ObservationStatus.NOT_PUBLISHED, null));
    List<Observation> flows =
        figures.stream()
            .map(
                figure ->
                    new Observation(
                        model.series().withPartner("P" + figures.indexOf(figure)),
                        model.flow(),
                        model.period(),
                        figure,
                        model.source()))
            .toList();
    stores.flows().store(run(), file("one"), with(result, flows));
    assertThat(stores.flows().current()).containsExactlyElementsOf(flows);
    assertThat(stores.flows().store(run(), file("two"), with(result, flows)).figures().unchanged())
        .isEqualTo(flows.size());
  }

  @Test
  void aFileThatFailsHalfwayLeavesNothing() {
    FileResult result = smallCensus(2024, 12);
    LedgerEntry before = stores.flows().store(run(), file("one"), result);
    FileResult broken =
        new FileResult(
            result.vintage(),
            smallCensus(2025, 1).flows(),
            List.of(rejection("\u0000".repeat(3), "x".repeat(300))),
            result.rows(),
            result.found(),
            0,
            0,
            List.of());
    String tooLong = "n".repeat(1001);
    assertThatThrownBy(
            () ->
                stores
                    .flows()
                    .store(run(), new SourceFile(tooLong, "two", file("two").layout()), broken))
        .isInstanceOf(RuntimeException.class);
    assertThat(stores.count("bi.trade_flow")).isEqualTo(before.figures().added());
    assertThat(stores.count("source_file")).isEqualTo(1);
    assertThat(stores.count("ledger")).isEqualTo(1);
  }

  @Test
  void accountsAndRejectionsComeBackInOrder() {
    long run = run();
    TreeMap<String, Long> ignored = new TreeMap<>(Map.of("header", 1L, "as published", 12L));
    LedgerEntry entry =
        new LedgerEntry(
            "b.xlsx",
            "2",
            "layout",
            "data",
            "2024-12",
            FileStatus.LOADED,
            new RowCounts(20, 5, 2, ignored),
            new FigureCounts(21, 1, 2, 3, 7, 8),
            null);
    LedgerEntry refused =
        new LedgerEntry(
            "a.xlsx",
            "1",
            "",
            "",
            "",
            FileStatus.REFUSED,
            RowCounts.NONE,
            new FigureCounts(0, 0, 0, 0, 0, 0),
            "damaged, line one");
    List<Rejection> rejections =
        List.of(
            rejection("5", "a,\"b\nc\""),
            rejection("", "z".repeat(100_001)),
            rejection("7", "z".repeat(100_000)));
    stores.ledger().record(run, entry, List.of());
    stores.ledger().record(run, entry, rejections);
    stores.ledger().record(run, refused, List.of());
    assertThat(stores.ledger().ofRun(run)).containsExactly(refused, entry);
    assertThat(stores.ledger().rejectionsOfRun(run)).containsExactlyElementsOf(rejections);
    assertThat(stores.ledger().rejectionsOfRun(run + 1)).isEmpty();
  }

  @Test
  void accountsAreInTheOrderOfCodesOnEveryDatabase() {
    long run = run();
    List<String> names = List.of("B.xlsx", "_c.xlsx", "a.xlsx", "é.xlsx");
    for (String name : names) {
      LedgerEntry entry =
          new LedgerEntry(
              name,
              name,
              "",
              "",
              "",
              FileStatus.REFUSED,
              RowCounts.NONE,
              new FigureCounts(0, 0, 0, 0, 0, 0),
              "");
      stores.ledger().record(run, entry, List.of());
    }
    assertThat(stores.ledger().ofRun(run)).extracting(LedgerEntry::file).isEqualTo(names);
    assertThat(stores.ledger().forPublication(run)).extracting(LedgerEntry::file).isEqualTo(names);
  }

  @Test
  void aVintageThatDoesNotMentionAFigureDoesNotConfirmIt() {
    FileResult old = read(SmallCensus.of(2023, 2024, 10));
    FileResult middle = read(SmallCensus.of(2023, 2024, 11).revised("5700", 2024, 3, "1"));
    FileResult newest =
        read(SmallCensus.of(2023, 2024, 12).revised("5700", 2024, 3, "1").without("5700"));
    stores.flows().store(run(), file("1"), old);
    stores.flows().store(run(), file("3"), newest);
    stores.flows().store(run(), file("2"), middle);
    assertThat(stores.flows().current())
        .filteredOn(f -> f.series().partner().equals("CHN") && f.source().column() == 5)
        .filteredOn(f -> f.period().toString().equals("2024-03"))
        .extracting(f -> f.figure().amount())
        .containsExactly(Usd.ofMillions(BigDecimal.ONE));
  }

  @Test
  void threeVintagesGiveTheSameInAnyOrder() {
    List<FileResult> vintages =
        List.of(
            read(SmallCensus.of(2023, 2024, 10)),
            read(SmallCensus.of(2023, 2024, 12).revised("5700", 2024, 3, "1000.5")),
            read(
                SmallCensus.of(2023, 2025, 2)
                    .revised("5700", 2024, 3, "1001.25")
                    .revised("1220", 2023, 7, "0")));
    List<List<String>> known = new ArrayList<>();
    for (List<Integer> order : FigureHistoryTest.permutations(vintages.size())) {
      TestStores each = TestStores.on(engine.fresh(folder));
      for (int at : order) {
        long run = each.runs().start("f", false, "/", List.of());
        each.flows().store(run, file(Integer.toString(at)), vintages.get(at));
      }
      List<String> asOf = new ArrayList<>();
      for (FileResult vintage : vintages) {
        asOf.addAll(asOf(each, vintage.vintage().toString()));
      }
      known.add(asOf);
    }
    assertThat(known.get(0)).hasSizeGreaterThan(1000);
    assertThat(known).allMatch(known.get(0)::equals);
  }

  private static List<String> asOf(TestStores stores, String vintage) {
    return stores
        .jdbc()
        .query(
            "select partner, flow, frequency, period, value_usd, state from bi.trade_flow"
                + " where valid_from_vintage <= ? and coalesce(valid_to_vintage, '9999-12') > ?"
                + " order by dataset, partner, product, flow, frequency, period",
            (row, number) ->
                String.join(
                    " ",
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBigDecimal(5).toPlainString(),
                    row.getString(6)),
            vintage,
            vintage);
  }

  private long run() {
    return stores.runs().start("f", false, "/", List.of());
  }

  private FileResult smallCensus(int year, int month) {
    return read(SmallCensus.of(2023, year, month));
  }

  private FileResult read(SmallCensus census) {
    Path file = folder.resolve("small.xlsx");
    census.write(file);
    return PureCore.read(file);
  }

  private static SourceFile file(String sha256) {
    return new SourceFile(
        sha256 + ".xlsx", sha256, PureCore.CATALOGUE.layouts().get("us-census-country"));
  }

  private static FileResult with(FileResult result, List<Observation> flows) {
    return new FileResult(
        result.vintage(), flows, List.of(), result.rows(), flows.size(), 0, 0, List.of());
  }

  private static Rejection rejection(String rawValue, String rawRecord) {
    Location place = new Location("b.xlsx", "sheet", 3, "C");
    List<String> arguments = Collections.nCopies(3, "argument; with, signs");
    return new Rejection(
        List.of(
            new Issue(IssueCode.NUMBER_INVALID, place, "IFEB", rawValue, arguments),
            new Issue(IssueCode.VALUE_MISSING, place, "IMAR", "", List.of())),
        rawRecord);
  }
}
