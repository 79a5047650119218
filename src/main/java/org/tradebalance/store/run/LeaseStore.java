package org.tradebalance.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The row that says who may change the database. All times are those of the database. */
public final class LeaseStore {

  private final JdbcTemplate jdbc;

  public LeaseStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The lease, where somebody holds it. */
  public Optional<Lease> held() {
    return jdbc
        .query(
            "select token, account, host, process_space, process_id, process_started, verb, run_id,"
                + " taken_at, heartbeat_at, current_timestamp from run_lease"
                + " where token is not null",
            LeaseStore::lease)
        .stream()
        .findFirst();
  }

  /**
   * Takes the lease.
   *
   * @param seen the lease to take over as it was seen; null where nobody held it
   * @return false where somebody took it, or gave a sign of life, in the meantime
   */
  public boolean take(@Nullable Lease seen, String token, LeaseHolder holder, String verb) {
    return jdbc.update(
            "update run_lease set token = ?, account = ?, host = ?, process_space = ?,"
                + " process_id = ?, process_started = ?, verb = ?, run_id = null,"
                + " taken_at = current_timestamp, heartbeat_at = current_timestamp,"
                + " stop_requested = false where token is not distinct from cast(? as varchar(36))"
                + " and (token is null or heartbeat_at = cast(? as timestamp with time zone))",
            token,
            holder.account(),
            holder.host(),
            holder.space(),
            holder.process(),
            OffsetDateTime.ofInstant(holder.started(), ZoneOffset.UTC),
            verb,
            seen == null ? null : seen.token(),
            seen == null ? null : seen.heartbeat())
        == 1;
  }

  /** Gives a sign of life; false where the lease was lost. */
  public boolean beat(String token) {
    return jdbc.update(
            "update run_lease set heartbeat_at = current_timestamp where token = ?", token)
        == 1;
  }

  /** Names the run that works. */
  public void works(String token, long run) {
    jdbc.update("update run_lease set run_id = ? where token = ?", run, token);
  }

  /**
   * Makes sure that the lease still is held. Within a transaction it stays so until the commit.
   *
   * @throws LeaseLostException where it is not
   */
  public void confirm(String token) {
    String now =
        jdbc.queryForObject(
            "select token from run_lease where lease_id = 1 for update", String.class);
    if (!token.equals(now)) {
      throw new LeaseLostException(held().map(Lease::toString).orElse("a process that has ended"));
    }
  }

  /** Gives the lease back. */
  public void release(String token) {
    jdbc.update(
        "update run_lease set token = null, run_id = null, stop_requested = false where token = ?",
        token);
  }

  /** Asks the run that works to stop; false where another one works, or none. */
  public boolean requestStop(long run) {
    return jdbc.update(
            "update run_lease set stop_requested = true where run_id = ? and token is not null",
            run)
        == 1;
  }

  /** Whether somebody asked the holder of a token to stop. */
  public boolean stopRequested(String token) {
    return !jdbc.queryForList(
            "select run_id from run_lease where token = ? and stop_requested", Long.class, token)
        .isEmpty();
  }

  private static Lease lease(ResultSet row, int number) throws SQLException {
    long run = row.getLong(8);
    boolean working = !row.wasNull();
    OffsetDateTime heartbeat = row.getObject(10, OffsetDateTime.class);
    return new Lease(
        row.getString(1),
        new LeaseHolder(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            row.getObject(6, OffsetDateTime.class).toInstant()),
        row.getString(7),
        working ? run : null,
        row.getObject(9, OffsetDateTime.class).toInstant(),
        heartbeat,
        Duration.between(heartbeat, row.getObject(11, OffsetDateTime.class)));
  }
}
