package org.tradebalance.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * Blocks at wrong places, single figures far away, zeros and digits lost, in figures of eight
 * partners.
 */
class MisplacedFiguresTest {

  private static final List<String> PARTNERS =
      List.of("CAN", "MEX", "BRA", "GBR", "DEU", "CHN", "JPN", "IND");

  /** Where a figure stands: flow, partner, month from January 2022 on. */
  private record Cell(Flow flow, int partner, int month) {}

  private static Map<Cell, Usd> good(long seed) {
    Random random = new Random(seed);
    Map<Cell, Usd> cells = new TreeMap<>(java.util.Comparator.comparing(Cell::toString));
    for (Flow flow : new Flow[] {Flow.EXPORT, Flow.IMPORT}) {
      for (int partner = 0; partner < PARTNERS.size(); partner++) {
        long level = 1_000_000_000L * (2 + random.nextInt(30));
        for (int month = 0; month < 36; month++) {
          long amount = level / 1000 * (900 + random.nextInt(200)) + random.nextInt(1_000_000);
          cells.put(new Cell(flow, partner, month), Usd.of(BigDecimal.valueOf(amount)));
        }
      }
    }
    return cells;
  }

  /** As a wide sheet has them: a row for each partner, a column for each month and flow. */
  private static List<Observation> figures(Map<Cell, Usd> cells) {
    return cells.entrySet().stream()
        .map(
            each -> {
              Cell cell = each.getKey();
              return new Observation(
                  series(cell.partner),
                  cell.flow,
                  period(cell.month),
                  Figure.of(each.getValue()),
                  new SourceCell(
                      0, cell.partner + 2, cell.month + (cell.flow == Flow.EXPORT ? 0 : 40)));
            })
        .toList();
  }

