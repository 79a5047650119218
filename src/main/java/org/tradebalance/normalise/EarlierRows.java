package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
  private final Map<String, Integer> rowsByKey = new HashMap<>();
  private final Map<String, List<Object>> figuresByKey = new HashMap<>();

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
    Integer before = rowsByKey.putIfAbsent(key, row.number());
    if (before == null) {
      if (header.readsInPart()) {
        figuresByKey.put(key, figures(good));
      }
      return true;
    }
    if (header.readsInPart() && !figures(good).equals(figuresByKey.get(key))) {
      overlap(key, before, row, issues);
    } else {
      duplicate(labelled(cells) ? period(says) : cells.key(), before, issues);
    }
    return false;
  }

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

  private static List<Object> figures(RowOutcome.Accepted row) {
    return Stream.<Object>concat(
            row.flows().stream().map(Observation::figure),
            row.originals().stream().map(OriginalValue::figure))
        .toList();
  }

  private void overlap(String key, Integer before, RawRow row, RowIssues issues) {
    List<String> columns = new ArrayList<>(header.absent());
    columns.addAll(header.unknown().values());
    issues.add(
        IssueCode.ROWS_OVERLAP,
        firstKeyColumn,
        Field.PARTNER.code(),
        before.toString(),
        Integer.toString(row.number()),
        key,
        String.join(", ", columns));
  }

  private void duplicate(String what, Integer before, RowIssues issues) {
    boolean byLabel = labelColumn >= 0;
    issues.add(
        IssueCode.DUPLICATE_KEY,
        byLabel ? labelColumn : firstKeyColumn,
        (byLabel ? Field.LABEL : Field.PARTNER).code(),
        what,
        before.toString());
  }
}
