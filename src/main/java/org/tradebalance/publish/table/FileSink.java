package org.tradebalance.publish.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A file of some format, into which a table is written. */
record FileSink(TableFormat format, Path target) implements TableSink {

  @Override
  public <T> long write(PublishedTable<T> table, RowSource<T> rows) throws IOException {
    TableSchema<T> schema = table.file();
    List<TableColumn<T>> columns = schema.columns();
    try (Cells cells = format.open(target, schema)) {
      rows.forEach(
          row -> {
            try {
              for (TableColumn<T> column : columns) {
                column.write(row, cells);
              }
              cells.endRow();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      return cells.rows();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
