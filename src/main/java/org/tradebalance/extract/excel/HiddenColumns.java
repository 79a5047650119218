package org.tradebalance.extract.excel;

import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet that nobody sees. */
final class HiddenColumns {

  private final BitSet columns = new BitSet();

  /** Looks at an element {@code col}, which says something of a range of columns, from 1. */
  void see(PartXml xml) {
    if (WorkbookParts.isTrue(xml.attribute("hidden"))) {
      int from = number(xml.attribute("min"));
      int to = number(xml.attribute("max"));
      if (from <= to) {
        add(from - 1, to - from + 1);
      }
    }
  }

  /** Takes some columns from one on, counted from 0. */
  void add(int from, int count) {
    int last = Math.min(CellColumn.COLUMNS, from + count);
    if (from >= 0 && from < last) {
      columns.set(from, last);
    }
  }

  /** Those left of a column: sheets often hide all columns right of their cells. */
  Set<Integer> below(int end) {
    return columns.get(0, end).stream().boxed().collect(Collectors.toUnmodifiableSet());
  }

  /** A number of a column, 0 for what is none: no figure depends on it. */
  private static int number(@Nullable String stated) {
    return stated != null && stated.matches("\\d{1,5}") ? Integer.parseInt(stated) : 0;
  }
}
