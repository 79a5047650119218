package org.tradebalance.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.job.RevisionHistory.Difference;
import org.tradebalance.job.VerdictChange;
import org.tradebalance.revision.Comparison;
import org.tradebalance.revision.Consequence;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.SeriesKey;

/** What was revised, for programs: the names of members are those of the CSV columns. */
final class DiffJson {

  private DiffJson() {}

  static Map<String, @Nullable Object> of(Difference difference) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("datasets", difference.comparisons().stream().map(DiffJson::comparison).toList());
    json.put("usual_revisions", difference.usual().stream().map(DiffJson::size).toList());
    json.put("verdicts", difference.verdicts().stream().map(DiffJson::verdict).toList());
    return json;
  }

  private static Map<String, @Nullable Object> verdict(VerdictChange change) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("claim_id", change.after().claim().id());
    json.put("text", change.after().claim().text());
    json.put("before", change.before().verdict().code());
    json.put("after", change.after().verdict().code());
    json.put("explanation", change.after().explanation());
    return json;
  }

  private static Map<String, @Nullable Object> comparison(Comparison comparison) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dataset", comparison.dataset());
    json.put("from_vintage", comparison.from());
    json.put("to_vintage", comparison.to());
    json.put("revised", comparison.revisions().size());
    json.put("revisions", comparison.revisions().stream().map(DiffJson::revision).toList());
    json.put(
        "consequences", comparison.consequences().stream().map(DiffJson::consequence).toList());
    return json;
  }

  private static Map<String, @Nullable Object> revision(Revision revision) {
    Map<String, @Nullable Object> json = series(revision.key().series());
    json.put("flow", revision.key().flow());
    json.put("frequency", revision.key().period().frequency());
    json.put("period", revision.key().period());
    json.put("old_usd", revision.before().amount());
    json.put("new_usd", revision.after().amount());
    json.put("change_usd", revision.change());
    json.put("old_state", revision.before().state());
    json.put("new_state", revision.after().state());
    json.put("consequences", revision.consequences().stream().map(Consequence::text).toList());
    return json;
  }

  private static Map<String, @Nullable Object> consequence(Consequence consequence) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", consequence.kind());
    json.put("partners", consequence.about().stream().map(SeriesKey::partner).distinct().toList());
    json.put("periods", List.copyOf(consequence.periods()));
    json.put("text", consequence.text());
    return json;
  }

  private static Map<String, @Nullable Object> size(RevisionSize size) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dataset", size.series().dataset());
    json.putAll(series(size.series()));
    json.put("flow", size.flow());
    json.put("releases", size.releases());
    json.put("observations", size.observations());
    json.put("mean_usd", size.mean());
    json.put("mean_absolute_usd", size.meanAbsolute());
    json.put("mean_absolute_pct", size.meanAbsolutePct());
    json.put("bias", size.bias());
    return json;
  }

  private static Map<String, @Nullable Object> series(SeriesKey series) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("reporter", series.reporter());
    json.put("partner", series.partner());
    json.put("item", series.item());
    json.put("product", series.product());
    json.put("adjustment", series.adjustment());
    return json;
  }
}
