package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A file that no layout reads.
 *
 * @param issue why
 * @param proposal what would make a layout fit; null, and not in JSON, where there is none
 */
public record RefusedInput(
    @JsonUnwrapped FoundIssue issue,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProposedLayout proposal) {}
