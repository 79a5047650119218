package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path root;

  @Test
  void aRunThatGoesOnAfterItsSwitchLeavesThePublicationBeforeInPlace() throws IOException {
    OutputFolder output = new OutputFolder(root);
    Path first = publish(output, 1, "first");
    Path second = publish(output, 1, "again");
    assertThat(second).isNotEqualTo(first);
    assertThat(first.resolve("file.txt")).hasContent("first");
    assertThat(output.current().resolve("file.txt")).hasContent("again");
  }

  @Test
  void keepsTheNewestPublicationsOnly() throws IOException {
    OutputFolder output = new OutputFolder(root);
    for (int run = 1; run <= 4; run++) {
      publish(output, run, "run " + run);
      output.tidy(run, 2);
    }
    assertThat(root.resolve("publications")).isDirectoryNotContaining("glob:**/00000{1,2}");
    assertThat(root.resolve("publications/000003")).isDirectory();
    assertThat(output.current().resolve("file.txt")).hasContent("run 4");
  }

  /** Publishes one file and gives the folder that {@code current} then stands for. */
  private static Path publish(OutputFolder output, long run, String text) throws IOException {
    Files.writeString(output.emptyStaging(run).resolve("file.txt"), text);
    output.switchTo(run);
    output.removeStaging(run);
    return output.current().toRealPath();
  }
}
