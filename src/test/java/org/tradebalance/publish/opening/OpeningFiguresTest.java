package org.tradebalance.publish.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.balance.Balance;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Usd;

/** The figures of the opening are published ones. */
class OpeningFiguresTest extends MadePublication {

  /** Every amount and percentage of the text is a published figure, in the order of the text. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyFigureIsAPublishedOne(long seed) {
    Random random = new Random(seed);
    for (Item item : Item.values()) {
      if (random.nextInt(5) > 0) {
        random(ACCOUNTS.withItem(item), random, 40);
      }
    }
    for (String partner : List.of(Economy.WORLD, "AAA", "BBB", "CCC")) {
      random(BY_PARTNER.withPartner(partner), random, 30);
    }
    for (String code : List.of("HS:27", "HS:84", "HS:85")) {
      random(BY_PARTNER.withProduct(code), random, 40);
    }
    Publication publication = publication();
    Opening opening = Opening.of(publication);
    assertThat(opening.sentences()).isNotEmpty();
    for (OpeningSentence sentence : opening.sentences()) {
      assertThat(figures(sentence.text()))
          .isEqualTo(
              sentence.stated().stream()
                  .map(StatedValue::words)
                  .filter(words -> words.matches(".*[$%].*"))
                  .toList());
      for (StatedValue stated : sentence.stated()) {
        assertThat(published(publication, stated))
            .as("%s", stated)
            .isEqualByComparingTo(stated.value());
      }
    }
  }

  private static List<String> figures(String text) {
    Matcher matcher =
        Pattern.compile("[+\u2212]?\\$[0-9,.]+( (trillion|billion|million))?|[0-9,.]+\u00A0%")
            .matcher(text);
    List<String> figures = new ArrayList<>();
    while (matcher.find()) {
      figures.add(matcher.group());
    }
    return figures;
  }

  private static BigDecimal published(Publication publication, StatedValue stated) {
    for (Flow flow : Flow.values()) {
      if (flow.code().equals(stated.name())) {
        Balance balance = publication.book().at(stated.series(), stated.period());
        assertThat(balance).isNotNull();
        Usd amount = balance.amount(flow);
        assertThat(amount).isNotNull();
        return amount.toBigDecimal();
      }
    }
    return publication.metrics().stream()
        .filter(metric -> metric.series().equals(stated.series()))
        .filter(metric -> metric.period().equals(stated.period()))
        .filter(metric -> metric.metric().code().equals(stated.name()))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
