package org.tradebalance.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.PartnerRow;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Series;

/** Reads what the partner codes of a layout stand for: a reference table and the special codes. */
final class PartnerCodes {

  private PartnerCodes() {}

  static Map<String, PartnerRow> read(
      ConfigFiles files, Node partners, Series defaults, Map<String, Economy> economies) {
    partners.allow("codes", "special");
    Table table =
        Table.read(
            files,
            "reference/" + partners.text("codes"),
            "code",
            "economy",
            "valid_from",
            "valid_to");
    Map<String, Node> special = partners.named("special");
    Map<String, PartnerRow> rows = new LinkedHashMap<>();
    for (CSVRecord row : table.rows()) {
      String economy = row.get("economy");
      if (!economies.containsKey(economy)) {
        throw table.wrong(row, "economy " + economy + " is not in reference/economies.csv");
      }
      PartnerRow plain =
          new PartnerRow(
              economy,
              defaults.dataset(),
              defaults.product(),
              defaults.adjustment(),
              Set.of(Flow.EXPORT, Flow.IMPORT),
              month(table, row, "valid_from"),
              month(table, row, "valid_to"));
      Node exception = special.remove(row.get("code"));
      PartnerRow meant = exception == null ? plain : special(exception, plain);
      if (rows.put(row.get("code"), meant) != null) {
        throw table.wrong(row, "code " + row.get("code") + " is there twice");
      }
    }
    if (!special.isEmpty()) {
      throw partners.wrong("special", special.keySet() + " not in " + table.name());
    }
    return rows;
  }

  private static PartnerRow special(Node node, PartnerRow plain) {
    node.allow("dataset", "product", "adjustment", "flows");
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

  private static @Nullable Period month(Table table, CSVRecord row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{4}-\\d{2}")) {
      throw table.wrong(row, column + " '" + text + "' is not a month such as 2020-06");
    }
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw table.wrong(row, column + ": " + e.getMessage());
    }
  }
}
