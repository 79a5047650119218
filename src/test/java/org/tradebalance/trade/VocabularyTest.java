package org.tradebalance.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  private static final SeriesKey SERIES =
      new SeriesKey("d", "USA", "CHN", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);

  static Stream<Class<?>> vocabularies() {
    return Stream.of(
        Adjustment.class,
        Basis.class,
        ObservationStatus.class,
        Flow.class,
        Frequency.class,
        Item.class,
        PartnerKind.class,
        BalanceSign.class);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void everyConstantHasAPlainCodeOfItsOwn(Class<?> vocabulary) {
    List<String> codes =
        Stream.of(vocabulary.getEnumConstants()).map(Coded.class::cast).map(Coded::code).toList();
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z][a-z0-9_]*"));
  }

  @Test
  void everyStatusOfAnObservationHasItsCodeOfSdmx() {
    // The letters of CL_OBS_STATUS: A normal, B break, E estimated, F forecast, P provisional, U
    // low
    // reliability, D definition differs, N not significant, O missing,
    // Q missing and suppressed.
    assertThat(Stream.of(ObservationStatus.values()).map(s -> s.code() + " " + s.sdmxCode()))
        .containsExactly(
            "reported A",
            "zero A",
            "below_half_unit N",
            "suppressed Q",
            "not_published O",
            "partial D",
            "missing O",
            "estimated E",
            "forecast F",
            "provisional P",
            "low_reliability U",
            "series_break B",
            "other_definition D",
            "confidential A");
  }

  @Test
  void findsAConstantByItsCode() {
    for (Flow flow : Flow.values()) {
      assertThat(Coded.parse(Flow.class, flow.code())).isEqualTo(flow);
    }
  }

  @Test
  void listsTheKnownCodesWhenItRefusesOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Coded.parse(Flow.class, "Export"))
        .withMessage("'Export' is not one of: export, import, balance");
  }

  @Test
  void aVintageIsNamedByAMonth() {
    Vintage older = Vintage.parse("2024-12");
    Vintage newer = Vintage.parse("2025-02");
    assertThat(newer).hasToString("2025-02").isGreaterThan(older);
    assertThat(Vintage.parse(newer.toString())).isEqualTo(newer);
  }

  @Test
  void aVintageRefusesYearsAndQuarters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vintage.parse("2024"))
        .withMessage("a vintage is named by a month, not by 2024");
    assertThatIllegalArgumentException().isThrownBy(() -> Vintage.parse("2024-Q4"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Vintage(Period.yearToDate(2024, 12)));
  }

  @Test
  void ordersSeriesByDatasetThenReporterPartnerItemProductAndAdjustment() {
    List<SeriesKey> inOrder =
        List.of(
            SERIES.withPartner("CAN"),
            SERIES,
            new SeriesKey("d", "USA", "CHN", Item.GOODS, "TOTAL", Adjustment.SA),
            new SeriesKey("d", "USA", "CHN", Item.GOODS, "ZZ", Adjustment.NSA),
            SERIES.withItem(Item.GOODS_SERVICES),
            SERIES.withItem(Item.SERVICES),
            new SeriesKey("e", "CHN", "CAN", Item.GOODS, "TOTAL", Adjustment.NSA));
    assertThat(inOrder).isSorted();
  }

  @Test
  void aFigureKeepsItsIdentityWhateverItsAmountAndPlace() {
    Observation first =
        new Observation(
            SERIES,
            Flow.IMPORT,
            Period.month(2024, 1),
            Figure.of(new Usd(1)),
            new SourceCell(0, 2, 3));
    Observation revised =
        new Observation(
            SERIES,
            Flow.IMPORT,
            Period.month(2024, 1),
            Figure.of(new Usd(2)),
            new SourceCell(0, 9, 3));
    assertThat(revised.key()).isEqualTo(first.key());
    assertThat(first.at(Period.month(2024, 2)).key()).isNotEqualTo(first.key());
    assertThat(first.at(Period.month(2024, 2)).at(Period.month(2024, 1))).isEqualTo(first);
  }
}
