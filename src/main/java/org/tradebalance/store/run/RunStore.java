package org.tradebalance.store.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.trade.Coded;

/** Runs and their input. */
public final class RunStore {

  private static final String RUN =
      "select run_id, started_at, finished_at, status, exit_code, fingerprint, forced,"
          + " input_folder, message from run ";
  private static final String FILE =
      "select name, sha256, size_bytes, plan, layout, issue_code, issue from run_file ";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public RunStore(JdbcTemplate jdbc, TransactionOperations transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Records a new run with its input and no parameters, and gives it its number. */
  public long start(String fingerprint, boolean forced, String inputFolder, List<RunFile> files) {
    return start(fingerprint, forced, inputFolder, files, Map.of());
  }

  /**
   * Records a new run with its input and parameters, in one transaction, and gives it its number.
   *
   * @param parameters what it was started with, by name
   */
  public long start(
      String fingerprint,
      boolean forced,
      String inputFolder,
      List<RunFile> files,
      Map<String, String> parameters) {
    Long id =
        transactions.execute(
            status -> {
              Long last = jdbc.queryForObject("select max(run_id) from run", Long.class);
              long next = last == null ? 1 : last + 1;
              jdbc.update(
                  "insert into run (run_id, started_at, status, fingerprint, forced, input_folder)"
                      + " values (?, ?, ?, ?, ?, ?)",
                  next,
                  now(),
                  RunStatus.STARTED.code(),
                  fingerprint,
                  forced,
                  inputFolder);
              for (RunFile file : files) {
                jdbc.update(
                    "insert into run_file (run_id, name, sha256, size_bytes, plan)"
                        + " values (?, ?, ?, ?, ?)",
                    next,
                    file.name(),
                    file.sha256(),
                    file.size(),
                    file.plan().code());
              }
              parameters.forEach(
                  (name, setting) ->
                      jdbc.update(
                          "insert into run_parameter values (?, ?, ?)", next, name, setting));
              return next;
            });
    if (id == null) {
      throw new IllegalStateException("the new run has no number");
    }
    return id;
  }

  /** Records that a run goes on. */
  public void resume(long run) {
    transactions.executeWithoutResult(
        open ->
            jdbc.update(
                "update run set status = ?, finished_at = null, exit_code = null where run_id = ?",
                RunStatus.STARTED.code(),
                run));
  }

  /** Records how a run ended. */
  public void finish(long run, RunStatus status, int exitCode, String message) {
    transactions.executeWithoutResult(
        open ->
            jdbc.update(
                "update run set status = ?, finished_at = ?, exit_code = ?, message = ?"
                    + " where run_id = ?",
                status.code(),
                now(),
                exitCode,
                message.substring(0, Math.min(4000, message.length())),
                run));
  }

  /** What a run was started with, by name; nothing for runs of versions that did not keep it. */
  public SortedMap<String, String> parameters(long run) {
    SortedMap<String, String> parameters = new TreeMap<>();
    jdbc.query(
        "select name, setting from run_parameter where run_id = ?",
        row -> {
          parameters.put(row.getString(1), row.getString(2));
        },
        run);
    return parameters;
  }

  /** The newest run that was started with a parameter of this setting. */
  public OptionalLong withParameter(String name, String setting) {
    return jdbc
        .queryForList(
            "select run_id from run_parameter where name = ? and setting = ?",
            Long.class,
            name,
            setting)
        .stream()
        .mapToLong(Long::longValue)
        .max();
  }

  /** The input of a run, by name. */
  public List<RunFile> files(long run) {
    // Servers sort text in their own ways; the order of codes is the same everywhere.
    return jdbc.query(FILE + "where run_id = ?", RunStore::file, run).stream()
        .sorted(Comparator.comparing(RunFile::name))
        .toList();
  }

  /** The file that a run scans, by the first digits of the hash of its content. */
  public Optional<RunFile> scanned(long run, String digits) {
    return jdbc
        .query(
            FILE + "where run_id = ? and plan = ? and sha256 like ?",
            RunStore::file,
            run,
            RunFile.Plan.SCAN.code(),
            digits + "%")
        .stream()
        .findFirst();
  }

  private static RunFile file(ResultSet row, int number) throws SQLException {
    return new RunFile(
        row.getString("name"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        Coded.parse(RunFile.Plan.class, row.getString("plan")),
        row.getString("layout"),
        row.getString("issue_code"),
        row.getString("issue"));
  }

  /** Records what a run does with its files. */
  public void plan(long run, List<RunFile> files) {
    transactions.executeWithoutResult(
        status -> {
          for (RunFile file : files) {
            jdbc.update(
                "update run_file set plan = ?, layout = ?, issue_code = ?, issue = ?"
                    + " where run_id = ? and name = ?",
                file.plan().code(),
                file.layout(),
                file.issueCode(),
                file.issue(),
                run,
                file.name());
          }
        });
  }

  /** A run by its number. */
  public Optional<Run> find(long run) {
    return jdbc.query(RUN + "where run_id = ?", RunStore::run, run).stream().findFirst();
  }

  /** The newest runs, the newest first. */
  public List<Run> newest(int count) {
    return jdbc.query(RUN + "order by run_id desc limit ?", RunStore::run, count);
  }

  /** The newest run of a status. */
  public Optional<Run> newest(RunStatus status) {
    return jdbc
        .query(RUN + "where status = ? order by run_id desc limit 1", RunStore::run, status.code())
        .stream()
        .findFirst();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    int exitCode = row.getInt("exit_code");
    boolean ended = !row.wasNull();
    return new Run(
        row.getLong("run_id"),
        row.getTimestamp("started_at").toInstant(),
        instant(row.getTimestamp("finished_at")),
        Coded.parse(RunStatus.class, row.getString("status")),
        ended ? exitCode : null,
        row.getString("fingerprint"),
        row.getBoolean("forced"),
        row.getString("input_folder"),
        row.getString("message") == null ? "" : row.getString("message"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
