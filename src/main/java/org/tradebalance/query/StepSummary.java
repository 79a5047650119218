package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param step its name
 * @param file the file that it scans, where it is a partition; else null
 * @param status how it ended
 * @param duration how long it took, as {@code 1.25 s}; {@code -} where that is not known
 */
public record StepSummary(
    String step,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file,
    String status,
    String duration) {}
