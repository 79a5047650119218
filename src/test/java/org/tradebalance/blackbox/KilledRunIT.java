package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is killed at any moment is made good by the next one. */
class KilledRunIT {

  private static final String FIGURES =
      "select * from bi.trade_flow order by dataset, partner, product, adjustment, flow, frequency,"
          + " period, valid_from_vintage";

  @TempDir static Path reference;

  private static Random seeded;

  @BeforeAll
  static void runUndisturbed() throws IOException {
    seeded = new Random(20240229);
    writeInput(reference);
    Jar.in(reference).run("run", "--warnings-ok").exits(0);
  }

  @Test
  void theNextRunPublishesWhatAnUndisturbedOneDoes(@TempDir Path folder) throws IOException {
    killAndRunAgain(Moment.WRITING, folder);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @EnumSource(Moment.class)
  void theNextRunDoesSoWheneverTheFirstWasKilled(Moment moment, @TempDir Path folder)
      throws IOException {
    killAndRunAgain(moment, folder);
  }

  private static void killAndRunAgain(Moment moment, Path folder) throws IOException {
    writeInput(folder);
    Path output = folder.resolve("output");
    Jar.Started victim = Jar.in(folder).start("run", "--warnings-ok");
    Waiting.until(() -> moment.reached(output, victim.out()), victim);
    Waiting.pause(seeded.nextInt(moment.spread));
    victim.process().destroyForcibly();
    victim.end();

    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    assertThat(Folder.hashes(output.resolve("current")))
        .isEqualTo(Folder.hashes(reference.resolve("output/current")));
    assertThat(Folder.everything(output)).noneMatch(name -> name.startsWith(".staging"));
    assertThat(Database.below(output).texts(FIGURES))
        .isEqualTo(Database.below(reference.resolve("output")).texts(FIGURES));
  }

  @Tag(Campaign.TAG)
  @Test
  void aRunKilledJustBeforeItsLastWordIsMadeGood(@TempDir Path folder) throws IOException {
    writeInput(folder);
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    // The job has ended, and the process died before it could record how.
    Database.below(folder.resolve("output"))
        .change("update run set status = 'started', finished_at = null, exit_code = null");
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    assertThat(Folder.hashes(folder.resolve("output/current")))
        .isEqualTo(Folder.hashes(reference.resolve("output/current")));
  }

  @Test
  void aRunKilledBeforeItsExecutionWasWrittenIsMadeGood(@TempDir Path folder) throws IOException {
    writeInput(folder);
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    // H2 writes half a second late: of the two rows of the job only the first got to the disk.
    Database database = Database.below(folder.resolve("output"));
    database.change("update run set status = 'started', finished_at = null, exit_code = null");
    database.change("delete from batch_step_execution_context");
    database.change("delete from batch_step_execution");
    database.change("delete from batch_job_execution_context");
    database.change("delete from batch_job_execution_params");
    database.change("delete from batch_job_execution");
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    assertThat(Folder.hashes(folder.resolve("output/current")))
        .isEqualTo(Folder.hashes(reference.resolve("output/current")));
  }

  private static void writeInput(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2022, 2024, 10).write(folder.resolve("input/b-older.xlsx"));
    SmallCensus.of(2022, 2025, 2)
        .revised("5700", 2024, 3, "31337.5")
        .write(folder.resolve("input/a-newer.xlsx"));
  }

  /** When to kill, and for how many milliseconds at most to wait from then on. */
  private enum Moment {
    LOCKED(900),
    DATABASE_CREATED(300),
    DISCOVERED(20),
    SCANNED(20),
    STORED(20),
    DERIVED(50),
    WRITING(300),
    SWITCHED(4);

    private final int spread;

    Moment(int spread) {
      this.spread = spread;
    }

    boolean reached(Path output, String out) {
      return switch (this) {
        case LOCKED -> Files.exists(output.resolve(".lock"));
        case DATABASE_CREATED -> Files.exists(output.resolve("db/tradebalance.mv.db"));
        case DISCOVERED -> out.contains("discover  ");
        case SCANNED -> out.contains("scan  ");
        case STORED -> out.contains("store  ");
        case DERIVED -> out.contains("derive  ");
        case WRITING -> Files.exists(output.resolve(".staging-1/publication"));
        case SWITCHED -> Files.exists(output.resolve("current"));
      };
    }
  }
}
