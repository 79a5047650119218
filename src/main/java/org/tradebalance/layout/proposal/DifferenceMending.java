package org.tradebalance.layout.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.layout.detection.ColumnChanges;
import org.tradebalance.layout.detection.Difference;
import org.tradebalance.layout.detection.Renaming;
import org.tradebalance.layout.detection.TextSimilarity;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Mends the differences of one look at a file, as far as they can be understood. */
public final class DifferenceMending {

  private final Layout layout;
  private final LayoutText text;
  private final ProposalNotes notes;

  /** Prepares to change the text of a layout, and to note what was changed. */
  public DifferenceMending(Layout layout, LayoutText text, ProposalNotes notes) {
    this.layout = layout;
    this.text = text;
    this.notes = notes;
  }

  /** Changes the text where the differences say how, and notes the others as obstacles. */
  public void mend(List<Difference> differences) {
    Map<TableRule, List<Difference>> columns = new LinkedHashMap<>();
    for (Difference difference : differences) {
      if (difference instanceof Difference.ColumnStrange strange) {
        columns.computeIfAbsent(strange.table(), table -> new ArrayList<>()).add(strange);
      } else if (difference instanceof Difference.ColumnMissing missing) {
        columns.computeIfAbsent(missing.table(), table -> new ArrayList<>()).add(missing);
      } else if (difference instanceof Difference.WordsMissing words) {
        words(words);
      } else if (difference instanceof Difference.SheetMissing sheet) {
        sheet(sheet);
      } else if (difference instanceof Difference.ColumnRetyped retyped) {
        retyped(retyped);
      } else if (difference instanceof Difference.FactMissing fact) {
        fact(fact);
      } else {
        notes.obstacles().add(difference.text());
      }
    }
    columns.forEach(this::columns);
  }

  private MappingNode nodeOf(TableRule table) {
    return text.table(layout.tables().indexOf(table));
  }

  private void words(Difference.WordsMissing words) {
    if (words.nearest().isEmpty()) {
      notes.obstacles().add(words.text() + "; nothing there is like it");
    } else if (words.what() == Difference.Words.UNIT) {
      new UnitMending(layout.unit(), text, notes).mend(words);
    } else {
      title(words);
    }
  }

  private void title(Difference.WordsMissing words) {
    String what = words.what().called();
    String now = words.nearest();
    Set<String> decisive = new TreeSet<>(TextSimilarity.decisive(words.wanted(), now));
    decisive.addAll(TextSimilarity.decisive(now, words.wanted()));
    if (!decisive.isEmpty()) {
      notes
          .obstacles()
          .add(
              String.format(
                  Locale.ROOT,
                  "the %s '%s' reads '%s' now: %s may change what the figures are",
                  what,
                  words.wanted(),
                  now,
                  quotedList(decisive)));
      return;
    }
    TableRule table = words.table();
    boolean done =
        table == null
            ? text.words(text.root(), "texts", words.wanted(), now)
            : text.words(nodeOf(table), "titles", words.wanted(), now);
    if (!done) {
      notes.obstacles().add(words.text());
      return;
    }
    notes
        .changes()
        .add(String.format(Locale.ROOT, "the %s '%s' reads '%s' now", what, words.wanted(), now));
    if (!mark(words.wanted(), now)) {
      notes.confirm().add("that the figures under '" + now + "' still are what the layout says");
    }
  }

  /** A title may be the legend of a mark, such as "(-) Represents zero". */
  private boolean mark(String wanted, String now) {
    String before = wanted.strip().split("\\s+", 2)[0];
    String after = now.strip().split("\\s+", 2)[0];
    if (!layout.marks().all().contains(before)) {
      return false;
    }
    if (before.equals(after)) {
      notes
          .confirm()
          .add("that the mark " + before + " still means what `marks` says: legend changed");
    } else if (text.renameMark(before, after)) {
      notes.changes().add("the mark " + before + " is written " + after + " now");
      notes.confirm().add("that " + after + " means what " + before + " meant");
    }
    return true;
  }

  private void sheet(Difference.SheetMissing missing) {
    List<String> likely = missing.likely();
    if (likely.size() != 1) {
      notes
          .obstacles()
          .add(
              missing.text()
                  + (likely.isEmpty()
                      ? "; on none of them stands such a table"
                      : "; such a table stands on several: " + likely));
      return;
    }
    String now = likely.get(0);
    String pattern = now.replaceAll("[\\\\.\\[\\](){}*+?^$|]", "\\\\$0");
    text.value(nodeOf(missing.table()), "sheet", YamlText.quoted(pattern));
    notes.changes().add("the sheet '" + missing.table().sheet() + "' is called '" + now + "' now");
    notes.confirm().add("that the sheet '" + now + "' holds the same table as before");
  }

