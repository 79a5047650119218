package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.ColumnLabel;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * Headers that stand below the header of a table: somebody put files together. The same header once
 * more says nothing. One whose columns stand elsewhere, or that of another table, changes what all
 * rows below it mean, and they would be read by the first one.
 */
final class HeadersBelow {

  private static final String AGAIN = "header_again";

  /** Fewer labels than this share of the header may be words of any row. */
  private static final int SHARE = 2;

  private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d[\\d.,' ]*\\s*");

  private final @Nullable HeaderMap header;
  private final Set<String> labels = new HashSet<>();
  private final boolean summed;
  private @Nullable RawRow rearranged;
  private @Nullable RawRow words;
  private boolean figuresBelow;

  /**
   * Headers below that of a table.
   *
   * @param summed whether its rows are added, so that a file put together of one and the same would
   *     count twice
   */
  HeadersBelow(HeaderMap header, boolean summed) {
    this.header = header.table().headerLevels() == 1 ? header : null;
    this.summed = summed;
    for (FoundColumn column : header.columns().values()) {
      column.rule().header().forEach(label -> labels.add(label.letters()));
    }
  }

  /** What a row of the table is, as far as its reading did not see that it is a header. */
  RowOutcome see(RawRow row, RowOutcome outcome) {
    if (outcome instanceof RowOutcome.Accepted) {
      words = null;
      return outcome;
    }
    boolean bad = outcome instanceof RowOutcome.Rejected;
    if (header == null || !(bad || outcome instanceof RowOutcome.Ignored)) {
      return outcome;
    }
    if (beginsWithLabel(row, header)) {
      if (!summed && isAgain(row, header)) {
        return new RowOutcome.Ignored(AGAIN);
      }
      if (hasLabels(row, header)) {
        rearranged = rearranged == null ? row : rearranged;
        return outcome;
      }
    }
    // In a workbook, rules of the layout ignore sections and notes of several cells.
    if (bad || row.sheetName().isEmpty()) {
      seeOther(row);
    }
    return outcome;
  }

  private void seeOther(RawRow row) {
    RawRow above = words;
    if (above != null) {
      figuresBelow |= isBelow(row, above);
    } else if (isWords(row)) {
      words = row;
      figuresBelow = false;
    }
  }

  /** Why the rows cannot be read as those of one table; empty where they can. */
  Optional<Issue> refusal(String file) {
    RawRow other = rearranged != null ? rearranged : figuresBelow ? words : null;
    if (other == null) {
      return Optional.empty();
    }
    String text =
        other.cells().stream()
            .filter(cell -> !cell.isBlank())
            .limit(4)
            .map(cell -> cell.text().strip())
            .collect(Collectors.joining("', '", "'", "'"));
    return Optional.of(
        Issue.ofFile(IssueCode.HEADER_BELOW, file, Integer.toString(other.number()), text));
  }

  /** Most rows are left aside by their first cell. */
  private boolean beginsWithLabel(RawRow row, HeaderMap header) {
    for (int number = 0; number < row.cells().size(); number++) {
      String text = row.cell(number).text();
      if (!text.isBlank()) {
        FoundColumn column = header.columns().get(number);
        return labels.contains(ColumnLabel.of(text).letters())
            || (column != null && column.rule().hasPlaces() && fits(column.rule(), number, text));
      }
    }
    return false;
  }

  private static boolean isAgain(RawRow row, HeaderMap header) {
    for (Map.Entry<Integer, FoundColumn> column : header.columns().entrySet()) {
      String text = row.cell(column.getKey()).text();
      ColumnRule rule = column.getValue().rule();
      if (text.isBlank() ? !rule.header().isEmpty() : !fits(rule, column.getKey(), text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(ColumnRule rule, int number, String text) {
    return rule.matches(number, List.of(ColumnLabel.of(text)));
  }

  /** Whether so many labels of the header stand in a row that it is one. */
  private static boolean hasLabels(RawRow row, HeaderMap header) {
    List<ColumnRule> free =
        new ArrayList<>(
            header.columns().values().stream()
                .map(FoundColumn::rule)
                .filter(rule -> !rule.header().isEmpty() && !rule.hasPlaces())
                .toList());
    int all = free.size();
    for (RawCell cell : row.cells()) {
      if (!cell.isBlank()) {
        ColumnLabel label = ColumnLabel.of(cell.text());
        free.stream()
            .filter(rule -> rule.header().get(0).letters().equals(label.letters()))
            .findFirst()
            .ifPresent(free::remove);
      }
    }
    int found = all - free.size();
    return found > 1 && found * SHARE >= all;
  }

  private static boolean isWords(RawRow row) {
    int words = 0;
    for (RawCell cell : row.cells()) {
      if (!cell.isBlank()) {
        if (!Character.isLetter(cell.text().strip().charAt(0))) {
          return false;
        }
        words++;
      }
    }
    return words > 1;
  }

  /** Whether a row has as many cells as the row of words above it, and a number in the last one. */
  private static boolean isBelow(RawRow row, RawRow words) {
    RawCell last = row.cell(words.cells().size() - 1);
    return row.cells().size() == words.cells().size() && NUMBER.matcher(last.text()).matches();
  }
}
