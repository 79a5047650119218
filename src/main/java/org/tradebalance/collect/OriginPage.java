package org.tradebalance.collect;

/**
 * A page of a fetched file.
 *
 * @param address what was asked, without any key
 * @param fetchedAt when it came, ISO 8601 in UTC
 * @param sha256 hash of the body, below {@code raw}; empty where nothing was published (204)
 * @param rows how many rows it has; -1 where they are not counted
 */
record OriginPage(String address, String fetchedAt, String sha256, long rows) {}
