package org.tradebalance.publish.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Usd;

/**
 * A column of a table: what it means, its value in a row, where the database keeps it.
 *
 * @param <T> the rows of the table
 * @param definition what it means
 * @param key whether it tells rows apart
 * @param kinds the shapes of the table that have it; empty where all have
 * @param place where the database has it
 * @param stored the names it has there; two where it is joined of two
 * @param value its value in a row; null where only the database makes it
 */
public record TableColumn<T>(
    ColumnDefinition<?> definition,
    boolean key,
    Set<TableKind> kinds,
    StoragePlace place,
    List<String> stored,
    @Nullable Function<? super T, ? extends @Nullable Object> value) {

  /** Its published name. */
  public String name() {
    return definition.name();
  }

  /** The only name that it has in the database. */
  public String storedName() {
    return stored.get(0);
  }

  /** Whether a shape of the table has it. */
  boolean isIn(TableKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  /** Whether the stored row holds it. */
  public boolean isStored() {
    return place == StoragePlace.ROW || place == StoragePlace.ARRAY;
  }

  /** Its value in a row; null where there is none. */
  public @Nullable Object valueIn(T row) {
    if (value == null) {
      throw new IllegalStateException(name() + " is made by the database only");
    }
    return value.apply(row);
  }

  /** Hands its value in a row to a table being written. */
  public void write(T row, Cells cells) throws IOException {
    Object cell = valueIn(row);
    switch (definition.type()) {
      case TEXT -> cells.text(cell == null ? "" : (String) cell);
      case AMOUNT -> cells.amount((Usd) cell);
      case DECIMAL, NUMBER -> cells.number((BigDecimal) cell);
      case INTEGER -> cells.integer((Long) cell);
      case CODE, PERIOD, VINTAGE, FLAG, DATE, TIMESTAMP -> cells.code(cell);
    }
  }

  TableColumn<T> in(Set<TableKind> some) {
    return new TableColumn<>(definition, key, some, place, stored, value);
  }

  TableColumn<T> storedIn(StoragePlace where, List<String> names) {
    return new TableColumn<>(definition, key, kinds, where, names, value);
  }
}
