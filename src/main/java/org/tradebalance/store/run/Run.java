package org.tradebalance.store.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One execution of the nightly load.
 *
 * @param id counted up from 1
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it works or when it was killed
 * @param status what became of it
 * @param exitCode the exit code of its process; null until it ended
 * @param fingerprint hash of its input and configuration
 * @param forced whether known content was loaded again
 * @param inputFolder where the input was read
 * @param message the last word, for operators
 */
public record Run(
    long id,
    Instant startedAt,
    @Nullable Instant finishedAt,
    RunStatus status,
    @Nullable Integer exitCode,
    String fingerprint,
    boolean forced,
    String inputFolder,
    String message) {}
