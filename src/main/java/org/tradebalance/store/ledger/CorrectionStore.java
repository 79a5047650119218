package org.tradebalance.store.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.quality.RowCounts;

/** The corrected rows of contents and the resubmissions that brought them. */
public final class CorrectionStore {

  private static final String SEPARATOR = "\u001f";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public CorrectionStore(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The corrected rows of a content, by place; of several corrections of a row the newest. */
  public SortedMap<Place, CorrectedRow> rows(String sha256) {
    SortedMap<Place, CorrectedRow> rows = new TreeMap<>();
    jdbc.query(
        "select c.sheet, c.row_number, c.original_record, c.corrected_record, r.name, r.sha256"
            + " from corrected_row c join resubmission r on r.resubmission_id = c.resubmission_id"
            + " where c.file_sha256 = ? order by c.resubmission_id",
        row -> {
          Place place = new Place(row.getString(1), row.getInt(2));
          rows.put(
              place,
              new CorrectedRow(
                  place, row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
        },
        sha256);
    return rows;
  }

  /** Whether corrections of any content wait for a run that stores them. */
  public boolean isAnyWaiting() {
    Long waiting =
        jdbc.queryForObject("select count(*) from corrected_row where run_id is null", Long.class);
    return waiting != null && waiting > 0;
  }

  /** All corrections as one text, the same on every database; empty where there are none. */
  public String asText() {
    SortedMap<String, String> newest = new TreeMap<>();
    jdbc.query(
        "select file_sha256, sheet, row_number, corrected_record from corrected_row"
            + " order by resubmission_id",
        row -> {
          newest.put(
              String.join(SEPARATOR, row.getString(1), row.getString(2), row.getString(3)),
              row.getString(4));
        });
    StringBuilder text = new StringBuilder();
    newest.forEach((place, cells) -> text.append(place).append(SEPARATOR).append(cells));
    return text.toString();
  }

  /**
   * Records a resubmission with all its corrections, in one transaction.
   *
   * @param name name of the resubmitted file
   * @param sha256 hash of it
   * @param account what became of its rows
   * @param corrected the corrected rows by the hash of the content that they belong to
   */
  public void record(
      String name,
      String sha256,
      RowCounts account,
      Map<String, ? extends Collection<CorrectedRow>> corrected) {
    transactions.executeWithoutResult(
        status -> {
          Long last =
              jdbc.queryForObject("select max(resubmission_id) from resubmission", Long.class);
          long next = last == null ? 1 : last + 1;
          jdbc.update(
              "insert into resubmission values (?, ?, ?, ?, ?, ?, ?, ?)",
              next,
              name,
              sha256,
              OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
              account.read(),
              account.accepted(),
              account.rejected(),
              account.ignoredInAll());
          List<Object[]> rows = new ArrayList<>();
          corrected.forEach(
              (file, each) ->
                  each.forEach(
                      row ->
                          rows.add(
                              new Object[] {
                                file,
                                row.place().sheet(),
                                row.place().row(),
                                next,
                                row.original(),
                                row.corrected()
                              })));
          jdbc.batchUpdate(
              "insert into corrected_row (file_sha256, sheet, row_number, resubmission_id,"
                  + " original_record, corrected_record) values (?, ?, ?, ?, ?, ?)",
              rows);
        });
  }

  /** Whether corrections of a content wait for a run that stores them. */
  public static boolean isWaiting(JdbcTemplate jdbc, String sha256) {
    Long waiting =
        jdbc.queryForObject(
            "select count(*) from corrected_row where file_sha256 = ? and run_id is null",
            Long.class,
            sha256);
    return waiting != null && waiting > 0;
  }

  /**
   * Notes that a run stored a content with all its corrections, within the caller's transaction.
   *
   * @return whether there are any
   */
  public static boolean stored(JdbcTemplate jdbc, long run, String sha256) {
    jdbc.update(
        "update corrected_row set run_id = ? where file_sha256 = ? and run_id is null",
        run,
        sha256);
    Long corrected =
        jdbc.queryForObject(
            "select count(*) from corrected_row where file_sha256 = ?", Long.class, sha256);
    return corrected != null && corrected > 0;
  }
}
