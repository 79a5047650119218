package org.tradebalance.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.trade.Flow.EXPORT;
import static org.tradebalance.trade.Flow.IMPORT;

import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Flows;
import org.tradebalance.trade.Economy;

/** What a later release makes untrue that could be said before. */
class ConsequencesTest {

  @Test
  void signsAndRecordsThatMoveAreTold() {
    StatedFigures stated =
        new StatedFigures("2024-02", "2024-03")
            .figure("AAA", EXPORT, "2024-01", 100, 300)
            .figure("AAA", EXPORT, "2024-02", 150)
            .figure("AAA", IMPORT, "2024-01", 200)
            .figure("AAA", IMPORT, "2024-02", 200);
    assertThat(stated.consequences())
        .containsExactly(
            "the balance with AAA in 2024-01 turns from a deficit of 100 USD to a surplus of 100"
                + " USD",
            "the largest monthly exports with AAA moves from 2024-02 (150 USD) to 2024-01 (300"
                + " USD)",
            "the largest monthly deficit with AAA moves from 2024-01 (100 USD) to 2024-02 (50"
                + " USD)");
    assertThat(stated.successive())
        .singleElement()
        .satisfies(
            comparison ->
                assertThat(comparison.revisions())
                    .singleElement()
                    .satisfies(
                        revision -> {
                          assertThat(revision.change()).isEqualTo(Flows.dollars(200));
                          assertThat(revision.consequences()).hasSize(3);
                          assertThat(revision.consequence()).contains("USD; the largest");
                        }));
  }

  @Test
  void aBalanceThatComesToNothingIsNamedBalanced() {
    assertThat(
            new StatedFigures("2024-02", "2024-03")
                .figure("AAA", EXPORT, "2024-01", 100, 200)
                .figure("AAA", IMPORT, "2024-01", 200)
                .consequences())
        .containsExactly(
            "the balance with AAA in 2024-01 turns from a deficit of 100 USD to balanced");
  }

  @Test
  void aPlaceThatPassesToAnotherCountryIsTold() {
    assertThat(
            new StatedFigures("2024-02", "2024-03")
                .figure("AAA", EXPORT, "2024-01", 100)
                .figure("BBB", EXPORT, "2024-01", 90, 120)
                .figure(Economy.WORLD, EXPORT, "2024-01", 190, 220)
                .figure("AAA", IMPORT, "2024-01", 10)
                .figure("BBB", IMPORT, "2024-01", 10)
                .figure(Economy.WORLD, IMPORT, "2024-01", 20)
                .consequences())
        .contains(
            "rank 1 by exports in 2024-01 passes from AAA to BBB",
            "rank 2 by exports in 2024-01 passes from BBB to AAA")
        .noneMatch(text -> text.contains("by imports"));
  }

  @Test
  void nothingFollowsFromARevisionThatChangesNoOrder() {
    StatedFigures stated =
        new StatedFigures("2024-02", "2024-03")
            .figure("AAA", EXPORT, "2024-01", 300, 310)
            .figure("AAA", EXPORT, "2024-02", 150)
            .figure("AAA", IMPORT, "2024-01", 200)
            .figure("AAA", IMPORT, "2024-02", 200);
    assertThat(stated.consequences()).isEmpty();
    assertThat(stated.successive())
        .singleElement()
        .extracting(c -> c.revisions().size())
        .isEqualTo(1);
  }

  @Test
  void aReleaseThatRepeatsTheFiguresRevisesNone() {
    assertThat(
            new StatedFigures("2024-02", "2024-03")
                .figure("AAA", EXPORT, "2024-01", 300)
                .successive())
        .singleElement()
        .satisfies(comparison -> assertThat(comparison.revisions()).isEmpty());
  }
}
