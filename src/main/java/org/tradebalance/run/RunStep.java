package org.tradebalance.run;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.store.run.RunFile;

/**
 * A step of an attempt at a run.
 *
 * @param name its name; that of a partition has the partition after a colon
 * @param status how it ended, or that it works, in lower case
 * @param duration how long it took; null where it did not end
 */
public record RunStep(String name, String status, @Nullable Duration duration) {

  private static final String PARTITION = "partition:";

  /**
   * The file that a partition scans: its name has only the beginning of the file's hash, which says
   * nothing to a reader.
   *
   * @param files those of the run
   * @return null where the step is no partition
   */
  public @Nullable String file(List<RunFile> files) {
    if (!name.startsWith(PARTITION)) {
      return null;
    }
    String hash = name.substring(PARTITION.length());
    return files.stream()
        .filter(file -> file.plan() != RunFile.Plan.DUPLICATE && file.sha256().startsWith(hash))
        .map(RunFile::name)
        .findFirst()
        .orElse(null);
  }
}
