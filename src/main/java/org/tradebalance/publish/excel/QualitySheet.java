package org.tradebalance.publish.excel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.Verdict;

/** What was read, what was refused, and whether the figures agree with each other. */
final class QualitySheet {

  static final String NAME = "Quality";

  /** How many rows of a list are shown; the CSV files have all of them. */
  static final int SHOWN = 200;

  private static final int HEADER_ROW = 1;
  private static final int COLUMNS = 11;

  private static final int LINE_POINTS = 14;

  /** What a line of the column of reasons surely holds. */
  private static final int REASON_CHARACTERS = 45;

  private final Page page;
  private final Publication publication;

  private QualitySheet(Page page, Publication publication) {
    this.page = page;
    this.publication = publication;
  }

  static void fill(Page page, Publication publication) {
    new QualitySheet(page, publication).fill();
  }

  private void fill() {
    page.widths(60, 11, 28, 11, 21, 21, 19, 18, 12, 32, 60);
    page.title("Quality of the data");
    page.newRow()
        .text(
            "Counts of rows and figures; control totals in US dollars, not millions.",
            page.styles().note);
    ledger();
    controls();
    exceeded();
    rejections();
    Paper.freeze(page, HEADER_ROW, 1);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private void section(String title) {
    page.newRow().newRow().height(18).text(title, page.styles().section);
  }

  private void ledger() {
    section("Input files");
    page.newRow()
        .height(32)
        .headers("File", "Status", "Dataset", "Vintage")
        .numberHeaders("Rows read", "Rows accepted", "Rows rejected", "Rows ignored", "Figures")
        .headers("Ignored, by reason", "Why it was refused");
    for (LedgerEntry entry : publication.ledger()) {
      String issue = entry.issue() == null ? "" : entry.issue();
      // Heights are fixed, so that they need no fonts: as many lines as the reason fills.
      page.newRow()
          .height(LINE_POINTS * (1 + issue.length() / REASON_CHARACTERS))
          .text(entry.file())
          .text(entry.status().code())
          .text(entry.dataset())
          .text(entry.vintage())
          .count(entry.rows().read())
          .count(entry.rows().accepted())
          .count(entry.rows().rejected())
          .count(entry.rows().ignoredInAll())
          .count(entry.figures().flows())
          .text(entry.rows().ignoredText())
          .text(issue, page.styles().wrapped);
    }
  }

  private void controls() {
    section("Control totals by rule");
    page.newRow()
        .height(32)
        .headers("Rule", "", "", "")
        .numberHeaders("Controls", "Exact", "Within tolerance", "Accepted", "Exceeded");
    rules()
        .forEach(
            (rule, counts) ->
                page.newRow()
                    .text(rule)
                    .skip(3)
                    .count(counts.values().stream().mapToLong(Long::longValue).sum())
                    .count(counts.getOrDefault(Verdict.EXACT, 0L))
                    .count(counts.getOrDefault(Verdict.WITHIN_TOLERANCE, 0L))
                    .count(counts.getOrDefault(Verdict.ACCEPTED, 0L))
                    .count(counts.getOrDefault(Verdict.EXCEEDED, 0L)));
    reasons();
  }

  /** Why differences beyond their tolerance are accepted, each reason once. */
  private void reasons() {
    publication.controls().stream()
        .filter(control -> control.verdict() == Verdict.ACCEPTED)
        .collect(
            Collectors.groupingBy(
                control -> control.rule() + " of " + control.dataset() + ": " + control.accepted(),
                TreeMap::new,
                Collectors.counting()))
        .forEach(
            (reason, count) ->
                page.newRow().text("Accepted, " + count + " of " + reason, page.styles().note));
  }

  private SortedMap<String, Map<Verdict, Long>> rules() {
    SortedMap<String, Map<Verdict, Long>> rules = new TreeMap<>();
    for (ControlTotal control : publication.controls()) {
      int end = control.rule().indexOf('/');
      String rule = end < 0 ? control.rule() : control.rule().substring(0, end);
      rules
          .computeIfAbsent(rule, name -> new EnumMap<>(Verdict.class))
          .merge(control.verdict(), 1L, Long::sum);
    }
    return rules;
  }

  private void exceeded() {
    List<ControlTotal> exceeded =
        publication.controls().stream()
            .filter(control -> control.verdict() == Verdict.EXCEEDED)
            .toList();
    section("Control totals beyond their tolerance: " + exceeded.size());
    if (exceeded.isEmpty()) {
      return;
    }
    page.newRow()
        .height(32)
        .headers("Rule", "Reporter", "Dataset", "Period")
        .numberHeaders("Printed, USD", "From its parts, USD", "Difference, USD", "Tolerance, USD");
    for (ControlTotal control : exceeded.subList(0, Math.min(SHOWN, exceeded.size()))) {
      page.newRow()
          .text(control.rule())
          .text(control.reporter())
          .text(control.dataset())
          .text(control.period().toString())
          .dollars(control.expected())
          .dollars(control.actual())
          .dollars(control.difference())
          .dollars(control.tolerance());
    }
    rest(exceeded.size(), "control_totals.csv");
  }

  private void rejections() {
    List<Rejection> rejections = publication.rejections();
    section("Rejected rows: " + rejections.size());
    if (rejections.isEmpty()) {
      return;
    }
    page.newRow().height(32).headers("Place", "Code", "Value", "Field", "Message", "", "", "");
    for (Rejection rejection : rejections.subList(0, Math.min(SHOWN, rejections.size()))) {
      Issue first = rejection.issues().get(0);
      page.newRow()
          .text(first.location().toString())
          .text(first.code().id())
          .text(first.rawValue())
          .text(first.field())
          .text(rejection.issues().stream().map(Issue::message).collect(Collectors.joining("; ")));
    }
    rest(rejections.size(), "rejects.csv");
  }

  private void rest(int all, String file) {
    if (all > SHOWN) {
      String more = (all - SHOWN) + " more are in " + file + ".";
      page.newRow().text(more, page.styles().note);
    }
  }
}
