package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedMap;

/**
 * Everything about one run.
 *
 * @param summary the run in one line
 * @param parameters what it was started with
 * @param steps its steps in the last execution, in order
 * @param files its input files, as frozen at its start
 * @param ledger the account of each file
 */
public record RunDetails(
    @JsonUnwrapped RunSummary summary,
    SortedMap<String, String> parameters,
    List<StepSummary> steps,
    List<InputFile> files,
    List<FileAccount> ledger) {}
