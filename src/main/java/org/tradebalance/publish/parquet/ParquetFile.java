package org.tradebalance.publish.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.table.Cells;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.trade.Usd;

/**
 * A Parquet file being written, cell by cell: rows are gathered in groups, each written column by
 * column, and the footer says where everything is.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/">The file format</a>
 */
final class ParquetFile implements Cells {

  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int FORMAT_VERSION = 1;
  private static final int ROWS_OF_A_GROUP = 1_000_000;

  // Readers look here for faults of known writers; a version would change bytes for no reason.
  private static final String CREATED_BY = "tradebalance";

  private final TableSchema<?> table;
  private final MessageType schema;
  private final OutputStream file;
  private final List<RowGroup> groups = new ArrayList<>();
  private List<ColumnChunkWriter> columns;
  private long offset;
  private long rows;
  private long rowsOfGroup;
  private int column;

  ParquetFile(Path target, TableSchema<?> table) throws IOException {
    this.table = table;
    this.schema = Schema.of(table);
    this.columns = newGroup();
    this.file = new BufferedOutputStream(Files.newOutputStream(target));
    put(MAGIC);
  }

  @Override
  public Cells text(String text) throws IOException {
    return next(text);
  }

  @Override
  public Cells code(@Nullable Object code) throws IOException {
    return next(code);
  }

  @Override
  public Cells amount(@Nullable Usd amount) throws IOException {
    return next(amount);
  }

  @Override
  public Cells number(@Nullable BigDecimal number) throws IOException {
    return next(number);
  }

  @Override
  public Cells integer(@Nullable Long number) throws IOException {
    return next(number);
  }

  @Override
  public void endRow() throws IOException {
    if (column != columns.size()) {
      throw new IllegalStateException(
          table.name() + ": a row of " + column + " cells instead of " + columns.size());
    }
    column = 0;
    rows++;
    rowsOfGroup++;
    if (rowsOfGroup == ROWS_OF_A_GROUP) {
      writeGroup();
      columns = newGroup();
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      writeGroup();
      ByteArrayOutputStream footer = new ByteArrayOutputStream();
      FileMetaData description =
          new FileMetaData(FORMAT_VERSION, Schema.elements(schema), rows, groups);
      description.setCreated_by(CREATED_BY);
      description.setColumn_orders(
          columns.stream().map(each -> ColumnOrder.TYPE_ORDER(new TypeDefinedOrder())).toList());
      Util.writeFileMetaData(description, footer);
      put(footer.toByteArray());
      put(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.size()).array());
      put(MAGIC);
    }
  }

  private Cells next(@Nullable Object value) throws IOException {
    columns.get(column++).add(value);
    return this;
  }

  private void put(byte[] bytes) throws IOException {
    file.write(bytes);
    offset += bytes.length;
  }

  private List<ColumnChunkWriter> newGroup() {
    List<ColumnChunkWriter> fresh = new ArrayList<>();
    List<ColumnDefinition<?>> definitions = table.definitions();
    for (int at = 0; at < schema.getFieldCount(); at++) {
      fresh.add(ColumnChunkWriter.of(definitions.get(at), schema.getType(at).asPrimitiveType()));
    }
    rowsOfGroup = 0;
    return fresh;
  }

  private void writeGroup() throws IOException {
    if (rowsOfGroup == 0) {
      return;
    }
    List<ColumnChunk> chunks = new ArrayList<>();
    long begin = offset;
    for (ColumnChunkWriter each : columns) {
      ColumnChunk chunk = each.writeTo(file, offset);
      chunks.add(chunk);
      offset += chunk.getMeta_data().getTotal_compressed_size();
    }
    RowGroup group = new RowGroup(chunks, offset - begin, rowsOfGroup);
    groups.add(group.setFile_offset(begin).setTotal_compressed_size(offset - begin));
  }
}
