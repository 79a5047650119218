package org.tradebalance.publish.table;

import java.io.IOException;

/** Where a table is written to: a file of some format, or the database. */
public interface TableSink {

  /**
   * Writes a table and gives the number of its rows.
   *
   * @throws IOException where it cannot be written
   */
  <T> long write(PublishedTable<T> table, RowSource<T> rows) throws IOException;
}
