package org.tradebalance.publish.csv;

import java.io.IOException;
import java.nio.file.Path;
import org.tradebalance.publish.table.Cells;
import org.tradebalance.publish.table.TableFormat;
import org.tradebalance.publish.table.TableSchema;

/** CSV as of RFC 4180, in UTF-8, with a header and texts that are safe for spreadsheets. */
public final class CsvFormat implements TableFormat {

  @Override
  public String extension() {
    return ".csv";
  }

  @Override
  public Cells open(Path target, TableSchema<?> schema) throws IOException {
    return new CsvFile(target, schema);
  }
}
