package org.tradebalance.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Coverage;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Location;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.store.Run;
import org.tradebalance.store.RunFile;

/** What the verbs that look tell scripts, as members of JSON objects in a fixed order. */
final class LookJson {

  private LookJson() {}

  static Map<String, @Nullable Object> run(Run run) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("run", run.id());
    members.put("status", run.status().code());
    members.put("exit", run.exitCode());
    members.put("started", run.startedAt());
    members.put("finished", run.finishedAt());
    members.put("input", run.inputFolder());
    members.put("forced", run.forced());
    members.put("message", run.message());
    return members;
  }

  static Map<String, @Nullable Object> file(RunFile file) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", file.name());
    members.put("sha256", file.sha256());
    members.put("bytes", file.size());
    members.put("plan", file.plan().code());
    members.put("layout", file.layout());
    members.put("code", file.issueCode());
    members.put("issue", file.issue());
    return members;
  }

  static Map<String, @Nullable Object> account(LedgerEntry entry) {
    FigureCounts figures = entry.figures();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", entry.file());
    members.put("status", entry.status().code());
    members.put("layout", entry.layout());
    members.put("dataset", entry.dataset());
    members.put("vintage", entry.vintage());
    members.put("rows", rows(entry.rows()));
    members.put("found", figures.found());
    members.put("added", figures.added());
    members.put("superseding", figures.superseding());
    members.put("unchanged", figures.unchanged());
    members.put("not_published", figures.notPublished());
    members.put("not_applicable", figures.notApplicable());
    members.put("balances", entry.balances());
    members.put("issue", entry.issue());
    return members;
  }

  static Map<String, @Nullable Object> rows(RowCounts rows) {
    SortedMap<String, Long> ignored = rows.ignored();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("read", rows.read());
    members.put("accepted", rows.accepted());
    members.put("rejected", rows.rejected());
    members.put("ignored", ignored);
    return members;
  }

  static Map<String, @Nullable Object> issue(Issue issue) {
    Location place = issue.location();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", place.file());
    members.put("sheet", place.sheet());
    members.put("row", place.row());
    members.put("column", place.column());
    members.put("code", issue.code().id());
    members.put("severity", issue.code().severity().code());
    members.put("field", issue.field());
    members.put("raw_value", issue.rawValue());
    members.put("message", issue.message());
    return members;
  }

  static Map<String, @Nullable Object> coverage(Coverage coverage) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("dataset", coverage.dataset());
    members.put("vintage", coverage.vintage());
    members.put("from", coverage.from());
    members.put("to", coverage.to());
    return members;
  }
}
