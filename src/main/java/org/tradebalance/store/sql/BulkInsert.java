package org.tradebalance.store.sql;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.publish.table.ColumnType;

/**
 * Inserts many rows with few statements: PostgreSQL gets them by COPY, H2 as whole columns in
 * arrays, which is two to three times as fast as a batch of single rows there.
 */
public final class BulkInsert {

  /**
   * Values of a statement; a row of arrays has hundreds, which the database holds several times.
   */
  private static final int VALUES = 100_000;

  /** A longer text would be cut off by the type that the arrays have; its row goes alone. */
  private static final int LONGEST = 100_000;

  private final JdbcTemplate jdbc;
  private final String single;
  private final String sql;
  private final String copy;
  private final List<Column> columns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();
  private int values;

  public BulkInsert(JdbcTemplate jdbc, String table, List<Column> columns) {
    this.jdbc = jdbc;
    this.columns = columns;
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String arrays =
        columns.stream()
            .map(column -> "cast(? as " + column.sql() + " array)")
            .collect(Collectors.joining(", "));
    this.single =
        "insert into "
            + table
            + " ("
            + names
            + ") values ("
            + String.join(", ", Collections.nCopies(columns.size(), "?"))
            + ")";
    this.copy = "copy " + table + " (" + names + ") from stdin";
    this.sql = "insert into " + table + " (" + names + ") select * from unnest(" + arrays + ")";
  }

  /** Adds a row, in the order of the columns. */
  public void add(@Nullable Object... row) {
    for (Object value : row) {
      if (value instanceof String text && text.length() > LONGEST) {
        jdbc.update(single, row);
        return;
      }
      values += value instanceof Object[] array ? array.length : 1;
    }
    rows.add(row);
    if (values >= VALUES) {
      flush();
    }
  }

  /** Writes what is left. */
  public void flush() {
    if (!rows.isEmpty()) {
      jdbc.execute((ConnectionCallback<Long>) this::write);
      rows.clear();
      values = 0;
    }
  }

  private Long write(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? copy(connection.unwrap(PGConnection.class))
        : unnest(connection);
  }

  private long copy(PGConnection server) throws SQLException {
    try {
      return server.getCopyAPI().copyIn(copy, new StringReader(CopyText.of(rows)));
    } catch (IOException e) {
      throw new SQLException("the rows could not be sent: " + e.getMessage(), e);
    }
  }

  private long unnest(Connection connection) throws SQLException {
    List<Array> arrays = new ArrayList<>(columns.size());
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int column = 0; column < columns.size(); column++) {
        @Nullable Object[] values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
          values[row] = rows.get(row)[column];
        }
        Array array = connection.createArrayOf(columns.get(column).jdbc(), values);
        arrays.add(array);
        insert.setArray(column + 1, array);
      }
      return insert.executeUpdate();
    } finally {
      for (Array array : arrays) {
        array.free();
      }
    }
  }

  public static Column text(String name) {
    return new Column(name, Type.TEXT, false);
  }

  public static Column integer(String name) {
    return new Column(name, Type.INTEGER, false);
  }

  public static Column number(String name) {
    return new Column(name, Type.BIGINT, false);
  }

  public static Column texts(String name) {
    return new Column(name, Type.TEXT, true);
  }

  public static Column integers(String name) {
    return new Column(name, Type.INTEGER, true);
  }

  public static Column amounts(String name) {
    return new Column(name, Type.AMOUNT, true);
  }

  /** A column of a published table. */
  public static Column column(String name, ColumnType type, boolean array) {
    Type stored =
        switch (type) {
          case TEXT, CODE, PERIOD, VINTAGE -> Type.TEXT;
          case AMOUNT -> Type.AMOUNT;
          case DECIMAL -> Type.RATIO;
          case NUMBER -> Type.NUMBER;
          case INTEGER -> Type.INTEGER;
          case FLAG -> Type.FLAG;
          case DATE -> Type.DATE;
          case TIMESTAMP -> throw new IllegalArgumentException(name + ": moments are not stored");
        };
    return new Column(name, stored, array);
  }

  /** A column to fill. */
  public record Column(String name, Type type, boolean array) {

    /** The column as a table is made with it. */
    public String declaration() {
      return name + " " + (type == Type.TEXT ? "varchar" : type.sql) + (array ? " array" : "");
    }

    private String sql() {
      return type.sql + (array ? " array" : "");
    }

    private String jdbc() {
      return array ? "array" : type.jdbc;
    }
  }

  private enum Type {
    TEXT("varchar(" + LONGEST + ")", "varchar"),
    INTEGER("int", "integer"),
    BIGINT("bigint", "bigint"),
    AMOUNT(decimal(ColumnType.AMOUNT), "numeric"),
    RATIO(decimal(ColumnType.DECIMAL), "numeric"),
    NUMBER(decimal(ColumnType.NUMBER), "numeric"),
    DATE("date", "date"),
    FLAG("boolean", "boolean");

    private final String sql;
    private final String jdbc;

    Type(String sql, String jdbc) {
      this.sql = sql;
      this.jdbc = jdbc;
    }

    private static String decimal(ColumnType type) {
      return "decimal(" + type.digits() + ", " + type.scale() + ")";
    }
  }
}
