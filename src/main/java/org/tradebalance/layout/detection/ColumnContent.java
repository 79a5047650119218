package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Marks;
import org.tradebalance.quality.Location;

/** What the cells below a label hold, as far as the first rows of a file show. */
final class ColumnContent {

  private static final int EXAMPLES = 3;
  private static final int EXAMPLE_LENGTH = 30;

  /** Fewer cells prove nothing: they may be a second line of the header, or a note. */
  private static final int ENOUGH = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+(\\u2010-\\u2013\\u2212]?([A-Z]{0,2}\\p{Sc})?\\s?[-+(\\u2212]?"
              + "\\d[\\d.,'’\\s\\u00A0\\u202F\\u2009]*([eE][-+]?\\d+)?"
              + "[-\\u2212]?\\)?\\p{Sc}?%?(\\(?[A-Za-z]{1,2}\\)?)?");
  private static final Pattern YEAR = Pattern.compile(".*(?<!\\d)\\d{4}(?!\\d).*", Pattern.DOTALL);

  private static final Pattern SCALE = Pattern.compile("[-+]?\\d{1,2}");

  private ColumnContent() {}

  /** The texts of a column, without empty cells. */
  static List<String> of(List<RawRow> below, int number) {
    return below.stream()
        .map(row -> row.cell(number).text().strip())
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /**
   * Whether the texts may be those of a column; where there are none, nothing speaks against it.
   */
  static boolean suits(Layout layout, ColumnRule rule, List<String> texts) {
    Predicate<String> right = right(layout, rule);
    return texts.stream().filter(right).count() * 2 >= texts.size();
  }

  /** Whether there are texts enough, and not one of them can be read. */
  static boolean contradicts(Layout layout, ColumnRule rule, List<String> texts) {
    boolean decides =
        switch (rule.field()) {
          case VALUE, RATE, YEAR -> true;
          case PARTNER -> rule.header().isEmpty();
          default -> false;
        };
    return decides && texts.size() >= ENOUGH && texts.stream().noneMatch(right(layout, rule));
  }

  /** Whether a column without label is empty, and what it should hold stands in another one. */
  static boolean moved(Layout layout, Difference.ColumnRetyped column) {
    return column.rule().header().isEmpty()
        && column.content().isEmpty()
        && !elsewhere(layout, column).isEmpty();
  }

  /** The one column that holds what another should; empty where there is none, or several. */
  static String elsewhere(Layout layout, Difference.ColumnRetyped retyped) {
    List<RawRow> rows = retyped.rows();
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<Integer> places = new ArrayList<>();
    for (int number = 0; number < width; number++) {
      List<String> texts = of(rows, number);
      if (number != retyped.number() && texts.size() > 1 && suits(layout, retyped.rule(), texts)) {
        places.add(number);
      }
    }
    return places.size() == 1 ? Location.letters(places.get(0)) : "";
  }

  private static Predicate<String> right(Layout layout, ColumnRule rule) {
    Marks marks = layout.marks();
    return switch (rule.field()) {
      case VALUE, RATE -> text -> isFigure(marks, text);
      case SCALE ->
          text -> SCALE.matcher(text).matches() || rule.values().containsKey(Label.normal(text));
      case YEAR -> text -> YEAR.matcher(text).matches();
      case PERIOD -> text -> text.chars().anyMatch(Character::isDigit);
      case PARTNER -> text -> known(layout.partners(), rule.taken(text));
      case REPORTER -> text -> known(layout.reporters(), rule.taken(text));
      case FLOW, ITEM, ADJUSTMENT ->
          text ->
              rule.values().isEmpty() || rule.values().containsKey(Label.normal(rule.taken(text)));
      default -> text -> true;
    };
  }

  private static boolean isFigure(Marks marks, String text) {
    return marks.figure(text).isPresent()
        || marks.isOnlyBeside(text)
        || NUMBER.matcher(marks.strip(text)).matches();
  }

  /** Whether most of the texts are amounts. */
  static boolean areFigures(Layout layout, List<String> texts) {
    return texts.stream().filter(text -> isFigure(layout.marks(), text)).count() * 2
        >= texts.size();
  }

  private static boolean known(Codes codes, String text) {
    return codes.isEmpty() || codes.find(text).isPresent();
  }

  /** What a column of a field holds, in an operator's words. */
  static String expected(Field field) {
    return switch (field) {
      case VALUE -> "figures";
      case RATE -> "rates";
      case YEAR -> "years";
      default -> field.code() + "s that the reference data knows";
    };
  }

  /** The first different texts, in quotes. */
  static String examples(List<String> texts) {
    return texts.stream()
        .distinct()
        .limit(EXAMPLES)
        .map(t -> t.length() > EXAMPLE_LENGTH ? t.substring(0, EXAMPLE_LENGTH) + "…" : t)
        .map(text -> "'" + text + "'")
        .collect(Collectors.joining(", "));
  }
}
