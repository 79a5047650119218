package org.tradebalance.extract.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;

/** An answer of a service whose records read like the lines of a CSV, one table in one pass. */
abstract class RecordsExtract implements Extract {

  private final String kind;

  /** Records of a kind, as layouts call it. */
  RecordsExtract(String kind) {
    this.kind = kind;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final List<SheetPreview> preview() throws IOException, RefusedFileException {
    List<RawRow> rows = new ArrayList<>();
    read(
        row -> {
          rows.add(row);
          return rows.size() < SheetPreview.ROWS;
        });
    return List.of(SheetPreview.ofText(rows));
  }

  @Override
  public final void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    read(
        row -> {
          sink.accept(row);
          return true;
        });
  }

  /** Hands rows over, the header first, for as long as they are wanted. */
  abstract void read(Predicate<RawRow> sink) throws RefusedFileException;
}
