package org.tradebalance.publish.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.dictionary.Column;
import org.tradebalance.publish.dictionary.ColumnType;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Usd;

/** Writes the cells of one column. */
final class CellWriter {

  private static final int NOT_REPEATED = 0;

  private final Column column;
  private final ColumnWriter writer;
  private final int present;
  private final int bytes;
  private @Nullable Object before;
  private Binary beforeEncoded = Binary.EMPTY;

  CellWriter(Column column, ColumnDescriptor descriptor, ColumnWriter writer) {
    this.column = column;
    this.writer = writer;
    this.present = descriptor.getMaxDefinitionLevel();
    this.bytes = descriptor.getPrimitiveType().getTypeLength();
  }

  void text(String text) {
    string(text);
  }

  void code(@Nullable Object code) {
    if (code instanceof Boolean flag) {
      writer.write((boolean) flag, NOT_REPEATED, present);
    } else if (code == null) {
      nothing();
    } else {
      string(code);
    }
  }

  void amount(@Nullable Usd amount) {
    if (amount == null) {
      nothing();
      return;
    }
    byte[] number = new byte[bytes];
    Arrays.fill(number, (byte) (amount.thousandths() >> (Long.SIZE - 1)));
    for (int at = 0; at < Long.BYTES; at++) {
      number[bytes - 1 - at] = (byte) (amount.thousandths() >> (at * Byte.SIZE));
    }
    write(Binary.fromConstantByteArray(number));
  }

  void number(@Nullable BigDecimal value) {
    if (value == null) {
      nothing();
      return;
    }
    int scale = column.type() == ColumnType.AMOUNT ? Schema.AMOUNT_SCALE : Schema.DECIMAL_SCALE;
    BigInteger unscaled = value.setScale(scale).unscaledValue();
    byte[] digits = unscaled.toByteArray();
    if (digits.length > bytes) {
      throw new ArithmeticException(column.name() + ": " + value + " has too many digits");
    }
    byte[] number = new byte[bytes];
    Arrays.fill(number, (byte) (unscaled.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, number, bytes - digits.length, digits.length);
    write(Binary.fromConstantByteArray(number));
  }

  void number(long value) {
    writer.write(value, NOT_REPEATED, present);
  }

  /** Neighbours are often equal, since rows are in the order of their key. */
  private void string(Object value) {
    if (!value.equals(before)) {
      before = value;
      beforeEncoded =
          Binary.fromString(value instanceof Coded coded ? coded.code() : value.toString());
    }
    if (beforeEncoded.length() == 0 && !column.required()) {
      nothing();
    } else {
      write(beforeEncoded);
    }
  }

  private void nothing() {
    if (column.required()) {
      throw new IllegalStateException(column.name() + " has no value, and must have one");
    }
    writer.writeNull(NOT_REPEATED, present - 1);
  }

  private void write(Binary value) {
    writer.write(value, NOT_REPEATED, present);
  }
}
