package org.tradebalance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tradebalance.store.run.Lease;
import org.tradebalance.store.run.LeaseHolder;

/** When a lease that somebody holds may be taken over. */
class LeaseRuleTest {

  private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
  private static final LeaseHolder ME = new LeaseHolder("etl", "here", "pid:[1]", 4711, NOW);

  @Test
  void aNeighbourThatLivesKeepsIt() {
    assertThat(rule(false).allowsTakingOver(lease("here", "pid:[1]", 59))).isFalse();
  }

  @Test
  void aNeighbourThatIsGoneLosesItAtOnce() {
    assertThat(rule(true).allowsTakingOver(lease("here", "pid:[1]", 0))).isTrue();
  }

  @Test
  void whatCannotBeLookedUpKeepsItUntilItWasSilentForTooLong() {
    for (Lease far : new Lease[] {lease("there", "pid:[1]", 60), lease("here", "pid:[2]", 60)}) {
      assertThat(rule(true).allowsTakingOver(far)).isFalse();
      assertThat(rule(true).hint(far))
          .isEqualTo(
              "; its last sign of life was 60 s ago, after 60 s of silence the next run takes"
                  + " over");
    }
    assertThat(rule(true).allowsTakingOver(lease("there", "pid:[1]", 61))).isTrue();
  }

  @Test
  void aNeighbourThatLivesAndIsSilentForTooLongLosesIt() {
    assertThat(rule(false).allowsTakingOver(lease("here", "pid:[1]", 61))).isTrue();
  }

  @Test
  void thisProcessIsNotGoneAndOneOfItsNumberAtAnotherTimeIs() {
    LeaseHolder me = ThisProcess.holder();
    assertThat(ThisProcess.isGone(me)).isFalse();
    assertThat(
            ThisProcess.isGone(
                new LeaseHolder(
                    me.account(),
                    me.host(),
                    me.space(),
                    me.process(),
                    me.started().minusSeconds(3600))))
        .isTrue();
  }

  private static LeaseRule rule(boolean gone) {
    return new LeaseRule(ME, holder -> gone, Duration.ofSeconds(60));
  }

  private static Lease lease(String host, String space, int silence) {
    return new Lease(
        "token",
        new LeaseHolder("etl", host, space, 17, NOW),
        "run",
        3L,
        NOW,
        OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC),
        Duration.ofSeconds(silence));
  }
}
