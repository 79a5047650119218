package org.tradebalance.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.table.ColumnDefinition;

/**
 * The values of one column within a group of rows, in pages, kept until the group is written. How
 * values become bytes is the business of the subclasses; a page says first which of its rows have
 * one. Pages are of version 1, which every reader knows.
 *
 * @see <a href="https://parquet.apache.org/docs/file-format/data-pages/">Data pages</a>
 */
abstract class ColumnChunkWriter {

  private static final int ROWS_OF_A_PAGE = 20_000;
  private static final int INITIAL = 1 << 10;
  private static final int SLAB = 1 << 16;

  private final ColumnDefinition<?> column;
  private final PrimitiveType field;
  private final @Nullable RunLengthBitPackingHybridEncoder presence;
  private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
  private int rowsOfPage;
  private long rows;
  private long nulls;

  ColumnChunkWriter(ColumnDefinition<?> column, PrimitiveType field) {
    this.column = column;
    this.field = field;
    this.presence = column.required() ? null : encoder(1);
  }

  static ColumnChunkWriter of(ColumnDefinition<?> column, PrimitiveType field) {
    return switch (field.getPrimitiveTypeName()) {
      case FIXED_LEN_BYTE_ARRAY -> new DecimalChunk(column, field);
      case BINARY -> new TextChunk(column, field);
      case INT64 -> new IntegerChunk(column, field);
      case BOOLEAN -> new FlagChunk(column, field);
      default -> throw new IllegalArgumentException(field + " is not written here");
    };
  }

  /** Runs of equal small numbers, or their bits side by side. */
  static RunLengthBitPackingHybridEncoder encoder(int bits) {
    return new RunLengthBitPackingHybridEncoder(
        bits, INITIAL, SLAB, HeapByteBufferAllocator.getInstance());
  }

  /** The value of the next row; null where it has none. */
  final void add(@Nullable Object value) throws IOException {
    if (value == null || isNothing(value)) {
      absent();
    } else {
      put(value);
      present(1);
    }
    rows++;
    if (++rowsOfPage == ROWS_OF_A_PAGE) {
      endPage();
    }
  }

  private void absent() throws IOException {
    if (column.required()) {
      throw new IllegalStateException(column.name() + " has no value, and must have one");
    }
    nulls++;
    present(0);
  }

  private void present(int level) throws IOException {
    if (presence != null) {
      presence.writeInt(level);
    }
  }

  /**
   * Writes the pages to a file.
   *
   * @param offset where in the file they begin
   * @return what the footer says of them
   */
  final ColumnChunk writeTo(OutputStream file, long offset) throws IOException {
    endPage();
    byte[] first = dictionaryPage();
    file.write(first);
    pages.writeTo(file);
    long size = (long) first.length + pages.size();
    List<Encoding> encodings = new ArrayList<>(List.of(encoding(), Encoding.RLE));
    if (first.length > 0) {
      encodings.add(Encoding.PLAIN);
    }
    ColumnMetaData description =
        new ColumnMetaData(
            Schema.physical(field),
            encodings,
            List.of(field.getName()),
            CompressionCodec.UNCOMPRESSED,
            rows,
            size,
            size,
            offset + first.length);
    if (first.length > 0) {
      description.setDictionary_page_offset(offset);
    }
    description.setStatistics(statistics());
    return new ColumnChunk(offset).setMeta_data(description);
  }

  private Statistics statistics() {
    Statistics statistics = new Statistics();
    statistics.setNull_count(nulls);
    if (nulls < rows) {
      statistics.setMin_value(least());
      statistics.setMax_value(greatest());
    }
    return statistics;
  }

  private void endPage() throws IOException {
    if (rowsOfPage == 0) {
      return;
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    if (presence != null) {
      BytesInput levels = presence.toBytes();
      page.write(littleEndian(Math.toIntExact(levels.size())));
      levels.writeAllTo(page);
      presence.reset();
    }
    drain(page);
    Util.writePageHeader(
        new PageHeader(PageType.DATA_PAGE, page.size(), page.size())
            .setData_page_header(
                new DataPageHeader(rowsOfPage, encoding(), Encoding.RLE, Encoding.RLE)),
        pages);
    page.writeTo(pages);
    rowsOfPage = 0;
  }

  private byte[] dictionaryPage() throws IOException {
    byte[] values = dictionary();
    if (values.length == 0) {
      return values;
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    Util.writePageHeader(
        new PageHeader(PageType.DICTIONARY_PAGE, values.length, values.length)
            .setDictionary_page_header(new DictionaryPageHeader(distinct(), Encoding.PLAIN)),
        page);
    page.write(values);
    return page.toByteArray();
  }

  static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  final ColumnDefinition<?> column() {
    return column;
  }

  /** Whether a value stands for there being none, in a column that may have none. */
  boolean isNothing(Object value) {
    return false;
  }

  /** Takes a value into the page. */
  abstract void put(Object value) throws IOException;

  /** Writes the values of the page and forgets them. */
  abstract void drain(OutputStream page) throws IOException;

  /** How {@link #drain} writes. */
  abstract Encoding encoding();

  /** The distinct values that the pages refer to; empty where pages hold the values themselves. */
  byte[] dictionary() {
    return new byte[0];
  }

  /** How many values {@link #dictionary} has. */
  int distinct() {
    return 0;
  }

  /** The least value of the group, where there is one. */
  abstract byte[] least();

  /** The greatest. */
  abstract byte[] greatest();
}
