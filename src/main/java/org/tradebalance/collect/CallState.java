package org.tradebalance.collect;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call from before.
 *
 * @param address what was asked, without any key
 * @param etag entity tag of what came; null where there is none
 * @param lastModified time of its last change; null where it is not known
 * @param sha256 hash of the body; empty where nothing was published
 * @param fetchedAt when it was last seen, ISO 8601 in UTC
 * @param rows rows of the page; -1 where they are not counted
 * @param waiting whether the other pages of its file are not all there, so that it need not be
 *     fetched again for it
 * @param split whether the answer was cut at the limit of rows and is asked for in halves
 */
record CallState(
    String address,
    @Nullable String etag,
    @Nullable String lastModified,
    String sha256,
    String fetchedAt,
    long rows,
    boolean waiting,
    boolean split) {

  CallState with(boolean nowWaiting, String at) {
    return new CallState(address, etag, lastModified, sha256, at, rows, nowWaiting, split);
  }

  OriginPage page() {
    return new OriginPage(address, fetchedAt, sha256, rows);
  }
}
