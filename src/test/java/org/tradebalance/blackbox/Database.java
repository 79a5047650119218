package org.tradebalance.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.store.Engine;

/** The database that a run left behind, as a BI tool opens it. */
final class Database {

  private final Engine.Address address;

  private Database(Engine.Address address) {
    this.address = address;
  }

  /** The database at an address. */
  static Database at(Engine.Address address) {
    return new Database(address);
  }

  /** The database of an output folder; no process may have it open. */
  static Database below(Path output) {
    return new Database(new Engine.Address(url(output), "sa", password(output)));
  }

  /** The address of the embedded database of an output folder. */
  static String url(Path output) {
    return "jdbc:h2:file:" + output.toAbsolutePath() + "/db/tradebalance";
  }

  /** The password that its first run made. */
  static String password(Path output) {
    try {
      return Files.readString(output.resolve("db/password")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every row of a query as one text, its columns separated by blanks. */
  List<String> texts(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(String.valueOf(result.getString(column)));
        }
        rows.add(String.join(" ", row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  /** Changes rows, to bring about what is hard to provoke. */
  void change(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
