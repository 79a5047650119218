package org.tradebalance.extract.csv;

/**
 * A part of a CSV that begins with a record and ends with one.
 *
 * @param from its first byte
 * @param to behind its last byte
 * @param line number of its first line, from 1
 */
public record CsvCut(long from, long to, int line) {}
