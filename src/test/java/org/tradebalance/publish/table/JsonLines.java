package org.tradebalance.publish.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Usd;

/** A format that nobody publishes, to show what one takes: a row is an object on a line. */
final class JsonLines implements TableFormat {

  @Override
  public String extension() {
    return ".jsonl";
  }

  @Override
  public Cells open(Path target, TableSchema<?> schema) throws IOException {
    return new Lines(Files.newBufferedWriter(target), schema.header());
  }

  private static final class Lines implements Cells {

    private final BufferedWriter out;
    private final List<String> header;
    private Iterator<String> names;
    private StringJoiner row = new StringJoiner(",", "{", "}\n");
    private long rows;

    Lines(BufferedWriter out, List<String> header) {
      this.out = out;
      this.header = header;
      this.names = header.iterator();
    }

    @Override
    public Cells text(String text) {
      return cell('"' + text + '"');
    }

    @Override
    public Cells code(@Nullable Object code) {
      return code == null ? cell(null) : text(code instanceof Coded c ? c.code() : code.toString());
    }

    @Override
    public Cells amount(@Nullable Usd amount) {
      return cell(amount);
    }

    @Override
    public Cells number(@Nullable BigDecimal number) {
      return cell(number);
    }

    @Override
    public Cells integer(@Nullable Long number) {
      return cell(number);
    }

    private Cells cell(@Nullable Object json) {
      row.add('"' + names.next() + "\":" + json);
      return this;
    }

    @Override
    public void endRow() throws IOException {
      out.write(row.toString());
      row = new StringJoiner(",", "{", "}\n");
      names = header.iterator();
      rows++;
    }

    @Override
    public long rows() {
      return rows;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
