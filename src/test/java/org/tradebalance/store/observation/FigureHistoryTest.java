package org.tradebalance.store.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.store.observation.FigureHistory.Change;
import org.tradebalance.store.observation.FigureHistory.Interval;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

/** What a statement changes in what is known, whenever it arrives. */
public class FigureHistoryTest {

  private static final Vintage JAN = Vintage.parse("2025-01");
  private static final Vintage FEB = Vintage.parse("2025-02");
  private static final Vintage MAR = Vintage.parse("2025-03");
  private static final NavigableSet<Vintage> NONE = new TreeSet<>();

  @Test
  void aFigureNobodyKnewIsNew() {
    assertThat(FigureHistory.changes(List.of(), flow(100), JAN, NONE))
        .containsExactly(new Change.Insert(flow(100), JAN, null));
  }

  @Test
  void aFigureThatIsConfirmedChangesNothing() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(100), FEB, of(JAN)))
        .isEmpty();
  }

  @Test
  void aRevisedFigureClosesTheOneBefore() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), FEB, of(JAN)))
        .containsExactly(new Change.Move(1, JAN, FEB), new Change.Insert(flow(90), FEB, null));
  }

  /** A renamed file never stated what it stated under its old name. */
  @Test
  void whatAVintageNeverStatedIsAsItWasBefore() {
    assertThat(FigureHistory.forgotten(List.of(known(1, 100, FEB, null)), FEB, of(FEB)))
        .containsExactly(new Change.Remove(1));
    assertThat(
            FigureHistory.forgotten(
                List.of(known(1, 90, JAN, FEB), known(2, 100, FEB, null)), FEB, of(JAN, FEB)))
        .containsExactly(new Change.Move(1, JAN, null), new Change.Remove(2));
    assertThat(
            FigureHistory.forgotten(
                List.of(known(1, 90, JAN, FEB), known(2, 100, FEB, null)), FEB, of(JAN, FEB, MAR)))
        .containsExactly(new Change.Move(1, JAN, MAR), new Change.Move(2, MAR, null));
    assertThat(FigureHistory.forgotten(List.of(known(1, 90, JAN, null)), FEB, of(JAN, FEB)))
        .isEmpty();
  }

  @Test
  void anOlderVintageThatArrivesLateHoldsUntilTheNewerOne() {
    assertThat(FigureHistory.changes(List.of(known(1, 90, FEB, null)), flow(100), JAN, of(FEB)))
        .containsExactly(new Change.Insert(flow(100), JAN, FEB));
  }

  @Test
  void theSameVintageMayStateItOtherwise() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), JAN, of(JAN)))
        .containsExactly(new Change.Restate(1, flow(90), JAN, null));
  }

  @Test
  void whatALaterVintageConfirmedHoldsAgainAfterOneInBetween() {
    assertThat(
            FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), FEB, of(JAN, MAR)))
        .containsExactly(
            new Change.Move(1, JAN, FEB),
            new Change.Resume(1, MAR, null),
            new Change.Insert(flow(90), FEB, MAR));
  }

  @Test
  void aVintageBetweenTwoThatDifferHoldsUntilTheLater() {
    List<Interval> known = List.of(known(1, 100, JAN, MAR), known(2, 80, MAR, null));
    assertThat(FigureHistory.changes(known, flow(90), FEB, of(JAN, MAR)))
        .containsExactly(new Change.Move(1, JAN, FEB), new Change.Insert(flow(90), FEB, MAR));
  }

  @Test
  void anOlderVintageThatSaysTheSameMovesTheBeginningBack() {
    assertThat(FigureHistory.changes(List.of(known(1, 100, FEB, null)), flow(100), JAN, of(FEB)))
        .containsExactly(new Change.Restate(1, flow(100), JAN, null));
  }

  @Test
  void aVintageInBetweenThatAgreesWithTheLaterOneIsNotStoredTwice() {
    List<Interval> known = List.of(known(1, 100, JAN, MAR), known(2, 80, MAR, null));
    assertThat(FigureHistory.changes(known, flow(80), FEB, of(JAN, MAR)))
        .containsExactly(new Change.Move(1, JAN, FEB), new Change.Restate(2, flow(80), FEB, null));
  }

  @Test
  void theSameVintageStatedOtherwiseLeavesWhatALaterOneConfirmed() {
    assertThat(
            FigureHistory.changes(List.of(known(1, 100, JAN, null)), flow(90), JAN, of(JAN, FEB)))
        .containsExactly(new Change.Move(1, FEB, null), new Change.Insert(flow(90), JAN, FEB));
  }

  @Test
  void aYearToDateThatIsNoLongerPrintedEndsUntilItIsPrintedAgain() {
    assertThat(FigureHistory.withdrawn(List.of(known(1, 100, JAN, null)), FEB, of(JAN, MAR)))
        .containsExactly(new Change.Move(1, JAN, FEB), new Change.Resume(1, MAR, null));
  }

  @Test
  void zeroAndMissingAreDifferentFigures() {
    Observation missing = new Observation(SERIES, Flow.IMPORT, MONTH, Figure.MISSING, CELL);
    assertThat(FigureHistory.changes(List.of(known(1, 0, JAN, null)), missing, FEB, of(JAN)))
        .containsExactly(new Change.Move(1, JAN, FEB), new Change.Insert(missing, FEB, null));
  }

  /** All orders of arrival of four vintages, some equal, lead to the same figure as of each. */
  @ParameterizedTest
  @ValueSource(strings = {"1111", "1112", "1121", "1211", "1122", "1212", "1221", "1234", "1213"})
  void theOrderOfArrivalDoesNotMatter(String amounts) {
    List<Vintage> vintages = List.of(JAN, FEB, MAR, Vintage.parse("2025-04"));
    List<String> inOrder = null;
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
      inOrder = inOrder == null ? table.history() : inOrder;
      assertThat(table.history()).as("%s arriving as %s", amounts, order).isEqualTo(inOrder);
    }
    assertThat(inOrder).hasSize((int) changes(amounts));
  }

  /** Equal neighbours are one interval. */
  private static long changes(String amounts) {
    return IntStream.range(0, amounts.length())
        .filter(at -> at == 0 || amounts.charAt(at) != amounts.charAt(at - 1))
        .count();
  }

  private static final SeriesKey SERIES =
      new SeriesKey("data", "USA", "CHN", Item.GOODS, "TOTAL", Adjustment.NSA);
  private static final Period MONTH = Period.month(2024, 12);
  private static final SourceCell CELL = new SourceCell(0, 2, 3);

  private static Observation flow(long thousandths) {
    return new Observation(SERIES, Flow.IMPORT, MONTH, Figure.of(new Usd(thousandths)), CELL);
  }

  private static Interval known(long id, long amount, Vintage from, @Nullable Vintage to) {
    return new Interval(id, flow(amount).figure(), from, to);
  }

  private static NavigableSet<Vintage> of(Vintage... vintages) {
    return new TreeSet<>(List.of(vintages));
  }

  public static List<List<Integer>> permutations(int size) {
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

    private final Map<Long, Interval> rows = new TreeMap<>();
    private long next = 1;
    private final NavigableSet<Vintage> loaded = new TreeSet<>();

    void state(Observation flow, Vintage vintage) {
      List<Interval> known = List.copyOf(rows.values());
      for (Change change : FigureHistory.changes(known, flow, vintage, loaded)) {
        apply(change);
      }
      loaded.add(vintage);
    }

    private void apply(Change change) {
      if (change instanceof Change.Insert insert) {
        put(next++, insert.flow().figure(), insert.from(), insert.to());
      } else if (change instanceof Change.Move move) {
        put(move.flowId(), figure(move.flowId()), move.from(), move.to());
      } else if (change instanceof Change.Restate restate) {
        put(restate.flowId(), restate.flow().figure(), restate.from(), restate.to());
      } else if (change instanceof Change.Resume resume) {
        put(next++, figure(resume.flowId()), resume.from(), resume.to());
      } else if (change instanceof Change.Remove remove) {
        rows.remove(remove.flowId());
      }
    }

    private Figure figure(long id) {
      return Objects.requireNonNull(rows.get(id)).figure();
    }

    private void put(long id, Figure figure, Vintage from, @Nullable Vintage to) {
      rows.put(id, new Interval(id, figure, from, to));
    }

    /** The history without the numbers of the rows. */
    List<String> history() {
      return rows.values().stream()
          .map(row -> row.from() + " to " + row.to() + ": " + row.figure().amount())
          .sorted()
          .toList();
    }

    List<Figure> asOf(Vintage vintage) {
      return rows.values().stream()
          .filter(row -> row.contains(vintage))
          .map(Interval::figure)
          .toList();
    }
  }
}
