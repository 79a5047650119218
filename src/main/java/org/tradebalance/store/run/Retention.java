package org.tradebalance.store.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes the metadata of old runs. A run that first loaded a content, or whose publication holds,
 * keeps its row and its accounts, because the ledger of every later publication needs them; only
 * what Spring Batch noted of its steps goes.
 */
public final class Retention {

  private static final List<String> OF_EXECUTIONS =
      List.of(
          "batch_step_execution_context where step_execution_id in (select step_execution_id"
              + " from batch_step_execution where job_execution_id in (%s))",
          "batch_step_execution where job_execution_id in (%s)",
          "batch_job_execution_context where job_execution_id in (%s)",
          "batch_job_execution_params where job_execution_id in (%s)",
          "batch_job_execution where job_execution_id in (%s)");
  private static final List<String> OF_RUNS =
      List.of(
          "run_quality", "rejection", "ledger", "run_file", "run_parameter", "publication", "run");

  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;

  public Retention(JdbcTemplate jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** What was removed: whole runs, and runs of which only the steps went. */
  public record Removed(int runs, int executionsOnly) {}

  /** The runs that are older than the newest ones to keep. */
  public List<Long> beyond(int keep) {
    return jdbc.queryForList(
        "select run_id from run order by run_id desc limit 2000000000 offset ?", Long.class, keep);
  }

  /** What removing runs would remove. */
  public Removed count(List<Long> runs) {
    Set<Long> needed = needed();
    int whole = (int) runs.stream().filter(run -> !needed.contains(run)).count();
    int steps =
        (int)
            runs.stream()
                .filter(needed::contains)
                .filter(run -> !executions(run).isEmpty())
                .count();
    return new Removed(whole, steps);
  }

  /** Removes runs, each in a transaction of its own. */
  public Removed remove(List<Long> runs) {
    Removed removed = count(runs);
    Set<Long> needed = needed();
    for (Long run : runs) {
      transactions.executeWithoutResult(
          status -> {
            executions(run).forEach(this::removeExecution);
            if (!needed.contains(run)) {
              OF_RUNS.forEach(
                  table -> jdbc.update("delete from " + table + " where run_id = ?", run));
            }
          });
    }
    return removed;
  }

  private List<Long> executions(long run) {
    return jdbc.queryForList(
        "select e.job_execution_id from batch_job_execution e join batch_job_execution_params p on"
            + " p.job_execution_id = e.job_execution_id where p.parameter_name = 'run' and"
            + " p.parameter_value = ? union select e.job_execution_id from batch_job_execution e"
            + " where cast(e.job_instance_id as varchar(20)) in (select r.setting from"
            + " run_parameter r where r.run_id = ? and r.name = 'job-instance')",
        Long.class,
        Long.toString(run),
        run);
  }

  private void removeExecution(Long execution) {
    List<Long> instances =
        jdbc.queryForList(
            "select job_instance_id from batch_job_execution where job_execution_id = ?",
            Long.class,
            execution);
    for (String rows : OF_EXECUTIONS) {
      jdbc.update("delete from " + rows.replace("%s", "?"), execution);
    }
    for (Long instance : instances) {
      jdbc.update(
          "delete from batch_job_instance where job_instance_id = ? and not exists (select 1 from"
              + " batch_job_execution e where e.job_instance_id ="
              + " batch_job_instance.job_instance_id)",
          instance);
    }
  }

  /** The runs whose row and accounts stay however old they are. */
  public Set<Long> needed() {
    List<Long> needed = new ArrayList<>();
    needed.addAll(jdbc.queryForList("select distinct run_id from source_file", Long.class));
    needed.addAll(jdbc.queryForList("select run_id from publication where is_current", Long.class));
    return new TreeSet<>(needed);
  }
}
