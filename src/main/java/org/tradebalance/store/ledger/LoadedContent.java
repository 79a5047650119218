package org.tradebalance.store.ledger;

import java.util.Set;
import org.tradebalance.trade.Period;

/**
 * A content that is in the database.
 *
 * @param sha256 hash of the content
 * @param name its path below the input folder when it was first loaded
 * @param run the run that first loaded it
 * @param from first month that it states
 * @param to last month that it states
 * @param datasets what it feeds
 */
public record LoadedContent(
    String sha256, String name, long run, Period from, Period to, Set<String> datasets) {}
