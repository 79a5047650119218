package org.tradebalance.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A fact about the whole file that stands beside its tables: in the cell right of a label, or in a
 * cell of its own.
 *
 * @param label the label, in the first cell of its row that is not empty; empty where the place
 *     decides
 * @param row number of the row from 1, where the place decides
 * @param column number of the column from 0, where the place decides
 * @param field what the cell says: reporter or partner
 */
public record ParameterRule(String label, int row, int column, Field field)
    implements Serializable {

  /** The text of the fact on some sheet; empty where the file does not have it. */
  Optional<String> find(List<SheetPreview> sheets) {
    return sheets.stream()
        .flatMap(sheet -> sheet.rows().stream())
        .map(this::in)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> in(RawRow candidate) {
    if (label.isEmpty()) {
      String text = candidate.cell(column).text().strip();
      return candidate.number() == row && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
    List<String> texts =
        candidate.cells().stream()
            .map(cell -> cell.text().strip())
            .filter(t -> !t.isEmpty())
            .toList();
    boolean labelled = texts.size() > 1 && Label.normal(texts.get(0)).equals(Label.normal(label));
    return labelled ? Optional.of(texts.get(1)) : Optional.empty();
  }
}
