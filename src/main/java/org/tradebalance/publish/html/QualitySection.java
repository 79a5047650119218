package org.tradebalance.publish.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Verdict;

/** Which files were read, and whether the figures agree with each other. */
final class QualitySection {

  private QualitySection() {}

  static void write(Html html, Brief brief) {
    Publication publication = brief.publication();
    files(html, publication);
    controls(html, publication);
    int rejected = publication.rejections().size();
    html.element(
        "p",
        rejected == 0
            ? "No row was rejected."
            : Numbers.count(rejected) + " rows were rejected; rejects.csv says which and why.");
  }

  private static void files(Html html, Publication publication) {
    Tables.open(
        html,
        "Input files: every row is accounted for",
        List.of("File", "Status", "Dataset", "Vintage", "Remark"),
        List.of("Rows read", "Accepted", "Rejected", "Ignored", "Figures"));
    for (LedgerEntry entry : publication.ledger()) {
      Tables.row(
          html,
          List.of(
              entry.file(),
              entry.status().code(),
              entry.dataset(),
              entry.vintage(),
              entry.issue() == null ? "" : entry.issue()),
          List.of(
              Numbers.count(entry.rows().read()),
              Numbers.count(entry.rows().accepted()),
              Numbers.count(entry.rows().rejected()),
              Numbers.count(entry.rows().ignoredInAll()),
              Numbers.count(entry.figures().flows())));
    }
    Tables.close(html);
  }

  private static void controls(Html html, Publication publication) {
    SortedMap<String, Map<Verdict, Long>> rules = new TreeMap<>();
    for (ControlTotal control : publication.controls()) {
      int end = control.rule().indexOf('/');
      String rule = end < 0 ? control.rule() : control.rule().substring(0, end);
      rules
          .computeIfAbsent(rule, name -> new EnumMap<>(Verdict.class))
          .merge(control.verdict(), 1L, Long::sum);
    }
    if (rules.isEmpty()) {
      html.element("p", "There are no figures that can be had in two ways.");
      return;
    }
    Tables.open(
        html,
        "Control totals: figures that can be had in two ways",
        List.of("Rule"),
        List.of("Exact", "Within tolerance", "Exceeded"));
    rules.forEach(
        (rule, counts) ->
            Tables.row(
                html,
                List.of(rule.replace('_', ' ')),
                List.of(
                    count(counts, Verdict.EXACT),
                    count(counts, Verdict.WITHIN_TOLERANCE),
                    count(counts, Verdict.EXCEEDED))));
    Tables.close(html);
  }

  private static String count(Map<Verdict, Long> counts, Verdict verdict) {
    return Numbers.count(counts.getOrDefault(verdict, 0L));
  }
}
