package org.tradebalance.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tradebalance.store.database.SpringBatchTables;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.publication.BiDictionary;
import org.tradebalance.store.publication.BiIndexes;
import org.tradebalance.store.publication.PublicationStore;
import org.tradebalance.store.run.RunStore;

/** The stores on a database that Flyway has set up. */
public record TestStores(
    JdbcTemplate jdbc,
    RunStore runs,
    LedgerStore ledger,
    ObservationStore flows,
    PublicationStore publications,
    int migrations) {

  public static final Instant NOW = Instant.parse("2026-03-10T12:30:00Z");

  /** The stores on a database. */
  public static TestStores on(Engine.Address address) {
    DriverManagerDataSource source =
        new DriverManagerDataSource(address.url(), address.user(), address.password());
    int migrations =
        Flyway.configure()
            .dataSource(source)
            .locations(
                "classpath:db/migration",
                address.url().startsWith("jdbc:h2") ? "classpath:db/h2" : "classpath:db/postgresql")
            .javaMigrations(new SpringBatchTables(), new BiDictionary(), new BiIndexes())
            .load()
            .migrate()
            .migrationsExecuted;
    JdbcTemplate jdbc = new JdbcTemplate(source);
    TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    LedgerStore ledger = new LedgerStore(jdbc);
    return new TestStores(
        jdbc,
        new RunStore(jdbc, transactions, clock),
        ledger,
        new ObservationStore(jdbc, transactions, ledger),
        new PublicationStore(jdbc, transactions, clock),
        migrations);
  }

  long count(String table) {
    Long count = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return count == null ? -1 : count;
  }
}
