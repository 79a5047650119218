package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What {@code bi.md} tells to type works as it stands there. */
@ParameterizedClass
@EnumSource(
    value = Engine.class,
    names = {"H2_FILE", "POSTGRESQL"})
class BiDocumentIT {

  @Parameter Engine engine;

  private Path folder;

  private Engine.Address address;
  private TestStores stores;

  @BeforeEach
  void publish(@TempDir Path temporary) {
    folder = temporary;
    address = engine.fresh(folder);
    stores = TestStores.on(address);
    BiSample.publish(stores, folder, 2024, 10);
  }

  @Test
  void everyQueryOfTheDocumentHasAnAnswer() throws IOException {
    List<String> queries = blocks("query");
    assertThat(queries).hasSize(10);
    for (String query : queries) {
      assertThat(stores.jdbc().queryForList(query)).as(query).isNotEmpty();
    }
  }

  @Test
  void theFirstQueryNamesTheLargestDeficitFirst() throws IOException {
    List<Map<String, Object>> deficits = stores.jdbc().queryForList(blocks("query").get(0));
    // Of the sample, Mexico, the Netherlands and Hong Kong are in surplus.
    assertThat(deficits)
        .extracting(row -> row.get("name"))
        .containsExactlyInAnyOrder("China", "Canada", "Germany");
    assertThat(deficits).extracting(row -> (BigDecimal) row.get("balance_usd")).isSorted();
  }

  @Test
  void theReaderReadsTheViewsAndNothingElse() throws IOException {
    if (engine == Engine.POSTGRESQL) {
      // A role belongs to the server, and other tests have databases there.
      stores.jdbc().execute("drop role if exists bi_reader");
    }
    String role = engine == Engine.POSTGRESQL ? "role-postgresql" : "role-h2";
    for (String statement : blocks(role).get(0).split(";\n", -1)) {
      if (!statement.isBlank()) {
        stores.jdbc().execute(statement);
      }
    }
    // The address of the tests names the owner as user.
    String url = address.url().replaceFirst("\\?user=.*", "");
    JdbcTemplate reader =
        new JdbcTemplate(new DriverManagerDataSource(url, "bi_reader", "change-me"));
    for (String query : blocks("query")) {
      assertThat(reader.queryForList(query)).isNotEmpty();
    }
    for (String forbidden :
        List.of(
            "select count(*) from balance_series",
            "delete from publication",
            "create table bi.mine (x int)")) {
      assertThatThrownBy(() -> reader.execute(forbidden)).as(forbidden).isNotNull();
    }
    if (engine == Engine.POSTGRESQL) {
      stores.jdbc().execute("drop owned by bi_reader");
      stores.jdbc().execute("drop role bi_reader");
    }
  }

  private static List<String> blocks(String kind) throws IOException {
    Matcher matcher =
        Pattern.compile("```sql " + kind + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("src/docs/bi.md")));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }
}
