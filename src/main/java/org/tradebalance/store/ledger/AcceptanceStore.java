package org.tradebalance.store.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.quality.FileStatus;

/** The contents that somebody accepted although what stands contradicts them. */
public final class AcceptanceStore {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public AcceptanceStore(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether a content is accepted. */
  public boolean contains(String sha256) {
    Long found =
        jdbc.queryForObject(
            "select count(*) from accepted_file where sha256 = ?", Long.class, sha256);
    return found != null && found > 0;
  }

  /**
   * Accepts a content by the verb; one that is accepted stays as it is.
   *
   * @param name how an operator knows it
   * @return whether it was not accepted before
   */
  public boolean accept(String sha256, String name) {
    return record(sha256, name, true);
  }

  /** Notes that a run stores a content because {@code config/accepted.yml} names it. */
  public void noteConfigured(String sha256, String name) {
    record(sha256, name, false);
  }

  private boolean record(String sha256, String name, boolean byVerb) {
    Boolean recorded =
        transactions.execute(
            status -> {
              if (contains(sha256)) {
                return false;
              }
              Long last =
                  jdbc.queryForObject("select max(acceptance_id) from accepted_file", Long.class);
              jdbc.update(
                  "insert into accepted_file values (?, ?, ?, ?, ?)",
                  last == null ? 1 : last + 1,
                  sha256,
                  name,
                  byVerb,
                  OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
              return true;
            });
    return Boolean.TRUE.equals(recorded);
  }

  /** What the verb accepted as one text, the same on every database; empty where nothing is. */
  public String asText() {
    return String.join(
        "\n",
        jdbc.queryForList(
            "select sha256 from accepted_file where by_verb order by sha256", String.class));
  }

  /** The numbers of the accepted contents; the one that was accepted later has the larger one. */
  public static Map<String, Long> ranks(JdbcTemplate jdbc) {
    Map<String, Long> ranks = new HashMap<>();
    jdbc.query(
        "select sha256, acceptance_id from accepted_file",
        row -> {
          ranks.put(row.getString(1), row.getLong(2));
        });
    return ranks;
  }

  /**
   * The newest content that a run did not load, by its name or the beginning of its hash.
   *
   * @return its hash and name; empty where no run refused or held such a file
   */
  public Optional<RefusedContent> refused(String nameOrHash) {
    List<RefusedContent> found =
        jdbc.query(
            "select sha256, file_name from ledger where status in (?, ?)"
                + " and (file_name = ? or sha256 like ?) order by run_id desc, file_name",
            (row, number) -> new RefusedContent(row.getString(1), row.getString(2)),
            FileStatus.HELD.code(),
            FileStatus.REFUSED.code(),
            nameOrHash,
            nameOrHash.matches("[0-9a-f]{12,64}") ? nameOrHash + "%" : "");
    return found.stream().findFirst();
  }

  /** The names of the files that the newest run holds. */
  public List<String> held() {
    return jdbc.queryForList(
        "select file_name from ledger where status = ?"
            + " and run_id = (select max(run_id) from run) order by file_name",
        String.class,
        FileStatus.HELD.code());
  }

  /**
   * A content that a run did not load.
   *
   * @param sha256 its hash
   * @param name its name below the input folder
   */
  public record RefusedContent(String sha256, String name) {}
}
