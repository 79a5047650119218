package org.tradebalance.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

class MirrorsTest {

  private static final Period MONTH = Period.parse("2024-01");

  @ParameterizedTest
  @CsvSource({
    // USA says it exports 100 and imports 318; AAA says it imports 110 and exports 300.
    "AAA, exports_mirror, 110 ok",
    "AAA, exports_mirror_asymmetry, -10 ok",
    "AAA, exports_mirror_asymmetry_pct, -9.5238 ok",
    "AAA, exports_mirror_cif_fob, -6 ok",
    "AAA, imports_mirror, 300 ok",
    "AAA, imports_mirror_asymmetry, 18 ok",
    "AAA, imports_mirror_asymmetry_pct, 5.8252 ok",
    "AAA, imports_mirror_cif_fob, 18 ok",
    // Each of the two publishes the other's imports as its own exports.
    "CAN, exports_mirror_asymmetry, 0 not_independent",
    "CAN, imports_mirror_asymmetry, -1 not_independent",
    "BBB, exports_mirror, absent"
  })
  void setsTheReportsOfBothSidesBesideEachOther(String partner, String metric, String expected) {
    Flows flows =
        new Flows()
            .print("AAA", Flow.EXPORT, "2024-01", 100)
            .print("AAA", Flow.IMPORT, "2024-01", 318)
            .print("BBB", Flow.EXPORT, "2024-01", 7)
            .print("CAN", Flow.EXPORT, "2024-01", 50)
            .print("CAN", Flow.IMPORT, "2024-01", 60)
            .print(other("AAA"), Flow.IMPORT, MONTH, dollars(110))
            .print(other("AAA"), Flow.EXPORT, MONTH, dollars(300))
            .print(other("CAN"), Flow.IMPORT, MONTH, dollars(50))
            .print(other("CAN"), Flow.EXPORT, MONTH, dollars(61));
    Map<String, Economy> economies = new HashMap<>(Flows.economies());
    for (String code : List.of("CAN", "USA")) {
      economies.put(code, new Economy(code, code, PartnerKind.COUNTRY));
    }
    String found =
        new MetricComputation(
                BalanceBook.of(flows.list(), economies), Flows.datasets(), new Scope(24))
            .all().stream()
                .filter(v -> v.series().equals(line(partner)) && v.period().equals(MONTH))
                .filter(v -> v.metric().code().equals(metric))
                .map(v -> plain(v) + " " + v.state().code())
                .findFirst()
                .orElse("absent");
    assertThat(found).isEqualTo(expected);
  }

  private static String plain(MetricValue value) {
    return value.value() == null
        ? ""
        : value.metric().unit() == MetricUnit.USD
            ? dollars(value.value().toPlainString()).toString()
            : value.value().toPlainString();
  }

  private static SeriesKey other(String reporter) {
    return new SeriesKey(
        "other", reporter, "USA", Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  }
}
