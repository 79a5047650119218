package org.tradebalance.collect;

/**
 * What is known of a host from before.
 *
 * @param day the day that the calls are of, in UTC
 * @param calls calls of that day
 * @param notBefore before when the server does not want to be called, ISO 8601; empty for any time
 */
record HostState(String day, int calls, String notBefore) {}
