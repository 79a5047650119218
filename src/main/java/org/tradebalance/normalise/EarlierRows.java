package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalValue;
import org.tradebalance.trade.Period;

/**
 * What the rows of a table before a row are about: a second row about the same is a duplicate, or,
 * where a column that would tell the two apart is not read, a part of something that nobody adds
 * up.
 */
final class EarlierRows {

  private final HeaderMap header;
  private final int labelColumn;
  private final int firstKeyColumn;
  private final Map<String, Seen> rowsByKey = new HashMap<>();

  /**
   * No rows yet.
   *
   * @param labelColumn the column of row labels; negative where there is none
   * @param firstKeyColumn the first column that tells rows apart
   */
  EarlierRows(HeaderMap header, int labelColumn, int firstKeyColumn) {
    this.header = header;
    this.labelColumn = labelColumn;
    this.firstKeyColumn = firstKeyColumn;
  }

  /**
   * Adds a good row.
   *
   * @return whether it is the first about what it is about; where not, the issues say so
   */
  boolean add(
      RawRow row,
      RowOutcome.Accepted good,
      FieldCells.Read cells,
      Meaning says,
      String partnerCode,
      RowIssues issues) {
    String key = key(cells, says, partnerCode);
    int figures = figures(good);
    Seen before = rowsByKey.putIfAbsent(key, new Seen(row.number(), figures));
    if (before == null) {
      return true;
    }
    boolean same = figures == before.figures;
    if (header.readsInPart() && !same) {
      overlap(key, before.row, row, issues);
    } else {
      duplicate(
          same ? IssueCode.DUPLICATE_KEY : IssueCode.ROW_CONTRADICTED,
          labelled(cells) ? period(says) : cells.key(),
          before.row,
          issues);
    }
    return false;
  }

  /** A row before, and what it says as a number. */
  private record Seen(int row, int figures) {}

  private static String key(FieldCells.Read cells, Meaning says, String partnerCode) {
    String key = labelled(cells) ? says + "|" + partnerCode : cells.key();
    // What a rule says of the dataset of a row is in none of its key cells.
    return says.dataset() == null ? key : says.dataset() + "|" + key;
  }

  private static boolean labelled(FieldCells.Read cells) {
    return cells.key().isEmpty();
  }

  private static String period(Meaning says) {
    @Nullable Period period = says.period();
    return period == null ? "the label" : period.frequency().code() + " " + period;
  }

  /** What a row says, as a number: two rows with different figures have the same one in 2^32. */
  private static int figures(RowOutcome.Accepted row) {
    int all = 0;
    for (Observation flow : row.flows()) {
      all = 31 * all + flow.figure().hashCode();
    }
    for (OriginalValue original : row.originals()) {
      all = 31 * all + original.figure().hashCode();
    }
    return all;
  }

  private void overlap(String key, int before, RawRow row, RowIssues issues) {
    List<String> columns = new ArrayList<>(header.absent());
    columns.addAll(header.unknown().values());
    issues.add(
        IssueCode.ROWS_OVERLAP,
        firstKeyColumn,
        Field.PARTNER.code(),
        Integer.toString(before),
        Integer.toString(row.number()),
        key,
        String.join(", ", columns));
  }

  private void duplicate(IssueCode code, String what, int before, RowIssues issues) {
    boolean byLabel = labelColumn >= 0;
    issues.add(
        code,
        byLabel ? labelColumn : firstKeyColumn,
        (byLabel ? Field.LABEL : Field.PARTNER).code(),
        what,
        Integer.toString(before));
  }
}
