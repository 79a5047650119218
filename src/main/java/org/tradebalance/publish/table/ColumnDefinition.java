package org.tradebalance.publish.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Usd;

/**
 * What a column is called and what it means, apart from the table that it stands in.
 *
 * @param <V> what its values are in the program
 * @param name its name, which is a published contract
 * @param type what its values are
 * @param unit unit of the values; {@code none} for names and texts
 * @param values the only values that it can have; empty where it is not a closed list
 * @param meaning what it means, in words
 * @param source where the values come from
 * @param missing what it means that there is no value; empty where every row has one
 * @param missingIsPublished whether the dictionary says so, too
 */
public record ColumnDefinition<V>(
    String name,
    ColumnType type,
    String unit,
    List<String> values,
    String meaning,
    String source,
    String missing,
    boolean missingIsPublished) {

  /** The unit of what is not measured. */
  public static final String NO_UNIT = "none";

  /** Words. */
  public static ColumnDefinition<String> text(String name, String meaning, String source) {
    return typed(name, ColumnType.TEXT, NO_UNIT, meaning, source);
  }

  /** A code of a documented list. */
  public static ColumnDefinition<Object> code(String name, String meaning, String source) {
    return typed(name, ColumnType.CODE, NO_UNIT, meaning, source);
  }

  /** A code of a closed list: the constants are the only values. */
  public static <E extends Enum<E> & Coded> ColumnDefinition<E> code(
      String name, Class<E> constants, String meaning, String source) {
    List<String> codes = Arrays.stream(constants.getEnumConstants()).map(Coded::code).toList();
    return new ColumnDefinition<>(
        name, ColumnType.CODE, NO_UNIT, codes, meaning, source, "", false);
  }

  /** A release. */
  public static ColumnDefinition<Object> vintage(String name, String meaning, String source) {
    return typed(name, ColumnType.VINTAGE, NO_UNIT, meaning, source);
  }

  /** An amount of US dollars. */
  public static ColumnDefinition<Usd> amount(String name, String meaning, String source) {
    return typed(name, ColumnType.AMOUNT, "USD", meaning, source);
  }

  /** A number with decimals: {@link ColumnType#DECIMAL} or {@link ColumnType#NUMBER}. */
  public static ColumnDefinition<BigDecimal> number(
      String name, ColumnType type, String unit, String meaning, String source) {
    return typed(name, type, unit, meaning, source);
  }

  /** A whole number. */
  public static ColumnDefinition<Long> integer(
      String name, String unit, String meaning, String source) {
    return typed(name, ColumnType.INTEGER, unit, meaning, source);
  }

  /** True or false. */
  public static ColumnDefinition<Boolean> flag(String name, String meaning, String source) {
    return typed(name, ColumnType.FLAG, NO_UNIT, meaning, source);
  }

  /** A column of any other type. */
  public static <V> ColumnDefinition<V> typed(
      String name, ColumnType type, String unit, String meaning, String source) {
    return new ColumnDefinition<>(name, type, unit, List.of(), meaning, source, "", false);
  }

  /** The same, of which a row may have no value; the dictionary says what that means. */
  public ColumnDefinition<V> missing(String when) {
    return new ColumnDefinition<>(name, type, unit, values, meaning, source, when, true);
  }

  /** The same, of which a row may have no value; the dictionary does not say what that means. */
  public ColumnDefinition<V> missingUnsaid(String when) {
    return new ColumnDefinition<>(name, type, unit, values, meaning, source, when, false);
  }

  /** Whether every row has a value. */
  public boolean required() {
    return missing.isEmpty();
  }

  /** Whether its values are measured in something. */
  public boolean hasUnit() {
    return !unit.equals(NO_UNIT);
  }

  /** What the dictionary says that it means. */
  public String definition() {
    return missingIsPublished ? (meaning + " " + missing).strip() : meaning;
  }

  /** Definition, unit and source in one text. */
  public String comment() {
    return definition() + (hasUnit() ? " Unit: " + unit + "." : "") + " Source: " + source + ".";
  }
}
