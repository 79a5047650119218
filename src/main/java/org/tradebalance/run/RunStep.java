package org.tradebalance.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A step of an attempt at a run.
 *
 * @param name its name; that of a partition has the partition after a colon
 * @param status how it ended, or that it works, in lower case
 * @param duration how long it took; null where it did not end
 */
public record RunStep(String name, String status, @Nullable Duration duration) {}
