package org.tradebalance.config;

import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.PeriodLength;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;

/** Reads what a table, a row or a column says about its figures. */
final class MeaningNode {

  /** The period of a column that leaves it to the row. */
  private static final String OF_ROW = "row";

  private MeaningNode() {}

  /** What stands below the key {@code says}. */
  static Meaning says(Node node) {
    if (!node.has("says")) {
      return Meaning.NOTHING;
    }
    Node says = node.node("says");
    return direct(says)
        .over(Meaning.ofTime(null, says.read("year", Integer::valueOf).orElse(null), null, null));
  }

  /** What the keys of a node itself say. */
  static Meaning direct(Node node) {
    boolean ofRow = node.optional("period").map(OF_ROW::equals).orElse(false);
    return new Meaning(
        node.optional("dataset").orElse(null),
        node.optional("reporter").orElse(null),
        node.optional("partner").orElse(null),
        node.coded("item", Item.class).orElse(null),
        node.optional("product").orElse(null),
        node.coded("adjustment", Adjustment.class).orElse(null),
        node.coded("flow", Flow.class).orElse(null),
        ofRow ? null : node.coded("period", PeriodLength.class).orElse(null),
        null,
        null,
        null);
  }
}
