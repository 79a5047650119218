package org.tradebalance.trade;

import java.io.Serializable;

/**
 * Where in its file a figure stands.
 *
 * @param sheet number of the sheet, from 0; 0 in a CSV
 * @param row number of the row or line, from 1
 * @param column number of the column, from 0
 */
public record SourceCell(int sheet, int row, int column) implements Serializable {}
