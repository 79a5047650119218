package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.FileNameRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.ParameterRule;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.TableRule;

/** Compares a layout with the first rows of a file and reports every difference. */
public final class LayoutMatcher {

  private final Layout layout;
  private final Differences differences = new Differences();
  private @Nullable Differences nearestOptional;

  private LayoutMatcher(Layout layout) {
    this.layout = layout;
  }

  /**
   * How well the layout fits a file.
   *
   * @param kind the ending that the content deserves
   * @param name path of the file below the input folder
   * @param sheets the first rows of its sheets
   */
  public static LayoutMatch match(
      Layout layout, String kind, String name, List<SheetPreview> sheets) {
    LayoutMatcher matcher = new LayoutMatcher(layout);
    List<HeaderMap> tables = matcher.compare(kind, name, sheets);
    return new LayoutMatch(
        layout, tables, matcher.differences.foundPercent(), matcher.differences.all());
  }

  private List<HeaderMap> compare(String kind, String name, List<SheetPreview> sheets) {
    if (!layout.kinds().contains(kind)) {
      differences.note(
          new Difference.Said("expected a file of kind " + layout.kinds() + ", found ." + kind));
      return List.of();
    }
    FileNameRule fileName = layout.fileName();
    if (fileName != null) {
      differences.expect(
          fileName.fits(name),
          new Difference.Said("expected a file name like " + fileName.pattern().pattern()));
    }
    for (String text : layout.texts()) {
      boolean there = sheets.stream().anyMatch(sheet -> SheetTexts.contain(sheet.rows(), text));
      differences.expect(
          there, new Difference.WordsMissing(null, Difference.Words.TEXT, text, allRows(sheets)));
    }
    Meaning says = parameters(sheets);
    List<HeaderMap> found = new ArrayList<>();
    for (TableRule table : layout.tables()) {
      find(table, sheets).forEach(header -> found.add(header.with(says)));
    }
    if (found.isEmpty() && nearestOptional != null) {
      differences.add(nearestOptional);
    }
    return found;
  }

  private static List<RawRow> allRows(List<SheetPreview> sheets) {
    return sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList();
  }

  private Meaning parameters(List<SheetPreview> sheets) {
    Meaning says = Meaning.NOTHING;
    for (ParameterRule rule : layout.parameters()) {
      Codes codes = rule.field() == Field.REPORTER ? layout.reporters() : layout.partners();
      String text = rule.find(sheets).orElse("");
      PartnerRow row = codes.find(text).orElse(null);
      differences.expect(row != null, new Difference.FactMissing(rule, text, sheets));
      if (row != null) {
        Meaning part =
            rule.field() == Field.REPORTER
                ? Meaning.ofReporter(row.economy())
                : row.says(layout.defaults());
        says = says.over(part);
      }
    }
    return says;
  }

  /** A table with a sheet of its own may stand on several; one without stands on one. */
  private List<HeaderMap> find(TableRule table, List<SheetPreview> sheets) {
    Pattern wanted = table.sheet();
    List<TableMatch> matches = new ArrayList<>();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      if (wanted == null || wanted.matcher(sheets.get(sheet).name().strip()).matches()) {
        matches.add(TableMatch.of(layout, table, sheet, sheets.get(sheet).rows()));
      }
    }
    if (matches.isEmpty()) {
      missed(table, onAnotherSheet(table, sheets));
      return List.of();
    }
    List<TableMatch> fitting = matches.stream().filter(TableMatch::fits).toList();
    if (fitting.isEmpty()) {
      TableMatch nearest =
          matches.stream()
              .max(Comparator.comparingInt(match -> match.differences().foundPercent()))
              .orElseThrow();
      missed(table, nearest.differences());
      return List.of();
    }
    List<TableMatch> taken = wanted == null ? fitting.subList(0, 1) : fitting;
    taken.forEach(match -> differences.add(match.differences()));
    return taken.stream().map(TableMatch::header).toList();
  }

  /** What differs where the sheet of a table is missing: it may be called otherwise now. */
  private Differences onAnotherSheet(TableRule table, List<SheetPreview> sheets) {
    List<String> likely = new ArrayList<>();
    Differences best = new Differences();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      String name = sheets.get(sheet).name().strip();
      if (!isNamed(name)) {
        Differences there =
            TableMatch.of(layout, table, sheet, sheets.get(sheet).rows()).differences();
        int found = there.foundPercent();
        if (found > LayoutMatch.SAME_KIND && found >= best.foundPercent()) {
          if (found > best.foundPercent()) {
            likely.clear();
            best = there;
          }
          likely.add(name);
        }
      }
    }
    Differences all = new Differences();
    all.missing(new Difference.SheetMissing(table, sheets, List.copyOf(likely)));
    all.add(best);
    return all;
  }

  private boolean isNamed(String sheet) {
    return layout.tables().stream()
        .map(TableRule::sheet)
        .anyMatch(pattern -> pattern != null && pattern.matcher(sheet).matches());
  }

  /**
   * A table that was not found. A file may do without an optional one, but not without all of them;
   * and what stands on the sheet of one must be what is expected there.
   */
  private void missed(TableRule table, Differences missing) {
    boolean onItsSheet =
        table.sheet() != null
            && missing.all().stream().noneMatch(Difference.SheetMissing.class::isInstance);
    if (!table.optional() || onItsSheet) {
      differences.add(missing);
    } else if (nearestOptional == null || missing.foundPercent() > nearestOptional.foundPercent()) {
      nearestOptional = missing;
    }
  }
}
