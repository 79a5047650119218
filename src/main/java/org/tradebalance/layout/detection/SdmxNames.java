package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.HeaderPattern;
import org.tradebalance.layout.definition.Layout;

/**
 * Takes the names off a message in SDMX-CSV, so that its codes are left. The field guide of
 * SDMX-CSV 2.0 knows two forms: with labels=both headers and cells are {@code REF_AREA: Reference
 * area} and {@code US: United States}, and no code holds a colon and a blank; with labels=name a
 * column of names follows each column of codes, and a column is called {@code STRUCTURE_NAME}. The
 * first header may tell the sign between several values, {@code STRUCTURE[;]}.
 */
public final class SdmxNames {

  private static final String BETWEEN = ": ";
  private static final Set<String> MESSAGE = Set.of("dataflow", "structure");
  private static final String NAME_OF_STRUCTURE = "STRUCTURE_NAME";

  private final HeaderMap header;
  private final boolean message;
  private final boolean names;

  private SdmxNames(HeaderMap header) {
    this.header = header;
    this.message =
        header.columns().values().stream()
            .anyMatch(column -> MESSAGE.contains(column.rule().name()));
    this.names = message && hasGaps(header);
  }

  /** What takes the names off the rows of a table; rows of other files stay as they are. */
  public static SdmxNames of(HeaderMap header) {
    return new SdmxNames(header);
  }

  /** Columns of names have no label any more. */
  private static boolean hasGaps(HeaderMap header) {
    int labelled = header.columns().size() + header.unknown().size();
    return labelled <= header.lastColumn();
  }

  /** A row with codes alone. */
  public RawRow plain(RawRow row) {
    if (!message) {
      return row;
    }
    List<RawCell> cells = new ArrayList<>(row.cells());
    for (int number = 0; number < cells.size(); number++) {
      FoundColumn column = header.columns().get(number);
      if (column == null) {
        boolean name =
            names && !header.unknown().containsKey(number) && number <= header.lastColumn() + 1;
        cells.set(number, name ? RawCell.EMPTY : cells.get(number));
      } else if (column.rule().field() != Field.VALUE) {
        cells.set(number, code(cells.get(number)));
      }
    }
    return with(row, cells);
  }

  /** The first rows of a file as a layout of codes expects them. */
  static List<SheetPreview> plain(Layout layout, List<SheetPreview> sheets) {
    if (sheets.size() != 1 || sheets.get(0).rows().isEmpty()) {
      return sheets;
    }
    List<RawRow> rows = sheets.get(0).rows();
    RawRow top = rows.get(0);
    if (top.cells().stream().noneMatch(cell -> isMessage(cell.text()))) {
      return sheets;
    }
    Set<Integer> ofNames = columnsOfNames(layout, top);
    List<RawRow> plain = new ArrayList<>(rows.size());
    for (RawRow row : rows) {
      List<RawCell> cells = new ArrayList<>(row.cells());
      for (int number = 0; number < cells.size(); number++) {
        RawCell cell = cells.get(number);
        cells.set(number, ofNames.contains(number) ? RawCell.EMPTY : code(cell));
      }
      plain.add(with(row, cells));
    }
    List<RawCell> ids =
        plain.get(0).cells().stream()
            .map(cell -> new RawCell(cell.kind(), id(cell.text())))
            .toList();
    plain.set(0, with(top, ids));
    return List.of(sheets.get(0).with(plain));
  }

  private static boolean isMessage(String label) {
    return MESSAGE.contains(id(label).toLowerCase(Locale.ROOT));
  }

  /** The columns that only name what stands in the columns left of them. */
  private static Set<Integer> columnsOfNames(Layout layout, RawRow top) {
    List<String> labels = top.cells().stream().map(cell -> cell.text().strip()).toList();
    if (!labels.contains(NAME_OF_STRUCTURE)) {
      return Set.of();
    }
    Set<String> known =
        layout.tables().stream()
            .flatMap(table -> table.columns().stream())
            .map(ColumnRule::header)
            .flatMap(List::stream)
            .map(HeaderPattern::text)
            .collect(Collectors.toSet());
    Set<Integer> names = new HashSet<>();
    for (int number = 1; number < labels.size(); number++) {
      String label = labels.get(number);
      boolean afterCodes = known.contains(labels.get(number - 1)) && !names.contains(number - 1);
      if (label.equals(NAME_OF_STRUCTURE) || (afterCodes && !known.contains(label))) {
        names.add(number);
      }
    }
    return names;
  }

  private static RawRow with(RawRow row, List<RawCell> cells) {
    return new RawRow(
        row.sheet(),
        row.sheetName(),
        row.number(),
        List.copyOf(cells),
        row.formulas(),
        row.hidden());
  }

  /** A name may hold a colon, too: no code has a blank before it, as {@code China, P.R.: Macao}. */
  private static RawCell code(RawCell cell) {
    int end = cell.text().indexOf(BETWEEN);
    int blank = cell.text().stripLeading().indexOf(' ');
    return end < 0 || (blank >= 0 && blank < end)
        ? cell
        : new RawCell(cell.kind(), cell.text().substring(0, end));
  }

  /** The identifier in a header. */
  private static String id(String label) {
    int end = label.indexOf(BETWEEN);
    String id = (end < 0 ? label : label.substring(0, end)).strip();
    return id.replaceFirst("\\[.?]$", "");
  }
}
