package org.tradebalance.publish.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.schema.PrimitiveType;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.trade.Usd;

/** Amounts and ratios as two's complement numbers of a fixed length, the first byte highest. */
final class DecimalChunk extends ColumnChunkWriter {

  private final int length;
  private final int scale;
  private byte[] values = new byte[1 << 10];
  private int size;
  private byte[] least = {};
  private byte[] greatest = {};

  DecimalChunk(ColumnDefinition<?> column, PrimitiveType field) {
    super(column, field);
    this.length = field.getTypeLength();
    this.scale = column.type().scale();
  }

  @Override
  void put(Object value) {
    if (size + length > values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    if (value instanceof Usd amount) {
      number(amount.thousandths());
    } else {
      number(((BigDecimal) value).setScale(scale).unscaledValue());
    }
    if (least.length == 0 || compare(least) < 0) {
      least = Arrays.copyOfRange(values, size, size + length);
    }
    if (greatest.length == 0 || compare(greatest) > 0) {
      greatest = Arrays.copyOfRange(values, size, size + length);
    }
    size += length;
  }

  private void number(BigInteger number) {
    if (number.bitLength() < Long.SIZE) {
      number(number.longValue());
      return;
    }
    byte[] digits = number.toByteArray();
    if (digits.length > length) {
      throw new ArithmeticException(column().name() + ": " + number + " has too many digits");
    }
    Arrays.fill(values, size, size + length, (byte) (number.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, values, size + length - digits.length, digits.length);
  }

  private void number(long number) {
    long rest = number;
    for (int at = size + length - 1; at >= size; at--) {
      values[at] = (byte) rest;
      rest >>= Byte.SIZE;
    }
  }

  /** How the number just put compares to another. */
  private int compare(byte[] other) {
    return values[size] != other[0]
        ? Byte.compare(values[size], other[0])
        : Arrays.compareUnsigned(values, size, size + length, other, 0, length);
  }

  @Override
  void drain(OutputStream page) throws IOException {
    page.write(values, 0, size);
    size = 0;
  }

  @Override
  Encoding encoding() {
    return Encoding.PLAIN;
  }

  @Override
  byte[] least() {
    return least;
  }

  @Override
  byte[] greatest() {
    return greatest;
  }
}
