package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.store.FigureHistory.Change;
import org.tradebalance.store.FigureHistory.Interval;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Measure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** What a statement changes in what is known, whenever it arrives. */
class FigureHistoryTest {

  private static final Vintage JAN = Vintage.parse("2025-01");
  private static final Vintage FEB = Vintage.parse("2025-02");
  private static final Vintage MAR = Vintage.parse("2025-03");
  private static final NavigableSet<Vintage> NONE = new TreeSet<>();

  @Test
  void aFigureNobodyKnewIsNew() {
    assertThat(FigureHistory.changes(List.of(), flow(100), JAN, NONE))
        .containsExactly(new Change.Insert(flow(100), JAN, null, false));
  }

  @Test
  void aFigureThatIsConfirmedChangesNothing() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(100), FEB, of(JAN)))
        .isEmpty();
  }

  @Test
  void aRevisedFigureClosesTheOneBefore() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), FEB, of(JAN)))
        .containsExactly(new Change.Close(1, FEB), new Change.Insert(flow(90), FEB, null, true));
  }

  @Test
  void anOlderVintageThatArrivesLateHoldsUntilTheNewerOne() {
    assertThat(FigureHistory.changes(List.of(known(1, 90, FEB, null)), flow(100), JAN, of(FEB)))
        .containsExactly(new Change.Insert(flow(100), JAN, FEB, false));
  }

  @Test
  void theSameVintageMayStateItOtherwise() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), JAN, of(JAN)))
        .containsExactly(new Change.Replace(1, flow(90)));
  }

  @Test
  void whatALaterVintageConfirmedHoldsAgainAfterOneInBetween() {
    assertThat(
            FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), FEB, of(JAN, MAR)))
        .containsExactly(
            new Change.Close(1, FEB),
            new Change.Insert(flow(90), FEB, MAR, true),
            new Change.Resume(1, MAR, null));
  }

  @Test
  void aVintageBetweenTwoThatDifferHoldsUntilTheLater() {
    List<Interval> known = List.of(known(1, 100, JAN, MAR), known(2, 80, MAR, null));
    assertThat(FigureHistory.changes(known, flow(90), FEB, of(JAN, MAR)))
        .containsExactly(new Change.Close(1, FEB), new Change.Insert(flow(90), FEB, MAR, true));
  }

  @Test
  void zeroAndMissingAreDifferentFigures() {
    TradeFlow missing = new TradeFlow(SERIES, Flow.IMPORT, MONTH, Figure.MISSING, CELL);
    assertThat(FigureHistory.changes(List.of(known(1, 0, JAN, null)), missing, FEB, of(JAN)))
        .containsExactly(new Change.Close(1, FEB), new Change.Insert(missing, FEB, null, true));
  }

  /** All orders of arrival of four vintages, some equal, lead to the same figure as of each. */
  @ParameterizedTest
  @ValueSource(strings = {"1111", "1112", "1121", "1211", "1122", "1212", "1221", "1234", "1213"})
  void theOrderOfArrivalDoesNotMatter(String amounts) {
    List<Vintage> vintages = List.of(JAN, FEB, MAR, Vintage.parse("2025-04"));
    for (List<Integer> order : permutations(vintages.size())) {
      Table table = new Table();
      for (int at : order) {
        table.state(flow(amounts.charAt(at)), vintages.get(at));
      }
      for (int at = 0; at < vintages.size(); at++) {
        assertThat(table.asOf(vintages.get(at)))
            .as("%s arriving as %s, as of %s", amounts, order, vintages.get(at))
            .containsExactly(flow(amounts.charAt(at)).figure());
      }
    }
  }

  private static final Series SERIES =
      new Series("data", "USA", "CHN", Measure.GOODS, "TOTAL", Adjustment.NSA);
  private static final Period MONTH = Period.month(2024, 12);
  private static final SourceCell CELL = new SourceCell(0, 2, 3);

  private static TradeFlow flow(long thousandths) {
    return new TradeFlow(SERIES, Flow.IMPORT, MONTH, Figure.of(new Usd(thousandths)), CELL);
  }

  private static Interval known(long id, long amount, Vintage from, @Nullable Vintage to) {
    return new Interval(id, flow(amount).figure(), from, to);
  }

  private static NavigableSet<Vintage> of(Vintage... vintages) {
    return new TreeSet<>(List.of(vintages));
  }

  static List<List<Integer>> permutations(int size) {
    List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
    for (int next = 0; next < size; next++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> shorter : all) {
        for (int place = 0; place <= shorter.size(); place++) {
          List<Integer> extended = new ArrayList<>(shorter);
          extended.add(place, next);
          longer.add(extended);
        }
      }
      all = longer;
    }
    return all;
  }

  /** Applies changes as the database does. */
  private static final class Table {

    private final Map<Long, Interval> rows = new TreeMap<>(Comparator.naturalOrder());
    private final NavigableSet<Vintage> loaded = new TreeSet<>();

    void state(TradeFlow flow, Vintage vintage) {
      List<Interval> known = List.copyOf(rows.values());
      for (Change change : FigureHistory.changes(known, flow, vintage, loaded)) {
        apply(change);
      }
      loaded.add(vintage);
    }

    private void apply(Change change) {
      long next = rows.size() + 1L;
      if (change instanceof Change.Insert insert) {
        rows.put(next, new Interval(next, insert.flow().figure(), insert.from(), insert.to()));
      } else if (change instanceof Change.Close close) {
        rows.computeIfPresent(
            close.flowId(), (id, row) -> new Interval(id, row.figure(), row.from(), close.to()));
      } else if (change instanceof Change.Replace replace) {
        rows.computeIfPresent(
            replace.flowId(),
            (id, row) -> new Interval(id, replace.flow().figure(), row.from(), row.to()));
      } else if (change instanceof Change.Resume resume) {
        Interval before = new LinkedHashMap<>(rows).get(resume.flowId());
        rows.put(next, new Interval(next, before.figure(), resume.from(), resume.to()));
      }
    }

    List<Figure> asOf(Vintage vintage) {
      return rows.values().stream()
          .filter(row -> row.contains(vintage))
          .map(Interval::figure)
          .toList();
    }
  }
}
