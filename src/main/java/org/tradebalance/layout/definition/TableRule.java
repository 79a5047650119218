package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one table of an extract looks: the sheet it stands on, its header, its columns and rows.
 *
 * @param sheet name of the sheet; null for the first sheet that fits
 * @param titles texts that stand somewhere above the figures
 * @param headerLevels rows of the header; 0 where the file begins with figures
 * @param columns what each column is
 * @param rows what each row is, the first rule that fits decides; empty where every row below the
 *     header holds figures
 * @param optional whether a file may do without the table
 * @param says what the table as a whole says about its figures
 */
public record TableRule(
    @Nullable Pattern sheet,
    List<String> titles,
    int headerLevels,
    List<ColumnRule> columns,
    List<RowRule> rows,
    boolean optional,
    Meaning says)
    implements Serializable {

  /** Whether rows are told apart by a label. */
  public boolean labelled() {
    return columns.stream().anyMatch(column -> column.field() == Field.LABEL);
  }
}
