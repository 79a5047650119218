package org.tradebalance.layout;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Measure;

/**
 * What a column is found by, and what it means.
 *
 * @param header the labels of the header from top to bottom, as the publisher prints them
 * @param field what the column holds
 * @param flow for a value: its direction
 * @param measure for a value: what is traded, where the column says so
 * @param month for a value: 1 to 12 for a month of the row's year, 0 for the year as a whole, or
 *     {@link #PERIOD_OF_ROW}
 */
public record ColumnRule(
    List<String> header, Field field, @Nullable Flow flow, @Nullable Measure measure, int month)
    implements Serializable {

  /** The row, not the column, says the period. */
  public static final int PERIOD_OF_ROW = -1;

  /** The header labels as one text for messages: {@code Exports / Goods (1)}. */
  public String title() {
    return String.join(" / ", header);
  }

  boolean matches(List<String> labels) {
    return header.stream().map(Label::normal).toList().equals(labels);
  }
}
