package org.tradebalance.store.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.table.BilateralBalanceTable;
import org.tradebalance.publish.table.EconomiesTable;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSink;
import org.tradebalance.publish.table.TableStorage;
import org.tradebalance.trade.Economy;

/**
 * What BI tools read. Each publication has rows of its own, which the views show only when the
 * publication is made the current one, by one statement.
 */
public final class PublicationStore {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final TableCatalogue catalogue;

  /** Publications of the tables of this version. */
  public PublicationStore(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this(jdbc, transactions, clock, TableCatalogue.shipped());
  }

  PublicationStore(
      JdbcTemplate jdbc,
      TransactionOperations transactions,
      Clock clock,
      TableCatalogue catalogue) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.catalogue = catalogue;
  }

  /**
   * Prepares a publication: clears what an interrupted attempt left, names economies and series.
   */
  public void begin(long publicationId, Publication publication, Map<String, Economy> economies) {
    transactions.executeWithoutResult(
        status -> {
          clear(publicationId);
          PublicationTables tables = new PublicationTables(jdbc, publicationId);
          tables.write(EconomiesTable.TABLE, row -> economies.values().forEach(row));
          publication.book().series().forEach(tables::id);
        });
  }

  /** Writes the balances of a publication, which take about as long as all else. */
  public void balances(long publicationId, Publication publication) {
    write(publicationId, publication, List.of(BilateralBalanceTable.TABLE));
  }

  /** Writes every other table of a publication. */
  public void otherTables(long publicationId, Publication publication) {
    List<PublishedTable<?>> others =
        catalogue.tables().stream()
            .filter(table -> table.storage() != null && table.hasRows())
            .filter(table -> table != BilateralBalanceTable.TABLE)
            .toList();
    write(publicationId, publication, others);
  }

  private void write(long publicationId, Publication publication, List<PublishedTable<?>> tables) {
    transactions.executeWithoutResult(
        status -> {
          TableSink sink = new PublicationTables(jdbc, publicationId);
          for (PublishedTable<?> table : tables) {
            try {
              table.write(publication, sink);
            } catch (IOException e) {
              throw new UncheckedIOException(table.name(), e);
            }
          }
        });
  }

  /**
   * Makes a publication the one that the views show. The switch itself is one short transaction;
   * the rows of older publications are cleared after it.
   */
  public void makeCurrent(long publicationId, long run) {
    List<Long> older =
        jdbc.queryForList(
            "select publication_id from publication where publication_id <> ?",
            Long.class,
            publicationId);
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("delete from publication where publication_id = ?", publicationId);
          jdbc.update("update publication set is_current = false where is_current");
          jdbc.update(
              "insert into publication values (?, ?, true, ?)",
              publicationId,
              run,
              OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        });
    for (long old : older) {
      clear(old);
      jdbc.update("delete from publication where publication_id = ?", old);
    }
  }

  private void clear(long publicationId) {
    for (PublishedTable<?> table : catalogue.tables()) {
      TableStorage<?> storage = table.storage();
      if (storage != null && storage.ofPublication()) {
        jdbc.update("delete from " + storage.name() + " where publication_id = ?", publicationId);
      }
    }
  }
}
