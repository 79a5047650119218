package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.tradebalance.layout.RecordBytes;

/**
 * Reads the records of a regular CSV as bytes: fields are quoted whole or not at all, and the
 * encoding has the signs of ASCII as single bytes. Records, their fields and lines are those that
 * {@link CsvExtract} finds; whatever is irregular is refused and left to it.
 */
public final class CsvRecords {

  private static final int START = 1 << 20;

  /** A record larger than that is a quote that somebody forgot to close. */
  private static final int LARGEST = 1 << 26;

  private static final int MORE = -1;

  private final InputStream in;
  private final byte separator;
  private final RecordBytes row;
  private final Sink sink;
  private byte[] buffer = new byte[START + RecordBytes.MARGIN];
  private int end;
  private boolean last;
  private int line;

  /** Takes records. */
  public interface Sink {

    /** Takes a record; it holds until the next one comes. */
    void accept(RecordBytes row);
  }

  /** What makes a CSV irregular. */
  public static final class Irregular extends IOException {

    Irregular(int line) {
      super("irregular quotes in the record of line " + line);
    }
  }

  /**
   * A reader.
   *
   * @param in the bytes, from the start of a record to the end of one
   * @param line number of their first line
   * @param row shows each record to the sink
   */
  public CsvRecords(InputStream in, char separator, int line, RecordBytes row, Sink sink) {
    this.in = in;
    this.separator = (byte) separator;
    this.line = line;
    this.row = row;
    this.sink = sink;
  }

  /**
   * Hands all records over.
   *
   * @throws Irregular where the CSV is not regular, possibly after some records
   */
  public void read() throws IOException {
    int from = 0;
    while (!last || from < end) {
      int next = from < end ? parse(from) : MORE;
      if (next == MORE) {
        System.arraycopy(buffer, from, buffer, 0, end - from);
        end -= from;
        from = 0;
        fill();
      } else {
        from = next;
      }
    }
  }

  /** The line behind what was read so far. */
  public int line() {
    return line;
  }

  private void fill() throws IOException {
    if (end == buffer.length - RecordBytes.MARGIN) {
      if (end >= LARGEST) {
        throw new Irregular(line);
      }
      buffer = Arrays.copyOf(buffer, 2 * end + RecordBytes.MARGIN);
    }
    while (!last && end < buffer.length - RecordBytes.MARGIN) {
      int read = in.read(buffer, end, buffer.length - RecordBytes.MARGIN - end);
      last = read < 0;
      end += Math.max(0, read);
    }
  }

  /**
   * Reads the record at a place and gives the place of the next; {@link #MORE} where it is not all
   * there.
   */
  private int parse(int from) throws Irregular {
    byte[] bytes = buffer;
    int stop = end;
    byte comma = separator;
    int lines = 0;
    int at = from;
    row.begin(bytes, line);
    while (true) {
      int start = at;
      if (at < stop && bytes[at] == '"') {
        boolean doubled = false;
        at++;
        while (true) {
          while (at < stop && bytes[at] != '"') {
            lines += isLineEnd(bytes, at) ? 1 : 0;
            at++;
          }
          if (at + 1 >= stop && !last) {
            return MORE;
          }
          if (at >= stop) {
            throw new Irregular(line);
          }
          if (at + 1 < stop && bytes[at + 1] == '"') {
            doubled = true;
            at += 2;
          } else {
            break;
          }
        }
        row.field(start + 1, at, doubled);
        at++;
        if (at < stop && bytes[at] != comma && bytes[at] != '\n' && bytes[at] != '\r') {
          throw new Irregular(line);
        }
      } else {
        while (at < stop && bytes[at] != comma && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
        row.field(start, at, false);
      }
      if (at >= stop) {
        if (!last) {
          return MORE;
        }
        return done(stop, lines);
      }
      byte sign = bytes[at++];
      if (sign != comma) {
        if (sign == '\r') {
          if (at >= stop && !last) {
            return MORE;
          }
          if (at < stop && bytes[at] == '\n') {
            at++;
          }
        }
        return done(at, lines + 1);
      }
    }
  }

  /** Inside quotes: a line feed, or a carriage return without one. */
  private static boolean isLineEnd(byte[] bytes, int at) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] != '\n');
  }

  private int done(int next, int lines) {
    sink.accept(row);
    line += lines;
    return next;
  }
}
