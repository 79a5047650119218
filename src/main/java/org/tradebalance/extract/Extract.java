package org.tradebalance.extract;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Issue;

/** An opened extract. Not safe to share between threads. */
public interface Extract {

  /** The ending that its content deserves: {@code xlsx} or {@code csv}. */
  String kind();

  /** What somebody should know of the file as a whole. */
  default List<Issue> warnings() {
    return List.of();
  }

  /**
   * The first rows of each sheet.
   *
   * @throws RefusedFileException where the content is damaged
   */
  List<SheetPreview> preview() throws IOException, RefusedFileException;

  /**
   * Hands every row of every sheet over, in order; the content is never held in memory as a whole.
   *
   * @throws RefusedFileException where the content is damaged, possibly after some rows
   */
  void rows(Consumer<RawRow> sink) throws IOException, RefusedFileException;
}
