package org.tradebalance.layout.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;

/**
 * Files with names alone: somebody left the column of codes out and kept the names beside it. They
 * say the same, by the dictionary of names, unless a code of the layout says more than an economy.
 */
final class NamesForCodes {

  private NamesForCodes() {}

  /**
   * Puts the column of names of a file in the place of its missing column of codes.
   *
   * @return whether there is one
   */
  static boolean standIn(Layout layout, ColumnRule codes, SortedMap<Integer, FoundColumn> columns) {
    Field named = names(codes.field());
    if (named == null || codes.options().optional() || !saysEconomiesAlone(layout, codes.field())) {
      return false;
    }
    for (Map.Entry<Integer, FoundColumn> entry : columns.entrySet()) {
      FoundColumn names = entry.getValue();
      if (names.rule().field() == named) {
        Map<String, String> values = new HashMap<>(codes.values());
        values.putAll(names.rule().values());
        // Rules of rows go by the name of the column of codes.
        ColumnRule rule =
            new ColumnRule(
                codes.header(), -1, codes.field(), codes.says(), values, codes.options());
        entry.setValue(new FoundColumn(rule, names.says(), names.width(), names.status()));
        return true;
      }
    }
    return false;
  }

  private static @Nullable Field names(Field codes) {
    return switch (codes) {
      case PARTNER -> Field.PARTNER_NAME;
      case REPORTER -> Field.REPORTER_NAME;
      case FLOW -> Field.FLOW_NAME;
      default -> null;
    };
  }

  /** A code may stand for a dataset, product or adjustment, of which its name tells nothing. */
  private static boolean saysEconomiesAlone(Layout layout, Field field) {
    return field != Field.PARTNER
        || layout.partners().byCode().values().stream()
            .allMatch(row -> row.says(layout.defaults()).equals(Meaning.ofPartner(row.economy())));
  }
}
