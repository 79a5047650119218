package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradebalance.publish.Publication;

/** A reader of the views sees each publication whole or not at all while others follow. */
@ParameterizedClass
@EnumSource(
    value = Engine.class,
    names = {"H2_FILE", "POSTGRESQL"})
class BiReaderIT {

  /** Counts that differ between the publications, with names and periods, in one statement. */
  private static final String ONE_STATEMENT =
      "select min(f.publication_id) || '-' || max(f.publication_id) || ' ' || count(*) || ' '"
          + " || sum(f.balance_usd) || ' ' || count(distinct e.name) || ' ' || count(distinct"
          + " p.starts_on) from bi.fact_bilateral f join bi.dim_economy e on e.economy = f.partner"
          + " join bi.dim_period p on p.period_key = f.period_key";

  private static final String[] IN_ONE_TRANSACTION = {
    "select publication_id from bi.publication",
    "select count(*) from bi.fact_bilateral",
    "select count(*) from bi.fact_metric",
    "select count(*) from bi.dim_period",
    "select count(*) from bi.fact_periodic"
  };

  @Parameter Engine engine;

  @TempDir Path folder;

  private final AtomicBoolean done = new AtomicBoolean();

  @Test
  void everyAnswerIsThatOfOnePublication() throws Exception {
    readWhilePublishing(3);
  }

  @Test
  @Tag("campaign")
  void everyAnswerIsThatOfOnePublicationThroughFifty() throws Exception {
    readWhilePublishing(50);
  }

  private void readWhilePublishing(int times) throws Exception {
    Engine.Address address = engine.fresh(folder);
    TestStores stores = TestStores.on(address);
    Publication small = BiSample.publish(stores, folder, 2024, 10);
    Publication large = BiSample.publish(stores, folder, 2025, 2);
    List<Publication> publications = List.of(small, large);
    ExecutorService readers = Executors.newFixedThreadPool(2);
    Set<String> statements = new HashSet<>(List.of(answer(address, ONE_STATEMENT)));
    Set<String> transactions = new HashSet<>(List.of(answer(address, IN_ONE_TRANSACTION)));
    try {
      Future<Set<String>> single = readers.submit(() -> read(address, ONE_STATEMENT));
      Future<Set<String>> several = readers.submit(() -> read(address, IN_ONE_TRANSACTION));
      for (int next = 0; next < times; next++) {
        long run = stores.runs().start("f", false, "/", List.of());
        BiSample.write(stores, run, publications.get(next % 2));
        stores.publications().makeCurrent(run, run);
        statements.add(answer(address, ONE_STATEMENT));
        transactions.add(answer(address, IN_ONE_TRANSACTION));
      }
      done.set(true);
      assertThat(single.get()).isNotEmpty().isSubsetOf(statements);
      assertThat(several.get()).isNotEmpty().isSubsetOf(transactions);
    } finally {
      done.set(true);
      readers.shutdownNow();
    }
  }

  private Set<String> read(Engine.Address address, String... queries) throws Exception {
    Set<String> seen = new HashSet<>();
    do {
      seen.add(answer(address, queries));
    } while (!done.get());
    return seen;
  }

  /** The answers, in a transaction with one view of the data as {@code bi.md} tells. */
  private String answer(Engine.Address address, String... queries) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (queries.length > 1) {
        statement.execute(
            engine == Engine.POSTGRESQL
                ? "set transaction isolation level repeatable read"
                : "set session characteristics as transaction isolation level snapshot");
      }
      List<String> answers = new ArrayList<>();
      for (String query : queries) {
        try (ResultSet result = statement.executeQuery(query)) {
          result.next();
          answers.add(result.getString(1));
        }
      }
      connection.rollback();
      return String.join(" ", answers);
    }
  }
}
