package org.tradebalance.bench;

/**
 * A row as it stands in a BACI file.
 *
 * @param t year
 * @param i exporter
 * @param j importer
 * @param k product
 * @param v thousand dollars
 * @param q tonnes
 */
public record BaciRow(String t, String i, String j, String k, String v, String q) {}
