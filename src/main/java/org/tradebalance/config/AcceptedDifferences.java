package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.trade.AcceptedDifference;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** Reads the {@code controls} of {@code config/accepted.yml}: known differences of publishers. */
final class AcceptedDifferences {

  private AcceptedDifferences() {}

  static List<AcceptedDifference> read(ConfigFiles files) {
    Node root = Node.read(files, AcceptedFiles.NAME, AcceptedFiles.SCHEMA);
    List<AcceptedDifference> differences = new ArrayList<>();
    for (Node node : root.nodes("controls")) {
      String rule = node.text("rule");
      if (rule.split("/", -1).length != 6) {
        throw node.wrong("rule", "'" + rule + "' is not a rule as control_totals.csv has it");
      }
      differences.add(
          new AcceptedDifference(
              rule,
              node.text("dataset"),
              node.optional("reporter").orElse(null),
              node.read("from", Period::parse).orElse(null),
              node.read("to", Period::parse).orElse(null),
              Usd.of(node.decimal("at-most-usd")),
              node.text("because")));
    }
    return List.copyOf(differences);
  }
}
