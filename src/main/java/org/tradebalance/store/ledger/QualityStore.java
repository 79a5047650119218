package org.tradebalance.store.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.expectation.DatasetQuality;
import org.tradebalance.store.run.RunStatus;

/** What each run loaded of each dataset. */
public final class QualityStore {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;

  public QualityStore(JdbcTemplate jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Records what a run loaded, in place of what it recorded before. */
  public void record(long run, Collection<DatasetQuality> loaded) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.update("delete from run_quality where run_id = ?", run);
          for (DatasetQuality each : loaded) {
            jdbc.update(
                "insert into run_quality (run_id, dataset, files, rows_read, rows_rejected,"
                    + " figures_found) values (?, ?, ?, ?, ?, ?)",
                run,
                each.dataset(),
                each.files(),
                each.rowsRead(),
                each.rowsRejected(),
                each.figures());
          }
        });
  }

  /** What the last runs before a run, of those that published, loaded of a dataset. */
  public List<DatasetQuality> before(long run, String dataset, int runs) {
    return jdbc.query(
        "select q.dataset, q.files, q.rows_read, q.rows_rejected, q.figures_found"
            + " from run_quality q join run r on r.run_id = q.run_id"
            + " where q.dataset = ? and q.run_id < ? and r.status = ?"
            + " order by q.run_id desc limit ?",
        (row, number) ->
            new DatasetQuality(
                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        dataset,
        run,
        RunStatus.PUBLISHED.code(),
        runs);
  }
}
