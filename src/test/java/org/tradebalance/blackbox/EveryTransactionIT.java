package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

  private static final Map<Evening, Undisturbed> UNDISTURBED = new EnumMap<>(Evening.class);

  @TempDir Path folder;

  @Test
  void aRunThatIsDisturbedBetweenTwoTransactionsIsMadeGood() throws IOException {
    disturbASecondEvening(Disturbance.KILLED);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @EnumSource
  void aSecondRunIsMadeGoodHoweverItIsDisturbed(Disturbance disturbance) throws IOException {
    disturbASecondEvening(disturbance);
  }

  private void disturbASecondEvening(Disturbance disturbance) throws IOException {
    int transactions = Undisturbed.of(Evening.SECOND).transactions;
    disturb(Evening.SECOND, disturbance, transactions * disturbance.quarter / 4);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0} evening, {1} at transaction {2}")
  @MethodSource
  void everyRunThatIsDisturbedBetweenTwoTransactionsIsMadeGood(
      Evening evening, Disturbance disturbance, int transaction) throws IOException {
    disturb(evening, disturbance, transaction);
  }

  static Stream<Arguments> everyRunThatIsDisturbedBetweenTwoTransactionsIsMadeGood()
      throws IOException {
    int[] some =
        Stream.of(System.getProperty("campaign.transactions", "").split(",", -1))
            .filter(number -> !number.isEmpty())
            .mapToInt(Integer::parseInt)
            .toArray();
    Evening evening = Evening.valueOf(System.getProperty("campaign.evening", "FIRST"));
    int[] all = IntStream.rangeClosed(1, Undisturbed.of(evening).transactions).toArray();
    return DISTURBANCES.stream()
        .flatMap(
            disturbance ->
                IntStream.of(some.length == 0 ? all : some)
                    .mapToObj(transaction -> Arguments.of(evening, disturbance, transaction)));
  }

  private void disturb(Evening evening, Disturbance disturbance, int transaction)
      throws IOException {
    Undisturbed undisturbed = Undisturbed.of(evening);
    Night night = undisturbed.before.copyTo(folder);
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
          evening + " evening " + disturbance + " at transaction " + transaction,
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
    night.assertSameAs(undisturbed.after);
  }

  /** What there is before a run. */
  enum Evening {
    /** Six extracts and an empty database. */
    FIRST {
      @Override
      Night begin(Path folder) throws IOException {
        return Night.begin(folder, Engine.POSTGRESQL);
      }
    },
    /** Three extracts are published, three more have come. */
    SECOND {
      @Override
      Night begin(Path folder) throws IOException {
        return Night.secondEvening(folder, Engine.POSTGRESQL);
      }
    };

    abstract Night begin(Path folder) throws IOException;
  }

  /**
   * A run that nobody disturbs.
   *
   * @param before the evening before it
   * @param after the same after it
   * @param transactions how many transactions that change something it has
   */
  private record Undisturbed(Night before, Night after, int transactions) {

    static Undisturbed of(Evening evening) throws IOException {
      Undisturbed known = UNDISTURBED.get(evening);
      if (known == null) {
        known = run(evening);
        UNDISTURBED.put(evening, known);
      }
      return known;
    }

    private static Undisturbed run(Evening evening) throws IOException {
      Night before = evening.begin(folders.resolve("before-" + evening));
      Night after = before.copyTo(folders.resolve("after-" + evening));
      AtomicInteger ended = new AtomicInteger();
      ServerAnswers.End end =
          answer -> {
            ended.incrementAndGet();
            answer.passOn();
          };
      try (CuttableProxy proxy = CuttableProxy.to(after.port(), end)) {
        after.jar(proxy).run("run", "--warnings-ok").exits(0);
      }
      return new Undisturbed(before, after, ended.get());
    }
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

    /** Where in a second evening it happens. */
    private final int quarter;

    Disturbance(int quarter) {
      this.quarter = quarter;
    }

    abstract void happen(CuttableProxy proxy, Jar.Started victim, ServerAnswers.Answer answer)
        throws IOException;
  }
}
