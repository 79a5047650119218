package org.tradebalance.collect;

import java.time.Duration;

/**
 * What one source may take.
 *
 * @param rows rows of a page from which it is cut; 0 where pages have no limit
 * @param callsADay calls of a day in UTC; 0 for any number
 * @param pause between two calls
 * @param timeout for one answer, from the connection to its last byte
 * @param bytes of one answer, unpacked
 */
public record SourceLimits(
    long rows, int callsADay, Duration pause, Duration timeout, long bytes) {}
