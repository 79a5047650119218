package org.tradebalance.layout.detection;

import java.util.List;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.TableRule;

/**
 * A column of a layout under the labels that a file has now.
 *
 * @param rule the column
 * @param labels its labels from top to bottom; a column for many years has {@code {year}} in them
 * @param columns the columns of the file that are meant, at least one
 * @param likeness how much speaks for it, from 0 to 170
 */
public record Renaming(
    ColumnRule rule, List<String> labels, List<Difference.ColumnStrange> columns, int likeness) {

  /** By how much one must be better than another to be the only one that is meant. */
  private static final int CLEARLY = 10;

  private static final int AT_ITS_PLACE = 50;
  private static final int IN_TURN = 20;
  private static final int LIKE = 45;

  /**
   * Weighs labels and place.
   *
   * @param inTurn whether it is the next of as many new columns as are missing
   */
  static Renaming of(
      TableRule table,
      ColumnRule rule,
      List<String> labels,
      List<Difference.ColumnStrange> columns,
      boolean inTurn) {
    int likeness = ColumnLabels.likeness(rule, labels);
    boolean place = columns.stream().anyMatch(column -> atPlaceOf(table, rule, column));
    return new Renaming(
        rule, labels, columns, likeness + (place ? AT_ITS_PLACE : 0) + (inTurn ? IN_TURN : 0));
  }

  /** Whether a column stands beside one that the layout has beside the other. */
  private static boolean atPlaceOf(
      TableRule table, ColumnRule rule, Difference.ColumnStrange column) {
    int at = table.columns().indexOf(rule);
    FoundColumn left = column.found().get(column.number() - 1);
    FoundColumn right = column.found().get(column.number() + 1);
    boolean afterIt = at > 0 && left != null && left.rule().equals(table.columns().get(at - 1));
    boolean beforeIt =
        at + 1 < table.columns().size()
            && right != null
            && right.rule().equals(table.columns().get(at + 1));
    return afterIt || beforeIt;
  }

  boolean isLikely() {
    return likeness >= LIKE;
  }

  boolean isClearlyBetterThan(Renaming other) {
    return likeness >= other.likeness + CLEARLY;
  }

  boolean sharesColumnWith(Renaming other) {
    return columns.stream().anyMatch(other.columns::contains);
  }

  /** The labels as one text. */
  public String title() {
    return String.join(" / ", labels);
  }

  /** The columns by the names that a spreadsheet gives them. */
  public String letters() {
    return columns.size() == 1
        ? columns.get(0).letters()
        : columns.get(0).letters() + " to " + columns.get(columns.size() - 1).letters();
  }
}
