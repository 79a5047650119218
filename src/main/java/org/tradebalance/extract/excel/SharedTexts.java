package org.tradebalance.extract.excel;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tradebalance.extract.LimitExceededException;
import org.tradebalance.layout.RawCell;

/**
 * The texts that the cells of a workbook refer to by number, read as far as somebody asked for
 * them: the first rows of a sheet seldom need more than the first texts.
 */
final class SharedTexts implements Closeable {

  /** What an object for a text takes beside its characters, about. */
  private static final int OVERHEAD = 80;

  private final @Nullable PartXml xml;
  private final long memory;
  private RawCell[] texts = new RawCell[256];
  private int count;
  private long taken;

  /**
   * The texts of a part.
   *
   * @param xml the part; null where the workbook has none
   * @param memory how many bytes they may take
   */
  SharedTexts(@Nullable PartXml xml, long memory) {
    this.xml = xml;
    this.memory = memory;
  }

  /**
   * The cell that a text makes.
   *
   * @param index number of the text, from 0
   * @throws IOException where there is none of that number
   */
  RawCell get(int index) throws IOException {
    while (index >= count && readNext()) {
      // until it is there
    }
    if (index < 0 || index >= count) {
      throw new IOException("a cell refers to text " + index + " and the workbook has " + count);
    }
    return texts[index];
  }

  private boolean readNext() throws IOException {
    if (xml == null || !xml.toStart("si")) {
      return false;
    }
    xml.readRuns();
    taken += OVERHEAD + xml.length();
    if (taken > memory) {
      throw new LimitExceededException(
          "the texts of its cells need more than "
              + (memory >> 20)
              + " MB of memory; if the file is right, give Java more with -Xmx");
    }
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, 2 * count);
    }
    texts[count++] = CellValue.text(xml.text());
    return true;
  }

  /** Reads the rest only to count and compare it. */
  void drain() throws IOException {
    if (xml != null) {
      xml.drain();
    }
  }

  @Override
  public void close() throws IOException {
    if (xml != null) {
      xml.close();
    }
  }
}
