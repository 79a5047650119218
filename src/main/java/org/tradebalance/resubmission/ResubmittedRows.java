package org.tradebalance.resubmission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.extract.csv.RecordText;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.publish.SafeText;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;
import org.tradebalance.store.ledger.CorrectedRow;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.ReadContent;
import org.tradebalance.store.ledger.RejectedRows;

/** Finds out which rows of which contents the lines of a resubmission correct. */
final class ResubmittedRows {

  private static final int NAMED = 8;

  private final RejectedRows rejected;
  private final CorrectionStore corrections;

  ResubmittedRows(RejectedRows rejected, CorrectionStore corrections) {
    this.rejected = rejected;
    this.corrections = corrections;
  }

  /**
   * What a resubmission says.
   *
   * @param edited the rows that it corrects in a way that is not known yet, by content
   * @param known rows whose correction is known
   * @param untouched rows that nobody edited
   */
  record Found(Map<ReadContent, SortedMap<Place, EditedRow>> edited, int known, int untouched) {}

  /**
   * Matches the lines.
   *
   * @param run only rows that this run rejected; null for those of any
   * @throws InputRefusedException where a line is not about a row that was rejected
   */
  Found find(RejectsFile file, @Nullable Long run) {
    return new Search(file, run).find();
  }

  /** What is known of a content. */
  private final class Content {

    private final ReadContent read;
    private final SortedMap<Place, Rejection> ever;
    private final SortedMap<Place, Rejection> now;
    private final SortedMap<Place, CorrectedRow> corrected;

    Content(ReadContent read) {
      this.read = read;
      this.ever = rejected.ever(read);
      this.now = rejected.now(read);
      this.corrected = corrections.rows(read.sha256());
    }

    /** Whether a line is about an issue of a row of this content. */
    boolean fits(Place place, RejectsFile.Line line) {
      return ever.containsKey(place)
          ? issue(place, line).isPresent()
          : corrected.containsKey(place); // its rejection went with the metadata of an old run
    }

    Optional<Issue> issue(Place place, RejectsFile.Line line) {
      Rejection rejection = ever.get(place);
      return rejection == null
          ? Optional.empty()
          : rejection.issues().stream()
              .filter(issue -> issue.code().id().equals(line.code()))
              .filter(issue -> issue.location().column().equals(line.column()))
              .findFirst();
    }

    String original(Place place) {
      CorrectedRow row = corrected.get(place);
      Rejection rejection = ever.get(place);
      return row != null ? row.original() : rejection == null ? "" : rejection.rawRecord();
    }
  }

  private final class Search {

    private final RejectsFile file;
    private final @Nullable Long run;
    private final Map<String, String> names;
    private final Map<String, List<Content>> contents = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int known;
    private int untouched;

    Search(RejectsFile file, @Nullable Long run) {
      this.file = file;
      this.run = run;
      this.names =
          rejected.names().stream()
              .collect(Collectors.toMap(SafeText::of, name -> name, (a, b) -> a));
    }

    Found find() {
      Map<Content, Map<Place, List<RejectsFile.Line>>> byRow = new LinkedHashMap<>();
      Map<String, List<RejectsFile.Line>> sameIssue =
          file.lines().stream()
              .collect(
                  Collectors.groupingBy(
                      line ->
                          String.join(
                              "\u001f",
                              line.file(),
                              line.sheet(),
                              Integer.toString(line.row()),
                              line.column(),
                              line.code()),
                      LinkedHashMap::new,
                      Collectors.toList()));
      sameIssue.values().forEach(lines -> assign(lines, byRow));
      Map<ReadContent, SortedMap<Place, EditedRow>> edited = new LinkedHashMap<>();
      byRow.forEach(
          (content, rows) ->
              rows.forEach(
                  (place, lines) -> {
                    EditedRow row = edited(content, place, lines);
                    if (row != null) {
                      edited.computeIfAbsent(content.read, key -> new TreeMap<>()).put(place, row);
                    }
                  }));
      if (!problems.isEmpty()) {
        throw new InputRefusedException(
            file.name() + " does not fit what was rejected; nothing of it is loaded", problems);
      }
      return new Found(edited, known, untouched);
    }

