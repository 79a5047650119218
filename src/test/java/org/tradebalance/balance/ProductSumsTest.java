package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.gen.Flows.dollars;
import static org.tradebalance.gen.Flows.line;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.trade.ControlRules;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Groupings;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.ProductGroup;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** Named groups of products are sums of products, and the rest is the total without them. */
class ProductSumsTest {

  private static final String MONTH = "2024-01";
  private static final Groupings GROUPINGS =
      new Groupings(
          List.of(),
          List.of(
              new ProductGroup("OIL_GAS", List.of("HS:2709", "HS:2711", "SITC:33", "SITC:34")),
              new ProductGroup("PHARMACEUTICALS", List.of("HS:30")),
              new ProductGroup("ADVANCED_TECHNOLOGY", List.of("ATP"))),
          Flows.datasets());

  @Test
  void aCodeThatIsPrintedIsTheGroup() {
    BalanceBook book = book(exports(Map.of("HS:30", 7L)));
    assertThat(amount(book, "PHARMACEUTICALS")).isEqualTo(dollars(7));
    assertThat(amount(book, "EX_PHARMACEUTICALS")).isNull();
  }

  @Test
  void theRestIsTheTotalWithoutTheGroup() {
    BalanceBook book = book(exports(Map.of("TOTAL", 100L, "HS:30", 7L)));
    assertThat(amount(book, "EX_PHARMACEUTICALS")).isEqualTo(dollars(93));
  }

  @Test
  void headingsAreSummedFromWhatIsBelowThem() {
    BalanceBook book =
        book(
            exports(
                Map.of(
                    "TOTAL",
                    100L,
                    "HS:27",
                    60L,
                    "HS:30",
                    40L,
                    "HS:270900",
                    20L,
                    "HS:271111",
                    25L,
                    "HS:271121",
                    10L,
                    "HS:2701",
                    5L)));
    assertThat(amount(book, "OIL_GAS")).isEqualTo(dollars(55));
    assertThat(amount(book, "EX_OIL_GAS")).isEqualTo(dollars(45));
    assertThat(book.products(line("AAA").withProduct("OIL_GAS"), Flow.EXPORT, Period.parse(MONTH)))
        .extracting(SeriesKey::product)
        .containsExactly("HS:270900", "HS:271111", "HS:271121");
  }

  @Test
  void aHeadingThatIsNotThereIsNothingWhereTheOthersAddUp() {
    BalanceBook book =
        book(exports(Map.of("TOTAL", 100L, "HS:27", 60L, "HS:30", 40L, "HS:2701", 60L)));
    assertThat(amount(book, "OIL_GAS")).isEqualTo(dollars(0));
  }

  @Test
  void aDownloadOfSomeProductsSaysNothingOfAGroup() {
    assertThat(amount(book(exports(Map.of("TOTAL", 100L, "HS:270900", 20L))), "OIL_GAS")).isNull();
    assertThat(amount(book(exports(Map.of("HS:270900", 20L))), "OIL_GAS")).isNull();
    assertThat(amount(book(exports(Map.of("TOTAL", 9L, "HS:27", 9L))), "OIL_GAS")).isNull();
  }

  @Test
  void twoClassificationsAreNeverMixed() {
    BalanceBook book =
        book(exports(Map.of("TOTAL", 9L, "HS:2709", 4L, "HS:2711", 5L, "SITC:33", 7L)));
    assertThat(amount(book, "OIL_GAS")).isEqualTo(dollars(9));
    BalanceBook other = book(exports(Map.of("TOTAL", 9L, "SITC:33", 4L, "SITC:34", 3L)));
    assertThat(amount(other, "OIL_GAS")).isEqualTo(dollars(7));
  }

  @Test
  void aPrintedNameIsTheGroupAndAPrintedGroupStays() {
    BalanceBook book = book(exports(Map.of("TOTAL", 10L, "ATP", 3L, "OIL_GAS", 4L, "HS:2709", 1L)));
    assertThat(amount(book, "ADVANCED_TECHNOLOGY")).isEqualTo(dollars(3));
    assertThat(amount(book, "OIL_GAS")).isEqualTo(dollars(4));
    assertThat(amount(book, "EX_OIL_GAS")).isEqualTo(dollars(6));
    assertThat(book.isProductSum(line("AAA").withProduct("OIL_GAS"))).isFalse();
  }

  @Test
  void yearsAreSummedFromMonthsAndTheSumsAreSaidToBeOurs() {
    Flows flows = new Flows();
    flows.months(
        line("AAA").withProduct("HS:30"),
        Flow.IMPORT,
        "2024-01",
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12);
    Balance year = book(flows).at(line("AAA").withProduct("PHARMACEUTICALS"), Period.parse("2024"));
    assertThat(year).isNotNull();
    assertThat(year.amount(Flow.IMPORT)).isEqualTo(dollars(78));
    assertThat(year.partial()).isFalse();
    assertThat(year.derivation()).isEqualTo(Derivation.SUMMED);
  }

  @Test
  void sumsOfProductsAreNoControlTotals() {
    Flows flows = exports(Map.of("TOTAL", 100L, "HS:30", 7L));
    assertThat(ControlTotals.of(book(flows), ControlRules.of(Flows.datasets(), BigDecimal.ZERO)))
        .extracting(ControlTotal::rule)
        .noneMatch(rule -> rule.contains("PHARMACEUTICALS"));
  }

  private static Flows exports(Map<String, Long> amounts) {
    Flows flows = new Flows();
    amounts.forEach(
        (product, dollars) ->
            flows.print(
                line("AAA").withProduct(product),
                Flow.EXPORT,
                Period.parse(MONTH),
                dollars(dollars)));
    return flows;
  }

  private static BalanceBook book(Flows flows) {
    return BalanceBook.of(flows.list(), Flows.economies(), GROUPINGS);
  }

  private static @Nullable Usd amount(BalanceBook book, String product) {
    Balance balance = book.at(line("AAA").withProduct(product), Period.parse(MONTH));
    return balance == null ? null : balance.amount(Flow.EXPORT);
  }
}
