package org.tradebalance.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tradebalance.publish.table.ColumnType;
import org.tradebalance.store.Engine;

/** What COPY writes is what was given, whatever characters are in it. */
class CopyIT {

  private static final String ODD = "\\\t\n\r\"',;N{}🚢ßş ";

  @TempDir Path folder;

  @Test
  void everyTextComesBackAsItWas() {
    Engine.Address server = Engine.POSTGRESQL.fresh(folder);
    JdbcTemplate jdbc =
        new JdbcTemplate(
            new DriverManagerDataSource(server.url(), server.user(), server.password()));
    jdbc.execute("create table odd (id int, words text, amount decimal(24, 3))");
    BulkInsert rows =
        new BulkInsert(
            jdbc,
            "odd",
            List.of(
                BulkInsert.integer("id"),
                BulkInsert.text("words"),
                BulkInsert.column("amount", ColumnType.AMOUNT, false)));
    Random random = new Random(8);
    List<String> given = new ArrayList<>();
    for (int id = 0; id < 25_000; id++) {
      String words = words(random);
      given.add(words);
      rows.add(id, words, id % 3 == 0 ? null : new BigDecimal(id).movePointLeft(3));
    }
    rows.flush();
    assertThat(jdbc.queryForList("select words from odd order by id", String.class))
        .isEqualTo(given);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from odd where (amount is null) = (id % 3 = 0)"
                    + " and coalesce(amount, id / 1000.0) = id / 1000.0",
                Long.class))
        .isEqualTo(25_000L);
  }

  private static String words(Random random) {
    int[] letters = ODD.codePoints().toArray();
    StringBuilder words = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      words.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return words.toString();
  }
}
