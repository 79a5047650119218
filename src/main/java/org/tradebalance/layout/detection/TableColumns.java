package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.TableRule;

/**
 * The rules of the columns of a table, to be found by labels: those of plain words at once, those
 * with places in braces one after the other.
 */
final class TableColumns {

  /** The places of rules among those of the table, by the letters of their lowest label. */
  private final Map<String, List<Integer>> plain = new HashMap<>();

  private final List<Integer> withPlaces = new ArrayList<>();
  private final List<ColumnRule> rules;

  TableColumns(TableRule table) {
    this.rules = table.columns();
    for (int at = 0; at < rules.size(); at++) {
      ColumnRule rule = rules.get(at);
      if (rule.hasPlaces()) {
        withPlaces.add(at);
      } else if (!rule.header().isEmpty()) {
        String lowest = rule.header().get(rule.header().size() - 1).letters();
        plain.computeIfAbsent(lowest, letters -> new ArrayList<>()).add(at);
      }
    }
  }

  /**
   * The place of the first rule that fits a column and is still free; a rule with places in braces
   * always is.
   *
   * @param used the rules that are no longer free
   * @return -1 where none is
   */
  int find(HeaderColumn column, boolean[] used) {
    int first = rules.size();
    String lowest = column.labels().get(column.labels().size() - 1).letters();
    for (int at : plain.getOrDefault(lowest, List.of())) {
      if (!used[at] && fits(at, column)) {
        first = at;
        break;
      }
    }
    for (int at : withPlaces) {
      if (at < first && fits(at, column)) {
        first = at;
        break;
      }
    }
    return first == rules.size() ? -1 : first;
  }

  private boolean fits(int at, HeaderColumn column) {
    return rules.get(at).matches(column.number(), column.labels());
  }
}
