package org.tradebalance.layout;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * Says what a row with a certain label is.
 *
 * @param label the whole label; a group {@code year} or {@code month} names the period
 * @param kind what the row is
 * @param reason for an ignored row: why, as the ledger counts it; else empty
 * @param following how many rows after it are ignored for the same reason
 * @param endsTable whether everything below it is ignored for the same reason
 */
public record RowRule(Pattern label, RowKind kind, String reason, int following, boolean endsTable)
    implements Serializable {}
