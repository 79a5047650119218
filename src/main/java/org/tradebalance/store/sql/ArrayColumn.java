package org.tradebalance.store.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads columns of arrays. */
public final class ArrayColumn {

  private ArrayColumn() {}

  /** The elements of an array, whatever they are. */
  public static @Nullable Object[] of(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    try {
      return (@Nullable Object[]) array.getArray();
    } finally {
      array.free();
    }
  }

  /** The numbers of an array that has nothing else. */
  public static int[] integers(ResultSet row, int column) throws SQLException {
    @Nullable Object[] elements = of(row, column);
    int[] numbers = new int[elements.length];
    for (int at = 0; at < numbers.length; at++) {
      if (!(elements[at] instanceof Integer number)) {
        throw new SQLException("an array of numbers has " + elements[at]);
      }
      numbers[at] = number;
    }
    return numbers;
  }
}
