package org.tradebalance.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Vintage;

/**
 * What a file would give if it were loaded.
 *
 * @param file its path
 * @param layout id of its layout
 * @param vintage its vintage; null where the file cannot be used
 * @param figures figures, or exchange rates, in it
 * @param rows what became of its rows
 * @param issues what was found, a reason not to use the file last
 */
public record CheckedFile(
    String file,
    String layout,
    @Nullable Vintage vintage,
    int figures,
    RowCounts rows,
    List<FoundIssue> issues) {}
