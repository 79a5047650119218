package org.tradebalance.collect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.quality.IssueCode;

/** Joins the pages of a table to one file that looks as if it had come in one. */
final class PageJoin {

  private PageJoin() {}

  /**
   * Joins.
   *
   * @param pages at least one, with rows or without
   */
  static void join(List<TablePage> pages, PageFormat format, Path to)
      throws FetchException, IOException {
    String header = pages.get(0).header();
    for (TablePage page : pages) {
      if (!page.header().equals(header)) {
        throw new FetchException(
            IssueCode.SOURCE_ANSWER_WRONG,
            false,
            "the pages have different headers: " + header + " and " + page.header());
      }
    }
    List<TablePage> filled = pages.stream().filter(page -> page.rows() > 0).toList();
    long rows = filled.stream().mapToLong(TablePage::rows).sum();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      switch (format) {
        case CSV -> {
          out.write(header.getBytes(StandardCharsets.ISO_8859_1)); // as it was read
          out.write('\n');
          for (TablePage page : filled) {
            if (copy(page, out) != '\n') {
              out.write('\n');
            }
          }
        }
        case JSON_ROWS -> {
          write(out, "[" + header);
          for (TablePage page : filled) {
            write(out, ",\n");
            copy(page, out);
          }
          write(out, "]\n");
        }
        case JSON_DATA -> {
          write(out, "{\"count\":" + rows + ",\"data\":[");
          String separator = "";
          for (TablePage page : filled) {
            write(out, separator);
            copy(page, out);
            separator = ",\n";
          }
          write(out, "],\"error\":\"\"}\n");
        }
      }
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Copies the rows of a page; gives their last byte. */
  private static int copy(TablePage page, OutputStream out) throws IOException {
    int last = '\n';
    try (InputStream in = Files.newInputStream(page.file())) {
      in.skipNBytes(page.from());
      byte[] buffer = new byte[1 << 16];
      long left = page.to() - page.from();
      while (left > 0) {
        int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (length < 0) {
          throw new IOException(page.file() + " was cut off while it was read");
        }
        out.write(buffer, 0, length);
        last = buffer[length - 1];
        left -= length;
      }
    }
    return last;
  }
}
