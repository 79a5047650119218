package org.tradebalance.publish.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Each sentence of the opening says what the figures say, and is absent where they are. */
class OpeningTest extends MadePublication {

  @Test
  void beginsWithLevelAndChange() {
    months(ACCOUNTS, "2024-01", -70, -60, -54);
    assertThat(opening().first())
        .isEqualTo(
            "Name of USA had a deficit of $54.0 billion in goods and services in March 2024, $6.0"
                + " billion (10.0\u00A0%) less than in February 2024.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-60 | -66 | , $6.0 billion (10.0\u00A0%) more than in January 2024.",
        "-60 | -60 | , the same as in January 2024.",
        "-60 | 5   | , after a deficit of $60.0 billion in January 2024.",
        "60  | 54  | , $6.0 billion (10.0\u00A0%) less than in January 2024.",
        "60  | -1  | , after a surplus of $60.0 billion in January 2024.",
        "0   | -1  | in February 2024.",
      })
  void theChangeIsOneOfSize(long before, long now, String end) {
    months(ACCOUNTS, "2024-01", before, now);
    assertThat(opening().first()).endsWith(end);
  }

  @Test
  void aBalanceOfZeroIsNeither() {
    months(ACCOUNTS, "2024-01", -3, 0);
    assertThat(opening().first())
        .isEqualTo(
            "Name of USA had neither deficit nor surplus in goods and services in February 2024.");
  }

  @Test
  void aMonthThatIsNotAdjustedIsComparedWithTheYearBefore() {
    months(BY_PARTNER, "2023-01", -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -4);
    assertThat(opening().first())
        .contains("in January 2024, $3.0 billion (300.0\u00A0%) more than in January 2023")
        .doesNotContain("December");
  }

  @Test
  void saysSinceWhenItIsTheLargestOrTheSmallest() {
    long[] months = new long[20];
    java.util.Arrays.fill(months, -50);
    months[2] = -80;
    months[19] = -70;
    months(ACCOUNTS, "2022-01", months);
    assertThat(opening().first()).endsWith(", the largest since March 2022.");
  }

  @Test
  void saysSinceWhenItIsTheSmallest() {
    long[] months = new long[20];
    java.util.Arrays.fill(months, -50);
    months[2] = -10;
    months[19] = -20;
    months(ACCOUNTS, "2022-01", months);
    assertThat(opening().first()).endsWith(", the smallest since March 2022.");
  }

  @Test
  void aRecordNamesWhereTheHistoryBegins() {
    months(ACCOUNTS, "2022-01", -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14);
    assertThat(opening().first())
        .endsWith(", the largest on record, which begins in January 2022.");
  }

  /** What happened in the gap nobody knows. */
  @Test
  void nothingIsSaidOfAHistoryWithAGap() {
    months(ACCOUNTS, "2020-01", -1, -2, -3);
    months(ACCOUNTS, "2022-01", -5, -6, -7);
    assertThat(opening().first()).endsWith("more than in February 2022.");
  }

  @Test
  void aPlaceAmongTheFirstTenIsNamed() {
    long[] months = new long[30];
    java.util.Arrays.fill(months, -50);
    months[2] = -90;
    months[26] = -80;
    months[29] = -70;
    months(ACCOUNTS, "2022-01", months);
    assertThat(opening().first()).endsWith(", the 3rd largest since January 2022.");
  }

  @Test
  void exportsAndImportsSayWhy() {
    sides(ACCOUNTS, "2024-01", 100, 150, 110, 148);
    assertThat(opening().rest())
        .startsWith(
            "Exports rose by $10.0 billion (10.0\u00A0%) to $110.0 billion and imports fell by"
                + " $2.0 billion (1.3\u00A0%) to $148.0 billion.");
  }

  @Test
  void withoutExportsAndImportsNothingIsSaidOfThem() {
    months(ACCOUNTS, "2024-01", -70, -60);
    assertThat(opening().rest()).doesNotContainIgnoringCase("exports");
  }

  @Test
  void goodsAndServicesSayWhy() {
    sides(ACCOUNTS, "2024-01", 100, 150, 110, 148);
    months(ACCOUNTS.withItem(Item.GOODS), "2024-01", -70, -60);
    assertThat(opening().rest()).doesNotContain("goods");
    months(ACCOUNTS.withItem(Item.SERVICES), "2024-01", 20, 22);
    assertThat(opening().rest())
        .contains(
            "The deficit in goods shrank by $10.0 billion to $60.0 billion and the surplus in"
                + " services grew by $2.0 billion to $22.0 billion.");
  }

