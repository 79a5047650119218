package org.tradebalance.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.layout.definition.EconomyName;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;

/**
 * Reads the dictionary of names: {@code reference/economy-names.csv}, and the names and codes of
 * ISO 3166 of {@code reference/economies.csv}.
 */
final class EconomyNameFile {

  private static final String FILE = "reference/economy-names.csv";

  private EconomyNameFile() {}

  static EconomyNames read(ConfigFiles files, Map<String, Economy> economies) {
    List<EconomyName> names = new ArrayList<>();
    ReferenceTable table =
        ReferenceTable.read(files, FILE, "name", "economy", "valid_from", "valid_to");
    for (CSVRecord row : table.rows()) {
      if (!economies.containsKey(row.get("economy"))) {
        throw table.wrong(
            row, "economy " + row.get("economy") + " is not in reference/economies.csv");
      }
      names.add(
          new EconomyName(
              row.get("name"),
              row.get("economy"),
              table.month(row, "valid_from"),
              table.month(row, "valid_to")));
    }
    EconomyNames listed = new EconomyNames(names, Map.of());
    // A country has the name that we print, unless the table says when it has.
    economies.values().stream()
        .filter(economy -> economy.kind() == PartnerKind.COUNTRY)
        .filter(economy -> listed.meanings(economy.name()).isEmpty())
        .forEach(economy -> names.add(new EconomyName(economy.name(), economy.code(), null, null)));
    return new EconomyNames(names, isoCodes(files));
  }

  private static Map<String, List<String>> isoCodes(ConfigFiles files) {
    ReferenceTable table = ReferenceTable.read(files, "reference/economies.csv", "code");
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (CSVRecord row : table.rows()) {
      codes.put(
          row.get("code"),
          Stream.of("iso_alpha2", "iso_alpha3", "m49")
              .filter(row::isMapped)
              .map(row::get)
              .filter(code -> !code.isEmpty())
              .toList());
    }
    return codes;
  }
}
