#!/usr/bin/env bash
# H2: LOWER() in SQL follows the language of the Java machine, while names that are not quoted are raised in English.
#
# Guessed:  "where lower(table_name) = 'balance_series'" finds the table BALANCE_SERIES wherever the program runs: it
#           was created by that very name without quotes, and other databases lower the names of a catalogue alike.
# Found:    under a Turkish locale the table is stored as BALANCE_SERIES (a plain I), and LOWER gives it a dotless one,
#           so that the catalogue seems not to have it; "create table if not exists" and "select" find it.
# Versions: com.h2database:h2 2.4.240 (Java 17)
# Source:   run; LOWER is org.h2.expression.function.StringFunction1, identifiers are raised by
#           org.h2.util.StringUtils.toUpperEnglish.
# Seen:     the lines that stand at the end of this script, which fails where they change.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=com.h2database:h2:2.4.240 -DoutputDirectory=.
cat > Names.java <<'JAVA'
import java.sql.*;
class Names {
  public static void main(String[] language) throws SQLException {
    try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:"); Statement sql = h2.createStatement()) {
      sql.execute("create table balance_series (id int)");
      String catalogue = " from information_schema.tables where ";
      System.out.println(language[0]
          + " asked by LOWER: " + one(sql, "count(*)" + catalogue + "lower(table_name) = 'balance_series'")
          + ", asked as it is stored: " + one(sql, "count(*)" + catalogue + "table_name = 'BALANCE_SERIES'")
          + ", asked directly: " + one(sql, "count(*) from balance_series") + " rows");
    }
  }
  static String one(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery("select " + query)) { row.next(); return row.getString(1); }
  }
}
JAVA
for language in en tr; do java -Duser.language=$language -cp h2-2.4.240.jar Names.java $language; done > seen; cat seen
diff seen - <<'SEEN'
en asked by LOWER: 1, asked as it is stored: 1, asked directly: 0 rows
tr asked by LOWER: 0, asked as it is stored: 1, asked directly: 0 rows
SEEN
echo "still so"
