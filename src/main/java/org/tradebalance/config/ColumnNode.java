package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.HeaderPattern;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.MonthLabels;

/** Reads one column of a table; {@code {MMM}} in its header makes twelve of it. */
final class ColumnNode {

  private ColumnNode() {}

  static List<ColumnRule> columns(Node node) {
    List<String> header = node.texts("header");
    Meaning says = MeaningNode.direct(node);
    if (header.stream().noneMatch(label -> label.contains(MonthLabels.EACH))) {
      return List.of(column(node, header, says));
    }
    List<ColumnRule> columns = new ArrayList<>();
    Map<String, String> spelled = node.textsByName("spelled");
    for (int month = 1; month <= MonthLabels.MONTHS.size(); month++) {
      String name = MonthLabels.MONTHS.get(month - 1);
      columns.add(
          column(
              node,
              header.stream()
                  .map(label -> label.replace(MonthLabels.EACH, name))
                  .map(label -> spelled.getOrDefault(label, label))
                  .toList(),
              says.over(Meaning.ofTime(null, null, null, month))));
    }
    return columns;
  }

  /** A column that nobody loads, whether the file has it or not. */
  static ColumnRule other(String header) {
    ColumnRule.Options plain = ColumnRule.Options.PLAIN;
    return new ColumnRule(
        List.of(HeaderPattern.of(header)),
        -1,
        Field.OTHER,
        Meaning.NOTHING,
        Map.of(),
        new ColumnRule.Options(
            true, false, false, plain.classifiedBy(), plain.classes(), "", false, "", null, null));
  }

  private static ColumnRule column(Node node, List<String> header, Meaning says) {
    return new ColumnRule(
        header.stream().map(HeaderPattern::of).toList(),
        node.read("at", ColumnNode::position).orElse(-1),
        node.coded("field", Field.class).orElse(Field.VALUE),
        says,
        TableNode.byNormal(node.textsByName("values")),
        new ColumnRule.Options(
            node.flag("optional"),
            node.flag("fill-down"),
            node.flag("signed"),
            node.optional("classified-by").orElse("").toLowerCase(Locale.ROOT),
            node.textsByName("classes"),
            node.optional("classification").orElse(""),
            node.flag("pad"),
            node.optional("digits-by").orElse("").toLowerCase(Locale.ROOT),
            RateLayout.quote(node),
            node.read("take", ColumnNode::taking).orElse(null)));
  }

  /** A pattern whose first group is what is taken of a text. */
  private static Pattern taking(String text) {
    Pattern pattern = Pattern.compile(text);
    if (pattern.matcher("").groupCount() != 1) {
      throw new IllegalArgumentException("'" + text + "' has not one group, in round brackets");
    }
    return pattern;
  }

  static int position(String letters) {
    int number = 0;
    for (int at = 0; at < letters.length(); at++) {
      number = number * 26 + letters.charAt(at) - 'A' + 1;
    }
    return number - 1;
  }
}