  private void retyped(Difference.ColumnRetyped retyped) {
    ColumnRule rule = retyped.rule();
    String now = rule.header().isEmpty() ? retyped.elsewhere(layout) : "";
    String before = rule.title().substring(rule.title().lastIndexOf(' ') + 1);
    if (now.isEmpty() || !text.move(nodeOf(retyped.table()), "columns", before, now)) {
      notes
          .obstacles()
          .add(
              retyped.text()
                  + "; what it means now cannot be told: get the file again, or describe it in a"
                  + " layout of its own");
      return;
    }
    notes
        .changes()
        .add(
            String.format(
                Locale.ROOT,
                "the %ss stand in column %s now, not in %s",
                rule.field().code(),
                now,
                before));
    notes.confirm().add("that column " + now + " holds what column " + before + " held");
  }

  private void fact(Difference.FactMissing fact) {
    String now = fact.elsewhere(layout);
    String before = fact.rule().at();
    if (now.isEmpty() || !text.move(text.root(), "parameters", before, now)) {
      notes.obstacles().add(fact.text());
      return;
    }
    String field = fact.rule().field().code();
    notes.changes().add("the " + field + " stands in cell " + now + " now, not in " + before);
    notes.confirm().add("that cell " + now + " names the " + field);
  }

  private void columns(TableRule table, List<Difference> differences) {
    ColumnChanges changes =
        ColumnChanges.of(
            layout,
            table,
            only(differences, Difference.ColumnStrange.class),
            only(differences, Difference.ColumnMissing.class));
    notes.obstacles().addAll(changes.obstacles());
    for (ColumnRule lost : changes.lost()) {
      lost(table, lost);
    }
    List<Renaming> renamed = new ArrayList<>();
    for (Renaming renaming : changes.renamed()) {
      Set<String> decisive = TextSimilarity.decisive(renaming.rule().title(), renaming.title());
      if (!decisive.isEmpty()) {
        notes
            .obstacles()
            .add(
                String.format(
                    Locale.ROOT,
                    "column '%s' may be '%s' (%s) now, but %s may change what it holds",
                    renaming.rule().title(),
                    renaming.title(),
                    renaming.letters(),
                    quotedList(decisive)));
      } else {
        renamed.add(renaming);
        notes
            .changes()
            .add(
                String.format(
                    Locale.ROOT,
                    "column '%s' is called '%s' now (%s)",
                    renaming.rule().title(),
                    renaming.title(),
                    renaming.letters()));
        notes
            .confirm()
            .add(
                String.format(
                    Locale.ROOT,
                    "that '%s' holds what '%s' held",
                    renaming.title(),
                    renaming.rule().title()));
      }
    }
    if (notes.obstacles().isEmpty()) {
      text.rename(nodeOf(table), renamed);
      added(table, changes.added());
    }
  }

  private void lost(TableRule table, ColumnRule rule) {
    boolean loaded = rule.field().isLoaded();
    boolean asked = table.rows().stream().anyMatch(row -> row.when().containsKey(rule.name()));
    if (loaded || asked || !text.makeOptional(nodeOf(table), rule)) {
      notes
          .obstacles()
          .add(
              String.format(
                  Locale.ROOT,
                  "column '%s' is missing and no new column is like it; its %s would be lost. If"
                      + " the publisher dropped it, write `optional: true` beside it",
                  rule.title(),
                  rule.field() == Field.VALUE ? "figures" : rule.field().code()));
      return;
    }
    notes
        .changes()
        .add("column '" + rule.title() + "' is gone; a file may do without it (optional)");
    notes
        .confirm()
        .add("that nobody needs column '" + rule.title() + "', which was not loaded before");
  }

  private void added(TableRule table, List<Difference.ColumnStrange> added) {
    text.leaveOut(
        nodeOf(table), added.stream().map(Difference.ColumnStrange::labels).distinct().toList());
    for (Difference.ColumnStrange column : added) {
      notes
          .changes()
          .add(
              String.format(
                  Locale.ROOT,
                  "column %s '%s' is new: left out (others)",
                  column.letters(),
                  column.title()));
      notes
          .confirm()
          .add(
              String.format(
                  Locale.ROOT,
                  "that nobody needs column %s '%s', which holds %s%s",
                  column.letters(),
                  column.title(),
                  column.examples().isEmpty() ? "nothing in the first rows" : column.examples(),
                  column.holdsFigures(layout)
                      ? "; figures are to be described under `columns` instead"
                      : ""));
    }
  }

  private static <T extends Difference> List<T> only(List<Difference> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String quotedList(Set<String> words) {
    return "'" + String.join("', '", words) + "'";
  }
}
