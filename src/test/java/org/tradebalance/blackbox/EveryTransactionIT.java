package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/**
 * A run over six extracts is disturbed right where one of its transactions has ended: states that
 * last a millisecond and that no random moment meets. The next run makes it good.
 */
class EveryTransactionIT {

  private static final int KILLED = 137;
  private static final List<Disturbance> DISTURBANCES =
      Stream.of(
              System.getProperty(
                      "campaign.disturbances", "KILLED,CUT_BEFORE_THE_ANSWER,CUT_AFTER_THE_ANSWER")
                  .split(",", -1))
          .map(Disturbance::valueOf)
          .toList();

  @TempDir static Path folders;

  private static Night undisturbed;
  private static int transactions;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void aRunThatIsDisturbedBetweenTwoTransactionsIsMadeGood(Disturbance disturbance)
      throws IOException {
    disturb(disturbance, transactions() * disturbance.quarter / 4);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0} at transaction {1}")
  @MethodSource
  void everyRunThatIsDisturbedBetweenTwoTransactionsIsMadeGood(
      Disturbance disturbance, int transaction) throws IOException {
    disturb(disturbance, transaction);
  }

  static Stream<Arguments> everyRunThatIsDisturbedBetweenTwoTransactionsIsMadeGood()
      throws IOException {
    int[] some =
        Stream.of(System.getProperty("campaign.transactions", "").split(",", -1))
            .filter(number -> !number.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();
    int[] all = IntStream.rangeClosed(1, transactions()).toArray();
    return DISTURBANCES.stream()
        .flatMap(
            disturbance ->
                IntStream.of(some.length == 0 ? all : some)
                    .mapToObj(transaction -> Arguments.of(disturbance, transaction)));
  }

  private void disturb(Disturbance disturbance, int transaction) throws IOException {
    Night night = Night.begin(folder, Engine.POSTGRESQL);
    AtomicInteger ended = new AtomicInteger();
    CompletableFuture<Jar.Started> victim = new CompletableFuture<>();
    CompletableFuture<CuttableProxy> itself = new CompletableFuture<>();
    ServerAnswers.End end =
        answer -> {
          if (ended.incrementAndGet() == transaction) {
            disturbance.happen(itself.join(), victim.join(), answer);
          } else {
            answer.passOn();
          }
        };
    try (CuttableProxy proxy = CuttableProxy.to(night.port(), end)) {
      itself.complete(proxy);
      victim.complete(night.jar(proxy).start("run", "--warnings-ok"));
      Jar.Ended first = victim.join().end();
      Campaign.note(
          disturbance + " at transaction " + transaction,
          Campaign.steps(first),
          first.exitCode(),
          Campaign.lastWord(first));
      assertThat(ended.get()).as("transactions").isGreaterThanOrEqualTo(transaction);
      assertThat(first.exitCode()).as(first.out() + first.err()).isIn(0, 5, KILLED);
      assertThat(first.err()).doesNotContain("\tat ");
      if (first.exitCode() == 5) {
        assertThat(first.errLines())
            .singleElement()
            .asString()
            .contains("the database cannot be reached or went away");
      }
    }
    night.jar().run("run", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  /** How many transactions that change something a run has. */
  private static int transactions() throws IOException {
    if (undisturbed == null) {
      Night night = Night.begin(folders, Engine.POSTGRESQL);
      AtomicInteger ended = new AtomicInteger();
      ServerAnswers.End end =
          answer -> {
            ended.incrementAndGet();
            answer.passOn();
          };
      try (CuttableProxy proxy = CuttableProxy.to(night.port(), end)) {
        night.jar(proxy).run("run", "--warnings-ok").exits(0);
      }
      transactions = ended.get();
      undisturbed = night;
    }
    return transactions;
  }

  /** What happens to a run. */
  enum Disturbance {
    /** The process is killed before it knows that its transaction is there. */
    KILLED(1) {
      @Override
      void happen(CuttableProxy proxy, Jar.Started victim, ServerAnswers.Answer answer) {
        victim.process().destroyForcibly();
      }
    },
    /** The connection is lost before the process knows that its transaction is there. */
    CUT_BEFORE_THE_ANSWER(2) {
      @Override
      void happen(CuttableProxy proxy, Jar.Started victim, ServerAnswers.Answer answer) {
        proxy.cut(false);
      }
    },
    /** The connection is lost right after the process knows that its transaction is there. */
    CUT_AFTER_THE_ANSWER(3) {
      @Override
      void happen(CuttableProxy proxy, Jar.Started victim, ServerAnswers.Answer answer)
          throws IOException {
        answer.passOn();
        proxy.cut(false);
      }
    };

    /** Where in a run it happens in the usual build. */
    private final int quarter;

    Disturbance(int quarter) {
      this.quarter = quarter;
    }

    abstract void happen(CuttableProxy proxy, Jar.Started victim, ServerAnswers.Answer answer)
        throws IOException;
  }
}
