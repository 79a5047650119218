package org.tradebalance.explain;

/**
 * Where a file was fetched from.
 *
 * @param source id of the source
 * @param address what was asked, without any key; of several pages the first, and how many follow
 * @param fetchedAt when its last page came, ISO 8601 in UTC
 */
public record FetchedFrom(String source, String address, String fetchedAt) {}
