package org.tradebalance.layout;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of a CSV as its bytes, before any of it becomes text. One object shows one row after the
 * other; whoever wants to keep a row takes {@link #toRawRow}. Not safe to share between threads.
 */
public final class RecordBytes {

  /** Bytes that may be read behind the end of a field, so that eight can be had at once. */
  public static final int MARGIN = 8;

  private final Charset charset;
  private byte[] bytes = {};
  private int[] from = new int[64];
  private int[] to = new int[64];
  private boolean[] escaped = new boolean[64];
  private int size;
  private int line;

  /** Rows of a text in an encoding in which separators and quotes are single bytes. */
  public RecordBytes(Charset charset) {
    this.charset = charset;
  }

  /** Begins a row. */
  public void begin(byte[] buffer, int firstLine) {
    bytes = buffer;
    line = firstLine;
    size = 0;
  }

  /**
   * Adds a field.
   *
   * @param start its first byte, quotes left out
   * @param end behind its last byte
   * @param doubled whether quotes inside it are doubled
   */
  public void field(int start, int end, boolean doubled) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      escaped = Arrays.copyOf(escaped, 2 * size);
    }
    from[size] = start;
    to[size] = end;
    escaped[size++] = doubled;
  }

  /** The bytes that the fields are in. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a field begins; call it only for columns below {@link #size}. */
  public int from(int column) {
    return from[column];
  }

  /** Where a field ends, exclusive. */
  public int to(int column) {
    return to[column];
  }

  /** Whether quotes inside a field are doubled, so that its bytes are not its text. */
  public boolean isEscaped(int column) {
    return escaped[column];
  }

  /** Number of fields. */
  public int size() {
    return size;
  }

  /** The line on which the row begins, from 1. */
  public int line() {
    return line;
  }

  /** The text of a field. */
  public String text(int column) {
    String text = new String(bytes, from[column], to[column] - from[column], charset);
    return escaped[column] ? text.replace("\"\"", "\"") : text;
  }

  /** The row as everything else knows it. */
  public RawRow toRawRow() {
    List<RawCell> cells = new ArrayList<>(size);
    for (int column = 0; column < size; column++) {
      cells.add(
          from[column] == to[column]
              ? RawCell.EMPTY
              : new RawCell(RawCell.Kind.TEXT, text(column)));
    }
    return new RawRow(0, "", line, cells);
  }
}
