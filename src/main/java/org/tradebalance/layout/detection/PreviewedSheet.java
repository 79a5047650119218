package org.tradebalance.layout.detection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;

/**
 * The first rows of a sheet, with what every layout asks of them. All layouts look at each row as
 * if it were the header, so that its columns and texts are read once for all.
 */
final class PreviewedSheet {

  private final SheetPreview preview;
  private final Map<Integer, List<List<HeaderColumn>>> headers = new HashMap<>();
  private @Nullable List<String> texts;

  PreviewedSheet(SheetPreview preview) {
    this.preview = preview;
  }

  int number() {
    return preview.number();
  }

  boolean hidden() {
    return preview.hidden();
  }

  String name() {
    return preview.name().strip();
  }

  List<RawRow> rows() {
    return preview.rows();
  }

  /**
   * The columns of a header.
   *
   * @param top place of its first row among the rows
   * @param levels how many rows it has; at most those from the top on
   */
  List<HeaderColumn> header(int top, int levels) {
    return headers.computeIfAbsent(levels, this::headersOf).get(top);
  }

  private List<List<HeaderColumn>> headersOf(int levels) {
    List<RawRow> rows = rows();
    return IntStream.rangeClosed(0, rows.size() - levels)
        .mapToObj(top -> HeaderColumn.of(rows.subList(top, top + levels)))
        .toList();
  }

  /** Whether some cell contains words, case, blanks and footnote numbers not mattering. */
  boolean contain(String words) {
    List<String> all = texts;
    if (all == null) {
      all =
          rows().stream()
              .flatMap(row -> row.cells().stream())
              .map(cell -> Label.normal(cell.text()))
              .distinct()
              .toList();
      texts = all;
    }
    String wanted = Label.normal(words);
    return all.stream().anyMatch(text -> text.contains(wanted));
  }
}
