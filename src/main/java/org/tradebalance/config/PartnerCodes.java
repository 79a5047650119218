package org.tradebalance.config;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.layout.definition.PartnerKey;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;

/**
 * Reads what the partner codes of a layout stand for: reference tables, of which an earlier one
 * decides, and the special codes.
 */
final class PartnerCodes {

  private PartnerCodes() {}

  static Map<String, PartnerRow> read(
      ConfigFiles files, Node partners, SeriesKey defaults, Map<String, Economy> economies) {
    Map<String, Node> special = partners.named("special");
    List<String> tables = partners.texts("codes");
    Map<String, PartnerRow> rows = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String name : tables) {
      table(files, name, special, defaults, economies)
          .forEach(
              (code, row) -> {
                if (taken.add(PartnerKey.of(code))) {
                  rows.put(code, row);
                }
              });
    }
    if (!special.isEmpty()) {
      throw partners.wrong(
          "special", special.keySet() + " not in reference/" + String.join(", reference/", tables));
    }
    return rows;
  }

  /**
   * The economies by the names that the tables list beside their codes; a name that several had, as
   * Sudan before and after its division, tells nothing.
   */
  static Map<String, String> names(ConfigFiles files, Node partners) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> shared = new HashSet<>();
    for (String name : partners.texts("codes")) {
      for (CSVRecord row :
          ReferenceTable.read(files, "reference/" + name, "code", "economy").rows()) {
        if (row.isMapped("name") && !row.get("name").isEmpty()) {
          String key = PartnerKey.of(row.get("name"));
          String before = names.putIfAbsent(key, row.get("economy"));
          if (before != null && !before.equals(row.get("economy"))) {
            shared.add(key);
          }
        }
      }
    }
    names.keySet().removeAll(shared);
    return names;
  }

  /** What a partner says whose name alone is known. */
  static PartnerRow plain(SeriesKey defaults) {
    return new PartnerRow(
        "",
        defaults.dataset(),
        defaults.product(),
        defaults.adjustment(),
        Set.of(Flow.EXPORT, Flow.IMPORT),
        null,
        null);
  }

  private static Map<String, PartnerRow> table(
      ConfigFiles files,
      String name,
      Map<String, Node> special,
      SeriesKey defaults,
      Map<String, Economy> economies) {
    ReferenceTable table =
        ReferenceTable.read(
            files, "reference/" + name, "code", "economy", "valid_from", "valid_to");
    Map<String, PartnerRow> rows = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (CSVRecord row : table.rows()) {
      String code = row.get("code");
      String economy = row.get("economy");
      if (!economies.containsKey(economy)) {
        throw table.wrong(row, "economy " + economy + " is not in reference/economies.csv");
      }
      if (!keys.add(PartnerKey.of(code))) {
        throw table.wrong(row, "code " + code + " is there twice");
      }
      PartnerRow plain =
          new PartnerRow(
              economy,
              defaults.dataset(),
              defaults.product(),
              defaults.adjustment(),
              Set.of(Flow.EXPORT, Flow.IMPORT),
              table.month(row, "valid_from"),
              table.month(row, "valid_to"));
      Node exception = special.remove(code);
      rows.put(code, exception == null ? plain : special(exception, plain));
    }
    return rows;
  }

  private static PartnerRow special(Node node, PartnerRow plain) {
    Set<Flow> flows =
        node.has("flows")
            ? node.texts("flows").stream()
                .map(code -> Coded.parse(Flow.class, code))
                .collect(Collectors.toUnmodifiableSet())
            : plain.flows();
    return new PartnerRow(
        plain.economy(),
        node.optional("dataset").orElse(plain.dataset()),
        node.optional("product").orElse(plain.product()),
        node.coded("adjustment", Adjustment.class).orElse(plain.adjustment()),
        flows,
        plain.from(),
        plain.to());
  }
}
