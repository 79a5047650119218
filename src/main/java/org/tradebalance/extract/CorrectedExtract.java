package org.tradebalance.extract;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;

/**
 * An extract some of whose rows are read as somebody corrected them. What it is recognised by stays
 * that of the file.
 *
 * @param file the extract as it is
 * @param corrections its corrected rows
 */
public record CorrectedExtract(Extract file, Corrections corrections) implements Extract {

  @Override
  public String kind() {
    return file.kind();
  }

  @Override
  public List<Issue> warnings() {
    return file.warnings();
  }

  @Override
  public List<SheetPreview> preview() throws IOException, RefusedFileException {
    return file.preview();
  }

  @Override
  public void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException {
    file.rows(corrections.isEmpty() ? sink : row -> sink.accept(corrections.applied(row)));
  }
}
