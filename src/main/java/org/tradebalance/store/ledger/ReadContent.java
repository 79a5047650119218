package org.tradebalance.store.ledger;

/**
 * A content as a run read it under a name.
 *
 * @param run the newest run that did
 * @param name its path below the input folder then
 * @param sha256 hash of the content
 * @param layout id of its layout
 * @param inputFolder the input folder of that run
 */
public record ReadContent(
    long run, String name, String sha256, String layout, String inputFolder) {}
