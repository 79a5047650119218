package org.tradebalance.publish.dictionary;

import java.util.List;

/**
 * A column of an output.
 *
 * @param name its name, which is a published contract
 * @param type what its values are
 * @param unit unit of the values; {@code none} for names and texts
 * @param required whether every row has a value
 * @param values the only values it can have; empty where it is not a closed list
 * @param definition what it means, in words
 * @param source where the values come from
 */
public record Column(
    String name,
    ColumnType type,
    String unit,
    boolean required,
    List<String> values,
    String definition,
    String source) {

  /** Copies the values. */
  public Column {
    values = List.copyOf(values);
  }

  /** Definition, unit and source in one text. */
  public String comment() {
    String measured = unit.equals("none") ? "" : " Unit: " + unit + ".";
    return definition + measured + " Source: " + source + ".";
  }
}