  private static SeriesKey series(int partner) {
    return new SeriesKey(
        "d", "USA", PARTNERS.get(partner), Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  }

  private static Period period(int month) {
    return Period.month(2022 + month / 12, month % 12 + 1);
  }

  private static ReferenceFigures known(Map<Cell, Usd> cells) {
    Map<Observation.Key, Usd> amounts = new HashMap<>();
    figures(cells).forEach(each -> amounts.put(each.key(), Amounts.of(each)));
    return (series, flow, period) -> amounts.get(new Observation.Key(series, flow, period));
  }

  /** The same cells, each with what stands in another one. */
  private static Map<Cell, Usd> moved(Map<Cell, Usd> good, UnaryOperator<Cell> from) {
    Map<Cell, Usd> moved = new TreeMap<>(java.util.Comparator.comparing(Cell::toString));
    good.keySet()
        .forEach(
            cell -> moved.put(cell, Objects.requireNonNull(good.get(from.apply(cell)), "none")));
    return moved;
  }

  private static Map<Cell, Usd> damaged(String kind, Map<Cell, Usd> good) {
    return switch (kind) {
      case "half a year" ->
          moved(
              good,
              c -> c.month >= 18 && c.month < 24 ? new Cell(c.flow, c.partner, c.month - 6) : c);
      case "half a year of a partner" ->
          moved(
              good,
              c ->
                  c.partner == 3 && c.month >= 18 && c.month < 24
                      ? new Cell(c.flow, c.partner, c.month - 6)
                      : c);
      case "a month" -> moved(good, c -> c.month == 20 ? new Cell(c.flow, c.partner, 19) : c);
      case "flow" -> moved(good, c -> new Cell(Flow.EXPORT, c.partner, c.month));
      case "partner" -> moved(good, c -> c.partner == 5 ? new Cell(c.flow, 2, c.month) : c);
      case "a row" ->
          moved(
              good, c -> c.month == 7 && c.flow == Flow.IMPORT ? new Cell(c.flow, 1, c.month) : c);
      case "two months of a partner exchanged" ->
          moved(
              good,
              c ->
                  c.partner == 4 && (c.month == 3 || c.month == 9)
                      ? new Cell(c.flow, c.partner, 12 - c.month)
                      : c);
      case "two partners exchanged" ->
          moved(good, c -> c.partner < 2 ? new Cell(c.flow, 1 - c.partner, c.month) : c);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static @Nullable Contradiction within(Map<Cell, Usd> cells) {
    return WithinSeries.find(figures(cells), PureCore.CATALOGUE.economies());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"half a year", "half a year of a partner", "a month", "flow", "partner", "a row"})
  void aBlockThatStandsTwiceRefusesTheFile(String kind) {
    for (long seed = 1; seed <= 20; seed++) {
      Contradiction found = within(damaged(kind, good(seed)));
      assertThat(found).as(kind + " " + seed).isNotNull();
      assertThat(found.code()).as(kind + " " + seed).isEqualTo(IssueCode.FIGURES_MISPLACED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "half a year",
        "half a year of a partner",
        "a month",
        "flow",
        "partner",
        "a row",
        "two months of a partner exchanged",
        "two partners exchanged"
      })
  void figuresOfAnotherPlaceOfTheReleaseBeforeRefuseTheFile(String kind) {
    for (long seed = 1; seed <= 20; seed++) {
      Map<Cell, Usd> good = good(seed);
      Contradiction found =
          MovedFigures.find(figures(damaged(kind, good)), known(good), "the release");
      assertThat(found).as(kind + " " + seed).isNotNull();
      assertThat(found.finding()).contains("in the release");
    }
  }

  @Test
  void goodFilesAndRevisionsAreLoaded() {
    for (long seed = 1; seed <= 50; seed++) {
      Map<Cell, Usd> good = good(seed);
      Random random = new Random(seed);
      Map<Cell, Usd> revised = new HashMap<>(good);
      revised.replaceAll(
          (cell, amount) ->
              random.nextInt(5) == 0
                  ? new Usd(amount.thousandths() / 1000 * (970 + random.nextInt(60)) + 1)
                  : amount);
      assertThat(within(good)).isNull();
      assertThat(MovedFigures.find(figures(revised), known(good), "the release")).isNull();
      assertThat(FarFigures.besideRelease(figures(revised), known(good))).isNull();
      assertThat(CoarseFigures.besideRelease(figures(revised), known(good))).isNull();
      assertThat(CoarseFigures.within(figures(good), BigDecimal.ONE)).isNull();
    }
  }

  @Test
  void aSeriesThatStaysTheSameIsAnEstimate() {
    Map<Cell, Usd> cells = good(1);
    cells.replaceAll(
        (cell, amount) -> cell.partner == 2 ? Usd.of(new BigDecimal("1234567")) : amount);
    assertThat(DraggedCells.find(figures(cells))).isNull();
  }

  @Test
  void cellsThatCountOnRefuseTheFile() {
    Map<Cell, Usd> cells = good(1);
    cells.replaceAll(
        (cell, amount) ->
            cell.month == 5 && cell.flow == Flow.EXPORT
                ? Usd.of(BigDecimal.valueOf(7_654_321_987L + cell.partner))
                : amount);
    Contradiction found = within(cells);
    assertThat(found).isNotNull();
    assertThat(found.finding()).contains("rows 2 to 7", "equal steps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"year", "flow"})
  void zerosForFiguresRefuseTheFile(String part) {
    Map<Cell, Usd> cells = good(1);
    cells.replaceAll(
        (cell, amount) ->
            cell.flow == Flow.IMPORT && (part.equals("flow") || cell.month / 12 == 1)
                ? Usd.ZERO
                : amount);
    Contradiction found = within(cells);
    assertThat(found).isNotNull();
    assertThat(found.finding()).startsWith("all imports of USA").contains("are zero");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.001", "1.5", "0.5", "1000"})
  void aFigureFarFromTheReleaseIsTold(BigDecimal times) {
    Map<Cell, Usd> good = good(1);
    Map<Cell, Usd> bad = new HashMap<>(good);
    bad.computeIfPresent(
        new Cell(Flow.EXPORT, 3, 17),
        (cell, amount) ->
            Usd.of(
                amount.toBigDecimal().multiply(times).setScale(0, java.math.RoundingMode.HALF_UP)));
    FarFigures far = FarFigures.besideRelease(figures(bad), known(good));
    assertThat(far).isNotNull();
    assertThat(far.count()).isEqualTo(1);
    assertThat(far.issue("a.csv", "the loaded vintage 2024-12").toString())
        .contains("export GBR TOTAL 2023-06 is ", "[TB-2043]");
  }

  @Test
  void lostDigitsAreTold() {
    Map<Cell, Usd> good = good(1);
    Map<Cell, Usd> hundreds = new HashMap<>(good);
    hundreds.replaceAll((cell, amount) -> rounded(amount, 4));
    CoarseFigures coarse = CoarseFigures.besideRelease(figures(hundreds), known(good));
    assertThat(coarse).isNotNull();
    assertThat(coarse.issue("a.csv").toString()).contains("two digits more", "[TB-2044]");

    Map<Cell, Usd> two = new HashMap<>(good);
    two.replaceAll((cell, amount) -> rounded(amount, 2));
    assertThat(CoarseFigures.within(figures(two), BigDecimal.ONE)).isNotNull();
  }

  private static Usd rounded(Usd amount, int digits) {
    return Usd.of(amount.toBigDecimal().round(new java.math.MathContext(digits)));
  }

  @Test
  void anEconomyTradesNoMoreThanItProduces() {
    Map<String, Usd> bounds = PureCore.CATALOGUE.gdpBounds();
    assertThat(EconomySize.find(world(3_000, 2_000), bounds)).isNull();
    // An extract may hold a part of the trade: too little is no proof of another unit.
    assertThat(EconomySize.find(world(3, 2), bounds)).isNull();
    Contradiction large = EconomySize.find(world(300_000, 200_000), bounds);
    assertThat(large).isNotNull();
    assertThat(large.finding()).contains("larger than the GDP of USA");
  }

  /** Trade of the United States with the world from 2015 on, in billions. */
  private static List<Observation> world(long imports, long exports) {
    java.util.ArrayList<Observation> all = new java.util.ArrayList<>();
    SeriesKey series = series(0).withPartner("WLD");
    for (int year = 2015; year < 2023; year++) {
      for (Flow flow : new Flow[] {Flow.EXPORT, Flow.IMPORT}) {
        long billions = flow == Flow.EXPORT ? exports : imports;
        all.add(
            new Observation(
                series,
                flow,
                Period.year(year),
                Figure.of(Usd.of(BigDecimal.valueOf(billions * 1_000_000_000L + year))),
                new SourceCell(0, year - 2000, flow == Flow.EXPORT ? 1 : 2)));
      }
    }
    return all;
  }
}
