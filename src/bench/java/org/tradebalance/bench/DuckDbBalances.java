package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The balances of one extract by DuckDB: the same figures, exact as DECIMAL, in the same rows.
 * Arguments: {@code baci|baci-tolerant|comtrade FILE CODES VINTAGE TARGET}. {@code tolerant} leaves
 * bad rows out; without it they end the process. Where TARGET is {@code --totals-only}, prints the
 * number of rows and the sums instead of writing them, as {@link Totals} does for a file of ours.
 */
final class DuckDbBalances {

  private final String kind;
  private final Path sql;

  private DuckDbBalances(String kind) {
    this.kind = kind;
    this.sql = Path.of(System.getProperty("bench.sql", "src/bench/sql"));
  }

  public static void main(String[] args) throws SQLException, IOException {
    if (args.length != 5) {
      System.err.println("arguments: baci|baci-tolerant|comtrade FILE CODES VINTAGE TARGET");
      System.exit(2);
    }
    DuckDbBalances balances = new DuckDbBalances(args[0]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET temp_directory = '" + Path.of(args[1]).toAbsolutePath() + ".tmp'");
      codes(statement, args[2]);
      if (args[4].equals("--totals-only")) {
        balances.totals(statement, args[1]);
      } else {
        balances.write(statement, args[1], args[3], args[4]);
      }
    }
  }

  /** Economies have ranks in the order of their codes, so that numbers sort as codes do. */
  private static void codes(Statement statement, String codes) throws SQLException {
    statement.execute(
        """
        CREATE TABLE codes AS
        SELECT code::INTEGER AS code, economy, name, kind,
               row_number() OVER (ORDER BY economy)::INTEGER AS rank
        FROM read_csv('%s', header = true, all_varchar = true)"""
            .formatted(codes));
    for (String[] list :
        new String[][] {{"economies", "economy"}, {"names", "name"}, {"kinds", "kind"}}) {
      statement.execute(
          "SET VARIABLE %s = (SELECT list(%s ORDER BY rank) FROM codes)"
              .formatted(list[0], list[1]));
    }
  }

  private String balances(String file) throws IOException {
    return Files.readString(sql.resolve(kind + ".sql")).strip().replace("${file}", file);
  }

  private void totals(Statement statement, String file) throws SQLException, IOException {
    String query =
        "WITH " + balances(file) + " SELECT count(*), sum(exports), sum(imports) FROM balances";
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      System.out.println(Totals.text(row.getLong(1), row.getBigDecimal(2), row.getBigDecimal(3)));
    }
  }

  private void write(Statement statement, String file, String vintage, String target)
      throws SQLException, IOException {
    boolean baci = kind.startsWith("baci");
    String query =
        Files.readString(sql.resolve("write.sql"))
            .replace("${balances}", balances(file))
            .replace("${dataset}", baci ? "cepii-baci" : "un-comtrade-goods")
            .replace("${vintage}", vintage)
            .replace("${target}", target)
            .replace("${x}", amount("x", baci))
            .replace("${m}", amount("m", baci))
            .replace("${x - m}", amount("x - m", baci));
    statement.execute(query);
  }

  /** Whole dollars as they are; of thousandths only as many decimals as it needs. */
  private static String amount(String amount, boolean whole) {
    return whole ? amount : "rtrim(rtrim((" + amount + ")::VARCHAR, '0'), '.')";
  }
}
