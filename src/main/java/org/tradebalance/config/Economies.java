package org.tradebalance.config;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;

/** Reads {@code reference/economies.csv}. */
final class Economies {

  private static final String FILE = "reference/economies.csv";

  private Economies() {}

  static Map<String, Economy> read(ConfigFiles files) {
    ReferenceTable table = ReferenceTable.read(files, FILE, "code", "name", "kind");
    Map<String, Economy> economies = new LinkedHashMap<>();
    for (CSVRecord row : table.rows()) {
      String code = row.get("code");
      PartnerKind kind;
      try {
        kind = Coded.parse(PartnerKind.class, row.get("kind"));
      } catch (IllegalArgumentException e) {
        throw table.wrong(row, String.valueOf(e.getMessage()));
      }
      if (economies.put(code, new Economy(code, row.get("name"), kind)) != null) {
        throw table.wrong(row, "economy " + code + " is there twice");
      }
    }
    for (String needed : new String[] {Economy.WORLD, Economy.WORLD_GAP}) {
      if (!economies.containsKey(needed)) {
        throw new ConfigurationException("config/" + FILE + ": economy " + needed + " is missing");
      }
    }
    return economies;
  }

  /** What people call an economy, by our code or by any name of the dictionary. */
  static Codes codes(Map<String, Economy> economies, EconomyNames names) {
    Map<String, PartnerRow> rows = new LinkedHashMap<>();
    economies.keySet().forEach(code -> rows.put(code, row(code)));
    return new Codes(rows, Map.of(), names, row(""));
  }

  private static PartnerRow row(String economy) {
    Set<Flow> all = EnumSet.allOf(Flow.class);
    return new PartnerRow(economy, "", "TOTAL", Adjustment.NSA, all, null, null);
  }
}
