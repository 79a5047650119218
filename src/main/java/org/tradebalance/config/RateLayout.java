package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Marks;
import org.tradebalance.layout.definition.NewColumns;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.PrintedSums;
import org.tradebalance.layout.definition.RateQuote;
import org.tradebalance.layout.definition.RowReading;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.ExchangeRate.Quotation;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/** Reads a layout whose columns hold exchange rates. Such a file feeds no dataset of trade. */
final class RateLayout {

  private static final Set<Field> TIMES = Set.of(Field.YEAR, Field.MONTH, Field.PERIOD);
  private static final Set<Field> ALLOWED =
      Set.of(Field.YEAR, Field.MONTH, Field.PERIOD, Field.CURRENCY, Field.RATE, Field.OTHER);

  /** Decimals that a rate may have; what goes beyond is rounded off. */
  private static final Unit RATE =
      new Unit(BigDecimal.ONE, 12, "", /* rounded= */ true, ".", "", Unit.DOLLAR);

  private RateLayout() {}

  static boolean isOne(List<TableRule> tables) {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.field() == Field.RATE);
  }

  /** What a column of rates quotes; null for other columns. */
  static @Nullable RateQuote quote(Node column) {
    if (!column.coded("field", Field.class).filter(Field.RATE::equals).isPresent()) {
      return null;
    }
    return new RateQuote(
        column.optional("currency").orElse(""), column.needCoded("quotes", Quotation.class));
  }

  /**
   * Reads the layout.
   *
   * @throws ConfigurationException where a key or column says something about trade
   */
  static Layout read(Node root, List<TableRule> tables, Marks marks) {
    tables.forEach(table -> check(root, table));
    return new Layout(
        root.text("id"),
        root.number("version", 1),
        root.text("title"),
        root.text("source"),
        LayoutFile.tried(root),
        root.texts("files"),
        null,
        root.texts("texts"),
        List.of(),
        tables,
        marks,
        RATE,
        NotPublished.ABSENT,
        List.of(),
        new SeriesKey("", "WLD", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA),
        Codes.NONE,
        Codes.NONE,
        RowReading.PLAIN,
        NewColumns.WARN,
        PrintedSums.NONE,
        null);
  }

  private static void check(Node root, TableRule table) {
    boolean named = has(table, Field.CURRENCY);
    if (TIMES.stream().noneMatch(field -> has(table, field))) {
      throw root.wrong("columns", "exchange rates need a column of periods, years or months");
    }
    for (ColumnRule column : table.columns()) {
      RateQuote quote = column.options().quote();
      if (!ALLOWED.contains(column.field())) {
        throw root.wrong("columns", column.field().code() + " has no place among exchange rates");
      }
      if (quote != null && quote.currency().isEmpty() != named) {
        throw root.wrong(
            "columns",
            "the currency of '"
                + column.title()
                + "' is said by the column itself or by a column of currencies, by one of them");
      }
    }
  }

  private static boolean has(TableRule table, Field field) {
    return table.columns().stream().anyMatch(column -> column.field() == field);
  }
}
