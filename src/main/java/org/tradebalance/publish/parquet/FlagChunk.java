package org.tradebalance.publish.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.schema.PrimitiveType;
import org.tradebalance.publish.table.ColumnDefinition;

/** True or false, eight in a byte, the first in the lowest bit. */
final class FlagChunk extends ColumnChunkWriter {

  private final BitSet values = new BitSet();
  private int size;
  private boolean anyTrue;
  private boolean anyFalse;

  FlagChunk(ColumnDefinition<?> column, PrimitiveType field) {
    super(column, field);
  }

  @Override
  void put(Object value) {
    boolean flag = (Boolean) value;
    values.set(size++, flag);
    anyTrue |= flag;
    anyFalse |= !flag;
  }

  @Override
  void drain(OutputStream page) throws IOException {
    byte[] bits = new byte[(size + Byte.SIZE - 1) / Byte.SIZE];
    byte[] upToLastTrue = values.toByteArray();
    System.arraycopy(upToLastTrue, 0, bits, 0, upToLastTrue.length);
    page.write(bits);
    values.clear();
    size = 0;
  }

  @Override
  Encoding encoding() {
    return Encoding.PLAIN;
  }

  @Override
  byte[] least() {
    return new byte[] {(byte) (anyFalse ? 0 : 1)};
  }

  @Override
  byte[] greatest() {
    return new byte[] {(byte) (anyTrue ? 1 : 0)};
  }
}
