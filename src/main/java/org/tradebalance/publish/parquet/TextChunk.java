package org.tradebalance.publish.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.trade.Coded;

/** Texts and codes, each written once in the dictionary of the group; pages hold its numbers. */
final class TextChunk extends ColumnChunkWriter {

  private static final Comparator<String> ORDER =
      Comparator.comparing(text -> text.getBytes(UTF_8), Arrays::compareUnsigned);

  private final Map<Object, Integer> known = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private int[] numbers = new int[1 << 10];
  private int size;
  private @Nullable Object before;
  private int numberOfBefore;

  TextChunk(ColumnDefinition<?> column, PrimitiveType field) {
    super(column, field);
  }

  @Override
  boolean isNothing(Object value) {
    return value instanceof String text && text.isEmpty() && !column().required();
  }

  /** Neighbours are often the same object, since rows are in the order of their key. */
  @Override
  void put(Object value) throws IOException {
    if (value != before) {
      numberOfBefore = number(value);
      before = value;
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = numberOfBefore;
  }

  private int number(Object value) throws IOException {
    Integer number = known.get(value);
    if (number == null) {
      String text = value instanceof Coded coded ? coded.code() : value.toString();
      number = texts.get(text);
      if (number == null) {
        number = texts.size();
        texts.put(text, number);
        byte[] bytes = text.getBytes(UTF_8);
        dictionary.write(littleEndian(bytes.length));
        dictionary.write(bytes);
      }
      known.put(value, number);
    }
    return number;
  }

  /** The bits of a number come first, which all numbers so far have to fit into. */
  @Override
  void drain(OutputStream page) throws IOException {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, texts.size() - 1));
    page.write(bits);
    try (RunLengthBitPackingHybridEncoder runs = encoder(bits)) {
      for (int at = 0; at < size; at++) {
        runs.writeInt(numbers[at]);
      }
      runs.toBytes().writeAllTo(page);
    }
    size = 0;
  }

  @Override
  Encoding encoding() {
    return Encoding.PLAIN_DICTIONARY;
  }

  @Override
  byte[] dictionary() {
    return dictionary.toByteArray();
  }

  @Override
  int distinct() {
    return texts.size();
  }

  @Override
  byte[] least() {
    return extreme(texts.keySet(), ORDER.reversed());
  }

  @Override
  byte[] greatest() {
    return extreme(texts.keySet(), ORDER);
  }

  private static byte[] extreme(Set<String> texts, Comparator<String> order) {
    return texts.stream().max(order).orElse("").getBytes(UTF_8);
  }
}
