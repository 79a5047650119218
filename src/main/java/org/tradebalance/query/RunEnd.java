package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a verb that works ended.
 *
 * @param outcome what became of it
 * @param exit exit code of the process
 * @param run number of the run; null, and not in JSON, where there is none
 * @param message the result in one line
 * @param details what somebody should look at
 */
public record RunEnd(
    String outcome,
    int exit,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long run,
    String message,
    List<String> details) {}
