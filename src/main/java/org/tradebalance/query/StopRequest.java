package org.tradebalance.query;

/**
 * A run was asked to stop.
 *
 * @param outcome {@code asked}
 * @param run number of the run
 * @param holder which process works on it
 */
public record StopRequest(String outcome, long run, String holder) {}
