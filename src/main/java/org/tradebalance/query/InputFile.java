package org.tradebalance.query;

import org.jspecify.annotations.Nullable;
import org.tradebalance.store.run.RunFile;

/**
 * An input file of a run.
 *
 * @param file path below the input folder
 * @param sha256 hash of its content
 * @param bytes its size
 * @param plan what the run does with it
 * @param layout id of its layout; null where none was found
 * @param code identifier of why it is not loaded; null where it is
 * @param issue the message of that issue
 */
public record InputFile(
    String file,
    String sha256,
    long bytes,
    RunFile.Plan plan,
    @Nullable String layout,
    @Nullable String code,
    @Nullable String issue) {

  /** What a run knows of a file. */
  public static InputFile of(RunFile file) {
    return new InputFile(
        file.name(),
        file.sha256(),
        file.size(),
        file.plan(),
        file.layout(),
        file.issueCode(),
        file.issue());
  }
}
