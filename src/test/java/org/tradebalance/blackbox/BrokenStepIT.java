package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.store.Engine;

/**
 * The database refuses one row in the middle of a run, so that the packaged program fails inside
 * each of its steps. The restart goes on at that step, and reads and stores nothing twice.
 */
class BrokenStepIT {

  private static final List<String> STEPS =
      List.of("discover", "scan", "store", "balance", "derive", "reconcile", "publish");
  private static final Map<Engine, Night> EVENINGS = new EnumMap<>(Engine.class);
  private static final Map<Engine, Night> UNDISTURBED = new EnumMap<>(Engine.class);

  @TempDir static Path folders;

  @TempDir Path folder;

  @Test
  void aRestartGoesOnInsideTheStepThatBroke() throws IOException {
    breakEnd(Engine.POSTGRESQL, "derive");
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource
  void everyRestartGoesOnInsideTheStepThatBroke(Engine engine, String step) throws IOException {
    breakEnd(engine, step);
  }

  static Stream<Arguments> everyRestartGoesOnInsideTheStepThatBroke() {
    return Stream.of(Engine.H2_FILE, Engine.POSTGRESQL)
        .flatMap(engine -> STEPS.stream().map(step -> Arguments.of(engine, step)));
  }

  /** The step has done all its work, and that it has cannot be written. */
  private void breakEnd(Engine engine, String step) throws IOException {
    Night undisturbed = undisturbed(engine);
    Night night = evening(engine).copyTo(folder);
    Database database = Database.at(night.address());
    String known = database.texts("select max(step_execution_id) from batch_step_execution").get(0);
    database.change(
        "alter table batch_step_execution add constraint broken check (step_execution_id <= "
            + known
            + " or step_name <> '"
            + step
            + "' or status <> 'COMPLETED')");
    Jar.Ended failed = night.jar().run("run", "--warnings-ok");
    Campaign.note(engine + " broken", step, failed.exitCode(), Campaign.steps(failed));
    assertOneLine(failed);

    database.change("alter table batch_step_execution drop constraint broken");
    if (STEPS.indexOf(step) > STEPS.indexOf("scan")) {
      Files.move(folder.resolve("input"), folder.resolve("out of reach"));
    }
    List<String> before = database.texts(partitions(known));
    Jar.Ended restarted = night.jar().run("restart", "last", "--warnings-ok").exits(0);
    assertThat(Campaign.steps(restarted).split(" "))
        .containsExactlyElementsOf(STEPS.subList(STEPS.indexOf(step), STEPS.size()));
    assertThat(database.texts(partitions(known)))
        .as("partitions read")
        .hasSize(Night.NEW.size())
        .containsAll(before);
    night.assertSameAs(undisturbed);
  }

  private static String partitions(String known) {
    return "select step_execution_id, step_name, status from batch_step_execution where"
        + " step_name like 'partition:%' and step_execution_id > "
        + known
        + " order by step_execution_id";
  }

  @Test
  void filesThatWereStoredBeforeTheStepBrokeAreNotStoredAgain() throws IOException {
    breakStore(Engine.POSTGRESQL);
  }

  @Tag(Campaign.TAG)
  @Test
  void soItIsOnAnH2File() throws IOException {
    breakStore(Engine.H2_FILE);
  }

  private void breakStore(Engine engine) throws IOException {
    Night undisturbed = undisturbed(engine);
    List<String> inOrder =
        Database.at(undisturbed.address())
            .texts("select sha256 from ledger where run_id = 2 order by vintage, file_name");
    String last = inOrder.get(Night.NEW.size() - 1);
    Night night = evening(engine).copyTo(folder);
    Database database = Database.at(night.address());
    database.change("alter table ledger add constraint broken check (sha256 <> '" + last + "')");
    assertOneLine(night.jar().run("run", "--warnings-ok"));

    List<String> stored =
        database.texts("select sha256 from ledger where run_id = 2 order by vintage, file_name");
    assertThat(stored).isEqualTo(inOrder.subList(0, Night.NEW.size() - 1));
    for (String content : stored) { // whoever stored them again would miss them
      Files.delete(night.output().resolve(".staging-2/partitions/" + content + ".partition"));
    }
    Files.move(folder.resolve("input"), folder.resolve("out of reach"));
    database.change("alter table ledger drop constraint broken");
    night.jar().run("restart", "last", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  /** Spring Batch writes a partition and what the partition holds in two transactions. */
  @Tag(Campaign.TAG)
  @Test
  void aPartitionIsScannedThoughTheRunBrokeBeforeSpringBatchHadWrittenItsContext()
      throws IOException {
    Night undisturbed = undisturbed(Engine.POSTGRESQL);
    Night night = evening(Engine.POSTGRESQL).copyTo(folder);
    Database database = Database.at(night.address());
    database.change(
        """
        create function broken() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from batch_step_execution s
              where s.step_execution_id = new.step_execution_id and s.step_name like 'partition:%') then
            raise exception 'broken';
          end if;
          return new;
        end $$\
        """);
    database.change(
        "create trigger broken before update on batch_step_execution_context"
            + " for each row execute function broken()");
    assertOneLine(night.jar().run("run", "--warnings-ok"));

    database.change("drop trigger broken on batch_step_execution_context");
    night.jar().run("restart", "last", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }

  private static void assertOneLine(Jar.Ended failed) {
    assertThat(failed.exitCode()).as(failed.out() + failed.err()).isEqualTo(5);
    assertThat(failed.errLines())
        .singleElement()
        .asString()
        .startsWith("tradebalance: run 2 failed: ")
        .containsIgnoringCase("broken");
  }

  private static Night undisturbed(Engine engine) throws IOException {
    Night known = UNDISTURBED.get(engine);
    if (known == null) {
      known = evening(engine).copyTo(folders.resolve("after-" + engine));
      known.jar().run("run", "--warnings-ok").exits(0);
      UNDISTURBED.put(engine, known);
    }
    return known;
  }

  /** The evening before, of which each test has a copy. */
  private static Night evening(Engine engine) throws IOException {
    Night known = EVENINGS.get(engine);
    if (known == null) {
      known = Night.secondEvening(folders.resolve("before-" + engine), engine);
      EVENINGS.put(engine, known);
    }
    return known;
  }
}
