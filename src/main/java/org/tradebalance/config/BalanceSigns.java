package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.LongStandingSign;

/** Reads {@code config/reference/balance-signs.csv}. */
final class BalanceSigns {

  private static final String FILE = "reference/balance-signs.csv";

  private BalanceSigns() {}

  /**
   * Reads it.
   *
   * @throws ConfigurationException naming the row, where it is wrong
   */
  static List<LongStandingSign> read(ConfigFiles files, Map<String, Economy> economies) {
    ReferenceTable table =
        ReferenceTable.read(files, FILE, "economy", "item", "from", "to", "sign", "source");
    List<LongStandingSign> signs = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      String economy = row.get("economy");
      if (!economies.containsKey(economy)) {
        throw table.wrong(row, economy + " is not in reference/economies.csv");
      }
      if (row.get("source").isBlank()) {
        throw table.wrong(row, "the source is missing: who says so?");
      }
      Integer from = year(table, row, "from");
      if (from == null) {
        throw table.wrong(row, "the first year is missing");
      }
      try {
        signs.add(
            new LongStandingSign(
                economy,
                Coded.parse(Item.class, row.get("item")),
                from,
                year(table, row, "to"),
                Coded.parse(BalanceSign.class, row.get("sign"))));
      } catch (IllegalArgumentException e) {
        throw table.wrong(row, String.valueOf(e.getMessage()));
      }
    }
    return List.copyOf(signs);
  }

  private static @Nullable Integer year(ReferenceTable table, CSVRecord row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("(1[789]|2[01])\\d\\d")) {
      throw table.wrong(row, column + " '" + text + "' is not a year such as 1976");
    }
    return Integer.valueOf(text);
  }
}
