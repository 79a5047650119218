package org.tradebalance.publish.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.schema.PrimitiveType;
import org.tradebalance.publish.table.ColumnDefinition;

/** Whole numbers of 64 bits. */
final class IntegerChunk extends ColumnChunkWriter {

  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private long least = Long.MAX_VALUE;
  private long greatest = Long.MIN_VALUE;

  IntegerChunk(ColumnDefinition<?> column, PrimitiveType field) {
    super(column, field);
  }

  @Override
  void put(Object value) throws IOException {
    long number = (Long) value;
    values.write(bytes(number));
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }

  @Override
  void drain(OutputStream page) throws IOException {
    values.writeTo(page);
    values.reset();
  }

  @Override
  Encoding encoding() {
    return Encoding.PLAIN;
  }

  @Override
  byte[] least() {
    return bytes(least);
  }

  @Override
  byte[] greatest() {
    return bytes(greatest);
  }

  private static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
  }
}
