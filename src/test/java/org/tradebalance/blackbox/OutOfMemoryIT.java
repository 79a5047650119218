package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.store.Engine;

/** The memory does not suffice: with more of it the next run makes good what the first began. */
class OutOfMemoryIT {

  @TempDir static Path folders;

  private static Night undisturbed;

  @TempDir Path folder;

  @Test
  void aRunOutOfMemoryIsMadeGood() throws IOException {
    starve(24);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest(name = "{0} MiB")
  @ValueSource(ints = {18, 21, 24, 27, 30, 34})
  void everyRunOutOfMemoryIsMadeGood(int mebibytes) throws IOException {
    starve(mebibytes);
  }

  private void starve(int mebibytes) throws IOException {
    if (undisturbed == null) {
      Night night = Night.begin(folders, Engine.H2_FILE);
      night.jar().run("run", "--warnings-ok").exits(0);
      undisturbed = night;
    }
    Night night = Night.begin(folder, Engine.H2_FILE);
    Jar.Ended starved =
        night.jar().withOption("-Xmx" + mebibytes + "m").run("run", "--warnings-ok");
    Campaign.note("heap of", mebibytes + " MiB", starved.exitCode(), Campaign.lastWord(starved));
    assertThat(starved.exitCode()).as(starved.out() + starved.err()).isIn(0, 5);
    night.jar().run("run", "--warnings-ok").exits(0);
    night.assertSameAs(undisturbed);
  }
}