  /** The services of another release are another month's: they explain nothing. */
  @Test
  void goodsAndServicesAreThoseOfTheSameSeriesAndPeriod() {
    sides(ACCOUNTS, "2024-01", 100, 150, 110, 148);
    months(ACCOUNTS.withItem(Item.GOODS), "2024-01", -70, -60);
    months(ACCOUNTS.withItem(Item.SERVICES), "2023-12", 20, 22);
    assertThat(opening().rest()).doesNotContain("services");
  }

  @Test
  void partnersAreNamedWithTheAgeOfTheirFigures() {
    months(ACCOUNTS, "2025-01", -70, -60);
    months(BY_PARTNER, "2022-01", -9);
    months(BY_PARTNER, "2023-01", -9);
    months(BY_PARTNER.withPartner("AAA"), "2022-01", -5);
    months(BY_PARTNER.withPartner("AAA"), "2023-01", -8);
    months(BY_PARTNER.withPartner("BBB"), "2022-01", -4);
    months(BY_PARTNER.withPartner("BBB"), "2023-01", 1);
    assertThat(opening().rest())
        .contains(
            "By partner, the balance in goods fell most with name of AAA (\u2212$3.0 billion) and"
                + " rose most with name of BBB (+$5.0 billion) from January 2022 to January 2023"
                + " (the figures end 25 months before February 2025).");
  }

  @Test
  void productsOfOneLevelAreNamedByTheirTitles() {
    months(ACCOUNTS, "2025-01", -70, -60);
    SeriesKey goods = ACCOUNTS.withItem(Item.GOODS);
    months(goods.withProduct("HS:27"), "2025-01", -5, -9);
    months(goods.withProduct("HS:2709"), "2025-01", -5, -90);
    months(goods.withProduct("HS:84"), "2025-01", -5, -4);
    assertThat(opening().rest()).as("two products stand for nothing").doesNotContain("product");
    months(goods.withProduct("HS:85"), "2025-01", -5, -5);
    assertThat(opening().rest())
        .contains(
            "By product, the balance in goods fell most in Mineral fuels (\u2212$4.0 billion) and"
                + " rose most in Machinery (+$1.0 billion) from January 2025 to February 2025.");
  }

  @Test
  void productsWithoutTitlesAndProductsOfAnOtherYearAreNotNamed() {
    months(ACCOUNTS, "2025-01", -70, -60);
    SeriesKey goods = ACCOUNTS.withItem(Item.GOODS);
    for (String code : List.of("X:1", "X:2", "X:3")) {
      months(goods.withProduct(code), "2025-01", -5, -9);
    }
    for (String code : List.of("HS:27", "HS:84", "HS:85")) {
      months(goods.withProduct(code), "2024-01", -5, -9);
    }
    assertThat(opening().rest()).doesNotContain("product");
  }

  @Test
  void theAverageAndTheYearToDateAreComparedWithTheYearBefore() {
    months(ACCOUNTS, "2023-01", -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -5, -5, -5);
    assertThat(opening().rest())
        .contains(
            "In the three months to March 2024 the deficit averaged $5.0 billion, $3.0 billion more"
                + " than a year before.")
        .contains(
            "From January to March 2024 the deficit was $15.0 billion, $9.0 billion (150.0\u00A0%)"
                + " more than in the same months of 2023.");
  }

  @Test
  void inJanuaryTheMonthIsComparedWithTheYearBefore() {
    months(ACCOUNTS, "2023-01", -4, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -5);
    assertThat(opening().rest())
        .endsWith("The deficit was $1.0 billion (25.0\u00A0%) more than in January 2023.");
  }

  @Test
  void aYearAloneIsAnOpeningToo() {
    print(BY_PARTNER, Period.year(2023), -4);
    print(BY_PARTNER, Period.year(2024), -5);
    assertThat(opening().first())
        .isEqualTo(
            "Name of USA had a deficit of $5.0 billion in goods in 2024, $1.0 billion"
                + " (25.0\u00A0%) more than in 2023.");
    assertThat(opening().rest()).isEmpty();
  }

  @Test
  void nothingIsSaidOfNothing() {
    Opening opening = opening();
    assertThat(opening.sentences()).isEmpty();
    assertThat(opening.first()).isEmpty();
    assertThat(opening.rest()).isEmpty();
    assertThat(opening.source()).isEmpty();
  }
}
