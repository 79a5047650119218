package org.tradebalance.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Coverage;

/**
 * How things stand.
 *
 * @param last the newest run; null where there is none
 * @param published the newest run that published; null where none did
 * @param datasets the months that the newest release of each dataset covers
 */
public record PipelineStatus(
    @Nullable RunSummary last, @Nullable RunSummary published, List<Coverage> datasets) {}
