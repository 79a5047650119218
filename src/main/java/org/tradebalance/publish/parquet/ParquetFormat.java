package org.tradebalance.publish.parquet;

import java.io.IOException;
import java.nio.file.Path;
import org.tradebalance.publish.table.Cells;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.TableFormat;
import org.tradebalance.publish.table.TableSchema;

/**
 * Parquet, for analysis. Rows and columns are those of the CSV of the same name; texts are as they
 * are, for no spreadsheet opens them.
 */
public final class ParquetFormat implements TableFormat {

  @Override
  public String extension() {
    return ".parquet";
  }

  @Override
  public boolean isOf(PublishedTable<?> table) {
    return table.isColumnar();
  }

  @Override
  public Cells open(Path target, TableSchema<?> schema) throws IOException {
    return new ParquetFile(target, schema);
  }
}
