package org.tradebalance.publish.table;

import java.io.IOException;
import java.nio.file.Path;

/** A format of files. A new one is a class that implements this. */
public interface TableFormat {

  /** The ending of its files, with the point. */
  String extension();

  /** Whether tables are published in it. */
  default boolean isOf(PublishedTable<?> table) {
    return true;
  }

  /** Begins a file, which takes cells in the order of the columns. */
  Cells open(Path target, TableSchema<?> schema) throws IOException;

  /** Writes one file. */
  default TableSink to(Path target) {
    return new FileSink(this, target);
  }
}
