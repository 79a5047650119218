package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that cannot do its work ends, says why in one line, and goes on when the cause is gone. */
class FailedRunIT {

  private static final int PATIENCE_SECONDS = 300;

  @TempDir Path folder;

  @Tag(Campaign.TAG)
  @Test
  void outputThatCannotBeWrittenFailsTheRunAndTheNextOneGoesOn() throws Exception {
    Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 12).write(folder.resolve("input/country.xlsx"));
    Path inTheWay = folder.resolve("output/publications");
    Files.createDirectories(folder.resolve("output"));
    Files.writeString(inTheWay, "a file where a folder must be");

    Jar.Ended failed = endOf(Jar.in(folder).start("run")).exits(5);
    assertThat(failed.errLines()).singleElement().asString().contains("run 1 failed: ");
    assertThat(folder.resolve("output/current")).doesNotExist();

    Files.delete(inTheWay);
    Jar.Ended again = Jar.in(folder).run("run").exits(0);
    assertThat(again.out()).contains("run 1 published").doesNotContain("discover  ");
    CsvContract.assertKept(folder.resolve("output/current"));
  }

  /** Kills a process that would go on for ever. */
  private static Jar.Ended endOf(Jar.Started run) throws InterruptedException, IOException {
    boolean ended = run.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      run.process().destroyForcibly();
    }
    Jar.Ended end = run.end();
    assertThat(ended).as("ended by itself, having printed " + end.out()).isTrue();
    return end;
  }
}
