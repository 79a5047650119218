package org.tradebalance.layout;

import java.util.List;

/**
 * The first rows of a sheet, enough to recognise its layout.
 *
 * @param name name of the sheet; empty in a CSV
 * @param rows its first rows that are not empty
 */
public record SheetPreview(String name, List<RawRow> rows) {

  /** How many rows are looked at: more than any publisher puts above a header. */
  public static final int ROWS = 40;
}
