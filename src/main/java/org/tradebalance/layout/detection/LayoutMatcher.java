package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private final FirstRows file;
  private final IdentityHashMap<TableRule, Map<Integer, TableMatch>> compared =
      new IdentityHashMap<>();
  private final Differences differences = new Differences();
  private @Nullable Differences nearestOptional;

  private LayoutMatcher(Layout layout, FirstRows file) {
    this.layout = layout;
    this.file = file;
  }

  /**
   * How well the layout fits what somebody sees who opens a file. Hidden sheets are not read.
   *
   * @param name path of the file below the input folder
   * @param file the first rows of its sheets
   */
  public static LayoutMatch match(Layout layout, String name, FirstRows file) {
    LayoutMatch match = compared(layout, name, file.visible());
    return match.fits() || file.visible() == file
        ? HiddenParts.told(match, file)
        : HiddenParts.instead(match, compared(layout, name, file), file);
  }

  private static LayoutMatch compared(Layout layout, String name, FirstRows file) {
    LayoutMatcher matcher = new LayoutMatcher(layout, file.plain(layout));
    List<HeaderMap> tables = matcher.compare(name);
    Differences differences = matcher.differences;
    return new LayoutMatch(
        layout,
        tables,
        differences.foundPercent(),
        differences.nearness(),
        differences.known(),
        differences.all(),
        differences.tolerated(),
        List.of());
  }

  private List<HeaderMap> compare(String name) {
    FileNameRule fileName = layout.fileName();
    if (fileName != null) {
      differences.expect(fileName.fits(name), new Difference.FileNameOther(fileName));
    }
    for (String text : layout.texts()) {
      differences.expect(
          file.sheets().stream().anyMatch(sheet -> sheet.contain(text)),
          new Difference.WordsMissing(null, Difference.Words.TEXT, text, allRows()));
    }
    Meaning says = parameters(file.previews());
    List<HeaderMap> found = new ArrayList<>();
    for (TableRule table : layout.tables()) {
      find(table).forEach(header -> found.add(header.with(says)));
    }
    if (found.isEmpty() && nearestOptional != null) {
      differences.add(nearestOptional);
    }
    return found;
  }

  private List<RawRow> allRows() {
    return file.sheets().stream().flatMap(sheet -> sheet.rows().stream()).toList();
  }

  private Meaning parameters(List<SheetPreview> sheets) {
    Meaning says = Meaning.NOTHING;
    for (ParameterRule rule : layout.parameters()) {
      if (rule.field() == Field.ROWS) {
        continue; // tells nothing of the figures, and is compared when all rows are read
      }
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
  private List<HeaderMap> find(TableRule table) {
    List<PreviewedSheet> sheets = file.sheets();
    Pattern wanted = table.sheet();
    List<TableMatch> matches = new ArrayList<>();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      if (wanted == null || wanted.matcher(sheets.get(sheet).name()).matches()) {
        matches.add(match(table, sheet));
      }
    }
    if (matches.isEmpty()) {
      return renamed(table);
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
    if (wanted == null && fitting.size() > 1 && !layout.ofWorkbooks()) {
      Set<Integer> numbers =
          fitting.stream().map(match -> match.header().sheet()).collect(Collectors.toSet());
      List<String> names =
          sheets.stream()
              .filter(sheet -> numbers.contains(sheet.number()))
              .map(PreviewedSheet::name)
              .toList();
      differences.note(
          new Difference.Said(
              "the same table stands on the sheets "
                  + names
                  + "; keep one of them, or save each as a file of its own"));
    }
    List<TableMatch> taken = wanted == null ? fitting.subList(0, 1) : fitting;
    taken.forEach(match -> differences.add(match.differences()));
    return taken.stream().map(TableMatch::header).toList();
  }

  /** Where no sheet has the name of a table, the one that can only hold this table is meant. */
  private List<HeaderMap> renamed(TableRule table) {
    List<PreviewedSheet> sheets = file.sheets();
    List<TableMatch> fitting = new ArrayList<>();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      if (!isNamed(sheets.get(sheet).name())) {
        TableMatch match = match(table, sheet);
        if (match.fits() && !holdsAnother(table, sheet)) {
          fitting.add(match);
        }
      }
    }
    if (fitting.size() != 1) {
      missed(table, onAnotherSheet(table));
      return List.of();
    }
    differences.add(fitting.get(0).differences());
    return List.of(fitting.get(0).header());
  }

  /** Whether another table of the layout may stand on a sheet, so that only its name could tell. */
  private boolean holdsAnother(TableRule table, int sheet) {
    return layout.tables().stream()
        .filter(other -> !other.equals(table))
        .anyMatch(other -> match(other, sheet).fits());
  }

  /** What differs where the sheet of a table is missing: it may be called otherwise now. */
  private Differences onAnotherSheet(TableRule table) {
    List<PreviewedSheet> sheets = file.sheets();
    List<String> likely = new ArrayList<>();
    Differences best = new Differences();
    for (int sheet = 0; sheet < sheets.size(); sheet++) {
      String name = sheets.get(sheet).name();
      if (!isNamed(name)) {
        Differences there = match(table, sheet).differences();
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
    // The one sheet of a text has no name that could be wrong.
    if (best.none() || sheets.size() > 1 || !sheets.get(0).name().isEmpty()) {
      all.missing(new Difference.SheetMissing(table, file.previews(), List.copyOf(likely)));
    }
    all.add(best);
    return all;
  }

  /** A table is asked for on one sheet for several reasons. */
  private TableMatch match(TableRule table, int place) {
    PreviewedSheet sheet = file.sheets().get(place);
    return compared
        .computeIfAbsent(table, rule -> new HashMap<>())
        .computeIfAbsent(place, at -> TableMatch.of(layout, table, sheet.number(), sheet));
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
