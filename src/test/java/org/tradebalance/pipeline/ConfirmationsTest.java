package org.tradebalance.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.KnownObservation;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;
import org.tradebalance.trade.Vintage;

class ConfirmationsTest {

  private static final String CENSUS = "us-census-goods-country";
  private static final String COMTRADE = "un-comtrade-goods";

  private final List<Observation> figures = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"100,1,0", "117,1,0", "118,0,1", "-100,0,1", "100000,0,1"})
  void anotherDatasetThatIsNearConfirms(long other, long confirmed, long open) {
    print(CENSUS, "CHN", Flow.EXPORT, "2024", 100);
    print(COMTRADE, "CHN", Flow.EXPORT, "2024", other);
    print(COMTRADE, "JPN", Flow.EXPORT, "2024", 100);
    assertThat(degree(CENSUS)).isEqualTo(new CorroborationDegree(confirmed, 0, 0, open));
    assertThat(degree(COMTRADE)).isEqualTo(new CorroborationDegree(confirmed, 0, 0, open + 1));
  }

  @Test
  void theMonthsOfAYearThatTheySumToConfirmEachOther() {
    for (int month = 1; month <= 12; month++) {
      print(CENSUS, "CHN", Flow.IMPORT, Period.month(2024, month).toString(), month);
    }
    print(CENSUS, "CHN", Flow.IMPORT, "2024", 78);
    print(CENSUS, "CHN", Flow.IMPORT, "2025-01", 5);
    // January to June could be missing and the year would be within its rounding of 6.5 dollars.
    assertThat(degree(CENSUS)).isEqualTo(new CorroborationDegree(0, 7, 0, 7));
  }

  @Test
  void aYearThatItsMonthsDoNotSumToConfirmsNothing() {
    for (int month = 1; month <= 12; month++) {
      print(CENSUS, "CHN", Flow.IMPORT, Period.month(2024, month).toString(), 50);
    }
    print(CENSUS, "CHN", Flow.IMPORT, "2024", 700);
    assertThat(degree(CENSUS)).isEqualTo(new CorroborationDegree(0, 0, 0, 13));
  }

  @Test
  void aPrintedBalanceConfirmsBothFlows() {
    print(CENSUS, "CHN", Flow.EXPORT, "2024-01", 100);
    print(CENSUS, "CHN", Flow.IMPORT, "2024-01", 300);
    print(CENSUS, "CHN", Flow.BALANCE, "2024-01", -200);
    assertThat(degree(CENSUS)).isEqualTo(new CorroborationDegree(0, 3, 0, 0));
  }

  @Test
  void partnersThatSumToTheWorldAreConfirmedButForTheSmallestAndGroups() {
    print(CENSUS, "WLD", Flow.EXPORT, "2024-01", 1_000);
    print(CENSUS, "CHN", Flow.EXPORT, "2024-01", 600);
    print(CENSUS, "JPN", Flow.EXPORT, "2024-01", 399);
    print(CENSUS, "TUV", Flow.EXPORT, "2024-01", 1);
    print(CENSUS, "EU", Flow.EXPORT, "2024-01", 500);
    // Half a percent of the world is 5 dollars.
    assertThat(degree(CENSUS)).isEqualTo(new CorroborationDegree(0, 3, 0, 2));
  }

  @Test
  void whatALaterReleaseLeftIsConfirmedByIt() {
    print(CENSUS, "CHN", Flow.EXPORT, "2024-01", 100);
    print(CENSUS, "CHN", Flow.EXPORT, "2024-02", 110);
    print(CENSUS, "CHN", Flow.EXPORT, "2024-03", 120);
    Vintage first = Vintage.parse("2024-02");
    Vintage second = Vintage.parse("2024-03");
    List<KnownObservation> history =
        List.of(
            known(0, first, null),
            known(1, first, second),
            known(1, second, null),
            known(2, second, null));
    assertThat(degree(CENSUS, history, 1)).isEqualTo(new CorroborationDegree(0, 0, 1, 2));
    // The later release is one of other figures.
    assertThat(degree(CENSUS, history, 0)).isEqualTo(new CorroborationDegree(0, 0, 0, 3));
  }

  @Test
  void missingFiguresDoNotCount() {
    print(CENSUS, "CHN", Flow.EXPORT, "2024-01", 100);
    figures.add(
        new Observation(
            series(CENSUS, "JPN"),
            Flow.EXPORT,
            Period.month(2024, 1),
            Figure.MISSING,
            SourceCell.WHOLE_FILE));
    assertThat(degree(CENSUS).figures()).isEqualTo(1);
  }

  private KnownObservation known(int figure, Vintage from, @Nullable Vintage to) {
    return new KnownObservation(figures.get(figure), from, to, 1);
  }

  private static SeriesKey series(String dataset, String partner) {
    return new SeriesKey(
        dataset, "USA", partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  }

  private void print(String dataset, String partner, Flow flow, String period, long amount) {
    Usd dollars = dollars(amount);
    figures.add(
        new Observation(
            series(dataset, partner),
            flow,
            Period.parse(period),
            Figure.of(dollars),
            SourceCell.WHOLE_FILE));
  }

  private CorroborationDegree degree(String dataset) {
    return degree(dataset, List.of(), 0);
  }

  private CorroborationDegree degree(
      String dataset, List<KnownObservation> history, long restated) {
    BalanceBook book = BalanceBook.of(figures, PureCore.CATALOGUE.economies());
    Map<String, CorroborationDegree> degrees =
        Confirmations.of(
            book,
            ControlTotals.of(
                book, ControlRules.of(PureCore.CATALOGUE.datasets(), new BigDecimal("0.5"))),
            PureCore.CATALOGUE,
            history,
            new Vintages(List.of(covers("2024-02", 2), covers("2024-03", 3))),
            Map.of(dataset, restated));
    return Objects.requireNonNull(degrees.get(dataset));
  }

  private static Coverage covers(String vintage, int last) {
    return new Coverage(
        CENSUS, Vintage.parse(vintage), Period.month(2024, 1), Period.month(2024, last));
  }
}
