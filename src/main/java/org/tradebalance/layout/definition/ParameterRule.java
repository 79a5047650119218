package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.Location;

/**
 * A fact about the whole file that stands beside its tables: in the cell right of a label, or in a
 * cell of its own.
 *
 * @param label the label, in the first cell of its row that is not empty; empty where the place
 *     decides
 * @param row number of the row from 1, where the place decides
 * @param column number of the column from 0, where the place decides
 * @param field what the cell says: reporter, partner, or how many rows of figures there are
 */
public record ParameterRule(String label, int row, int column, Field field)
    implements Serializable {

  /** The cell, such as B4; empty where a label decides. */
  public String at() {
    return label.isEmpty() ? Location.letters(column) + row : "";
  }

  /** The text of the fact on some sheet; empty where the file does not have it. */
  public Optional<String> find(List<SheetPreview> sheets) {
    return sheets.stream()
        .flatMap(sheet -> sheet.rows().stream())
        .map(this::in)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The text of the fact where a row has it. */
  public Optional<String> in(RawRow candidate) {
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

  /** The one other cell near by that names an economy; empty for none, or several. */
  public String elsewhere(Layout layout, List<SheetPreview> sheets) {
    Codes codes = field == Field.REPORTER ? layout.reporters() : layout.partners();
    Set<String> cells = new TreeSet<>();
    for (SheetPreview sheet : sheets) {
      for (RawRow near : sheet.rows()) {
        for (int at = 0; at < near.cells().size() && near.number() <= row + 2; at++) {
          String text = near.cell(at).text().strip();
          if (!text.isEmpty() && codes.find(text).isPresent()) {
            cells.add(Location.letters(at) + near.number());
          }
        }
      }
    }
    return label.isEmpty() && cells.size() == 1 ? cells.iterator().next() : "";
  }
}
