package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;

/** A disk that is full at any moment of publishing leaves the last good set as it is. */
class FullDiskTest {

  private static final int STEPS = 6;

  @TempDir Path folder;

  @Test
  void theLastGoodSetStaysAtWhateverMomentTheDiskIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 32)) {
      OutputFolder output = new OutputFolder(folder.resolve("disk"));
      publish(output, 1, publication(10));
      Publication next = publication(11);
      SortedMap<String, String> good = Folder.hashes(output.current());
      long size = DiskSpace.size(output.current());
      List<String> messages = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        output.removeStaging(2);
        disk.leave(size * step / STEPS);
        try {
          publish(output, 2, next);
        } catch (IOException e) {
          messages.add(e.getMessage());
        }
        assertThat(Folder.hashes(output.current())).as("free: " + step).isEqualTo(good);
      }
      assertThat(messages).hasSize(STEPS);
      assertThat(messages.subList(1, STEPS))
          .allMatch(text -> text.matches("(?s)the disk of .* is full: .* MB are free, .*needs.*"));
      disk.empty();
      publish(output, 2, next);
      assertThat(Folder.hashes(output.current())).isNotEqualTo(good).hasSameSizeAs(good);
    }
  }

  @Test
  void aPublicationForWhichThereIsNoRoomIsNotBegun() throws Exception {
    try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), 32)) {
      OutputFolder output = new OutputFolder(folder.resolve("disk"));
      publish(output, 1, publication(10));
      Path staging = output.emptyStaging(2);
      DiskSpace.check(staging, output.current());
      disk.leave(100_000);
      assertThat(catchThrowable(() -> DiskSpace.check(staging, output.current())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(" 0.1 MB are free, a publication needs more than ")
          .hasMessageContaining("tradebalance.keep-publications");
    }
  }

  private Publication publication(int month) {
    Path workbook = folder.resolve("small.xlsx");
    SmallCensus.of(2010, 2024, month).write(workbook);
    return PureCore.publication(workbook);
  }

  private static void publish(OutputFolder output, long run, Publication publication)
      throws Exception {
    Path staging = output.emptyStaging(run);
    for (Callable<Void> task :
        new PublicationFiles(publication, staging, "test", new TreeMap<>(), List.of()).tasks()) {
      task.call();
    }
    output.switchTo(run);
    output.removeStaging(run);
    output.tidy(run, 3);
  }
}
