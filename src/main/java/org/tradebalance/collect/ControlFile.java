package org.tradebalance.collect;

/**
 * A table of the publisher that says how many rows its files have.
 *
 * @param address where it is
 * @param fileColumn the column that names the file
 * @param rowsColumn the column that counts its rows
 */
public record ControlFile(String address, String fileColumn, String rowsColumn) {}
