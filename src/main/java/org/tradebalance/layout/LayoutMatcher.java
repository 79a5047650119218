package org.tradebalance.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Compares a layout with the first rows of a file and reports every difference. */
public final class LayoutMatcher {

  private final Layout layout;
  private final Differences differences = new Differences();

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
        layout, tables, matcher.differences.foundPercent(), matcher.differences.texts());
  }

  private List<HeaderMap> compare(String kind, String name, List<SheetPreview> sheets) {
    if (!layout.kinds().contains(kind)) {
      differences.note("expected a file of kind " + layout.kinds() + ", found ." + kind);
      return List.of();
    }
    FileNameRule fileName = layout.fileName();
    if (fileName != null) {
      differences.expect(
          fileName.fits(name), "expected a file name like " + fileName.pattern().pattern());
    }
    for (String text : layout.texts()) {
      boolean there = sheets.stream().anyMatch(sheet -> Texts.contain(sheet.rows(), text));
      differences.expect(there, "expected the text '" + text + "' on some sheet, found none");
    }
    Meaning says = parameters(sheets);
    List<HeaderMap> found = new ArrayList<>();
    for (TableRule table : layout.tables()) {
      find(table, sheets).forEach(header -> found.add(header.with(says)));
    }
    return found;
  }

  private Meaning parameters(List<SheetPreview> sheets) {
    Meaning says = Meaning.NOTHING;
    for (ParameterRule rule : layout.parameters()) {
      Codes codes = rule.field() == Field.REPORTER ? layout.reporters() : layout.partners();
      String text = rule.find(sheets).orElse("");
      PartnerRow row = codes.find(text).orElse(null);
      differences.expect(
          row != null,
          text.isEmpty()
              ? "expected the " + rule.field().code() + " beside the tables, found none"
              : rule.field().code() + " '" + text + "' is not in the reference data");
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
    // A table may be left out; one whose sheet is there and does not fit would be lost unseen.
    boolean absent =
        wanted != null ? matches.isEmpty() : matches.stream().noneMatch(TableMatch::fits);
    if (table.optional() && absent) {
      return List.of();
    }
    if (matches.isEmpty()) {
      List<String> names = sheets.stream().map(SheetPreview::name).toList();
      differences.expect(
          false, "expected a sheet '" + (wanted == null ? "" : wanted) + "', found " + names);
      return List.of();
    }
    List<TableMatch> fitting = matches.stream().filter(TableMatch::fits).toList();
    if (fitting.isEmpty()) {
      TableMatch nearest =
          matches.stream()
              .max(Comparator.comparingInt(match -> match.differences().foundPercent()))
              .orElseThrow();
      differences.add(nearest.differences());
      return List.of();
    }
    List<TableMatch> taken = wanted == null ? fitting.subList(0, 1) : fitting;
    taken.forEach(match -> differences.add(match.differences()));
    return taken.stream().map(TableMatch::header).toList();
  }
}
