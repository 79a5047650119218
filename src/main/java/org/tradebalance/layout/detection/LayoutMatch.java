package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.OtherPeriods;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Location;

/**
 * How well a layout fits a file.
 *
 * @param layout the layout tried
 * @param tables where its tables are; a table that was not found is missing
 * @param found share of the needed texts and columns that were found, in percent
 * @param nearness share of all that the file has or the layout needs that both have, in percent
 * @param known number of texts and columns of the file that the layout knows
 * @param changes what was needed and not found, and what may change the meaning of what was found
 * @param tolerated what differs and changes nothing: columns that are left out, and descriptions
 *     that are missing beside such columns
 * @param hidden what of it is not seen by who opens the workbook, and whether it is read
 */
public record LayoutMatch(
    Layout layout,
    List<HeaderMap> tables,
    int found,
    int nearness,
    int known,
    List<Difference> changes,
    List<Difference> tolerated,
    List<String> hidden) {

  /** Above this share, a file that does not fit counts as a changed one of the same kind. */
  static final int SAME_KIND = 50;

  private static final Set<Field> DATES = EnumSet.of(Field.PERIOD, Field.YEAR, Field.MONTH);

  /** More differences are no news: their number is. */
  private static final int TOLD = 3;

  /**
   * Those that fit first, the one that knows most of the file before others; then those that would
   * fit under another name or if they were seen; then the nearest.
   */
  public static final Comparator<LayoutMatch> BEST_FIRST =
      Comparator.comparing(LayoutMatch::fits)
          .thenComparing(match -> match.onlyNameDiffers() || match.isHidden())
          .thenComparingInt(match -> match.fits() ? match.known() : match.likelihood())
          .thenComparingInt(match -> -match.unknown().size())
          .thenComparingInt(LayoutMatch::found)
          .reversed()
          .thenComparing(match -> match.layout().id());

  /** Whether the file can be read by the layout. */
  public boolean fits() {
    return !tables.isEmpty() && changes.isEmpty();
  }

  /** Whether the file is what the layout describes, and has nothing beside it. */
  public boolean isExact() {
    return fits() && unknown().isEmpty();
  }

  /** Whether it fits and knows more of the file than another that fits, too. */
  public boolean isMoreSpecificThan(LayoutMatch other) {
    return known > other.known
        || (known == other.known && unknown().size() < other.unknown().size());
  }

  /** Whether the file is of this kind but its shape changed. */
  public boolean drifted() {
    return !fits() && !isHidden() && found > SAME_KIND && known > 1; // a date alone is no kind
  }

  /** Whether it knows nothing of the file but its dates, which nearly every table has. */
  public boolean knowsDatesAlone() {
    return known == 1
        && changes.stream()
            .flatMap(
                change ->
                    change instanceof Difference.ColumnStrange strange
                        ? strange.found().values().stream()
                        : Stream.empty())
            .map(column -> column.rule().field())
            .findFirst()
            .filter(DATES::contains)
            .isPresent();
  }

  /** How likely a file that does not fit is of this kind: it has what is needed, and no more. */
  public int likelihood() {
    return found * nearness;
  }

  /** Whether the file would fit under another name. */
  public boolean onlyNameDiffers() {
    return !tables.isEmpty()
        && !changes.isEmpty()
        && changes.stream().allMatch(Difference.FileNameOther.class::isInstance);
  }

  /** Whether the file would fit if some of its sheets were not hidden. */
  public boolean isHidden() {
    return changes.stream().anyMatch(Difference.SheetHidden.class::isInstance);
  }

  LayoutMatch hiding(List<String> parts) {
    return new LayoutMatch(
        layout, tables, found, nearness, known, changes, tolerated, List.copyOf(parts));
  }

  /** What a layout would have to say to describe all of the file. */
  public List<Difference> allChanges() {
    return Stream.concat(changes.stream(), tolerated.stream()).toList();
  }

  /** The differences in an operator's words. */
  public List<String> differences() {
    return changes.stream().map(Difference::text).toList();
  }

  /** The differences as one line, the weightiest first. */
  public String explanation() {
    if (fits()) {
      return "fits";
    }
    List<String> told =
        changes.stream()
            .sorted(Comparator.comparingInt(Difference::weight))
            .limit(TOLD)
            .map(Difference::text)
            .collect(Collectors.toCollection(ArrayList::new));
    if (changes.size() > TOLD) {
      told.add("and " + (changes.size() - TOLD) + " more differences: `layouts --explain FILE`");
    }
    return String.join("; ", told);
  }

  /** What somebody should know of a file that fits: what of it is not read, and what it lacks. */
  public List<Issue> warnings(String file) {
    List<Issue> warnings = new ArrayList<>();
    for (HeaderMap table : tables) {
      if (!table.unknown().isEmpty()) {
        String columns =
            table.unknown().entrySet().stream()
                .map(column -> named(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        warnings.add(Issue.ofFile(IssueCode.COLUMNS_NEW, file, layout.id(), columns));
      }
      if (!table.absent().isEmpty()) {
        warnings.add(
            Issue.ofFile(IssueCode.COLUMNS_ABSENT, file, String.join(", ", table.absent())));
      }
    }
    if (!hidden.isEmpty()) {
      warnings.add(Issue.ofFile(IssueCode.HIDDEN_PARTS, file, String.join("; ", hidden)));
    }
    return List.copyOf(warnings);
  }

  private static String named(int column, String title) {
    String period = OtherPeriods.kind(title).replaceFirst(";.*", "");
    return Location.letters(column)
        + " '"
        + title
        + "'"
        + (period.isEmpty() ? "" : " (" + period + ")");
  }

  private List<String> unknown() {
    return tables.stream().flatMap(table -> table.unknown().values().stream()).toList();
  }
}
