package org.tradebalance.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.quality.LedgerEntry;

/** A run report as {@code run.json}. */
public final class RunJson {

  private RunJson() {}

  /** The text. */
  public static String of(RunReport report) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("run", report.run());
    members.put("tradebalance", report.version());
    members.put("outcome", report.outcome());
    members.put("exit", report.exitCode());
    members.put("message", report.message());
    members.put("started_at", report.startedAt());
    members.put("finished_at", report.finishedAt());
    members.put("parameters", report.parameters());
    members.put("steps", report.steps().stream().map(RunJson::step).toList());
    members.put("files", report.files().stream().map(RunJson::file).toList());
    members.put("rejects", report.rejects());
    members.put("control_totals", report.controlTotals());
    members.put("claims", report.claims());
    members.put("outputs", report.outputs());
    members.put("newest_month", report.newest());
    members.put("warnings", report.warnings());
    return JsonText.of(members) + "\n";
  }

  private static Map<String, Object> step(RunReport.Step step) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("attempt", step.attempt());
    members.put("step", step.name());
    members.put("status", step.status());
    members.put("seconds", step.seconds());
    return members;
  }

  private static Map<String, @Nullable Object> file(LedgerEntry entry) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", entry.file());
    members.put("sha256", entry.sha256());
    members.put("status", entry.status().code());
    members.put("layout", entry.layout());
    members.put("dataset", entry.dataset());
    members.put("vintage", entry.vintage());
    members.put("rows_read", entry.rows().read());
    members.put("rows_accepted", entry.rows().accepted());
    members.put("rows_rejected", entry.rows().rejected());
    members.put("rows_ignored", entry.rows().ignoredInAll());
    members.put("figures_new", entry.figures().added());
    members.put("figures_revised", entry.figures().superseding());
    members.put("figures_unchanged", entry.figures().unchanged());
    members.put("issue", entry.issue());
    return members;
  }
}