    /** Lines about the same issue of the same place belong to one content each. */
    private void assign(
        List<RejectsFile.Line> lines, Map<Content, Map<Place, List<RejectsFile.Line>>> byRow) {
      RejectsFile.Line first = lines.get(0);
      String name = names.get(first.file());
      if (name == null) {
        problem(first, "no run has read a file '" + first.file() + "'; " + files());
        return;
      }
      Place place = place(first, name);
      List<Content> candidates =
          contents(name).stream().filter(content -> content.fits(place, first)).toList();
      if (candidates.isEmpty()) {
        problem(first, unknown(name, place, first));
        return;
      }
      for (int at = 0; at < lines.size(); at++) {
        RejectsFile.Line line = lines.get(at);
        // Files of rejects list the contents of one name from the oldest to the newest.
        Content content =
            lines.size() == candidates.size()
                ? candidates.get(candidates.size() - 1 - at)
                : candidates.stream()
                    .filter(each -> SafeText.of(each.original(place)).equals(line.rawRecord()))
                    .findFirst()
                    .orElse(candidates.get(0));
        byRow
            .computeIfAbsent(content, key -> new LinkedHashMap<>())
            .computeIfAbsent(place, key -> new ArrayList<>())
            .add(line);
      }
    }

    private List<Content> contents(String name) {
      return contents.computeIfAbsent(
          name,
          key ->
              rejected.contents(key).stream()
                  .filter(read -> run == null || rejected.wasRead(read, run))
                  .map(Content::new)
                  .toList());
    }

    private Place place(RejectsFile.Line line, String name) {
      return contents(name).stream()
          .flatMap(content -> content.ever.keySet().stream())
          .filter(place -> place.row() == line.row())
          .filter(place -> SafeText.of(place.sheet()).equals(line.sheet()))
          .findFirst()
          .orElse(new Place(line.sheet(), line.row()));
    }

    private @Nullable EditedRow edited(Content content, Place place, List<RejectsFile.Line> lines) {
      String original = content.original(place);
      RowEdits edits = new RowEdits(original);
      List<String> cells;
      try {
        for (RejectsFile.Line line : lines) {
          edits.take(
              line,
              content.issue(place, line).map(Issue::rawValue).orElseGet(() -> edits.cell(line)));
        }
        cells = edits.result();
      } catch (IllegalArgumentException e) {
        problem(lines.get(0), String.valueOf(e.getMessage()));
        return null;
      }
      if (cells == null) {
        untouched++;
        return null;
      }
      CorrectedRow before = content.corrected.get(place);
      if (before != null && RecordText.cells(before.corrected()).equals(cells)) {
        known++;
        return null;
      }
      if (cells.stream().allMatch(String::isBlank)) {
        problem(lines.get(0), "the corrected row is empty; leave it as it is to keep it rejected");
      } else if (before == null && !content.now.containsKey(place)) {
        problem(
            lines.get(0),
            where(content.read.name(), place)
                + " is accepted since run "
                + content.read.run()
                + " read the file again; there is nothing to correct");
      }
      return new EditedRow(place, original, cells);
    }

    private String unknown(String name, Place place, RejectsFile.Line line) {
      for (Content content : contents(name)) {
        Rejection rejection = content.ever.get(place);
        if (rejection != null) {
          return where(name, place)
              + " was rejected for "
              + rejection.issues().stream()
                  .map(issue -> issue.code().id() + " in column " + issue.location().column())
                  .collect(Collectors.joining(" and "))
              + ", not for "
              + line.code()
              + " in column "
              + line.column()
              + "; print the rows again with `rejects RUN --csv`";
        }
      }
      String rows =
          contents(name).stream()
              .flatMap(content -> content.ever.keySet().stream())
              .distinct()
              .sorted()
              .limit(NAMED)
              .map(each -> Integer.toString(each.row()))
              .collect(Collectors.joining(", "));
      return where(name, place)
          + " was not rejected"
          + (run == null ? "" : " in run " + run)
          + (rows.isEmpty() ? ", nor was another row of it" : "; rejected rows are " + rows);
    }

    private String files() {
      return names.isEmpty()
          ? "there is none yet"
          : "files that were read are "
              + names.values().stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
    }

    private void problem(RejectsFile.Line line, String what) {
      problems.add(file.name() + " line " + line.number() + ": " + what);
    }
  }

  /** The rows of a content that were ever rejected. */
  Set<Place> rejected(ReadContent content) {
    return rejected.ever(content).keySet();
  }

  static String where(String name, Place place) {
    return "row "
        + place.row()
        + " of "
        + name
        + (place.sheet().isEmpty() ? "" : ", sheet " + place.sheet());
  }
}
