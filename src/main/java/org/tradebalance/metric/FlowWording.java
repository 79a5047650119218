package org.tradebalance.metric;

import org.tradebalance.trade.Flow;

/**
 * The words of a metric that exists for several flows alike. Definitions say "%s" for the flow and
 * "%p" for its direction; formulas say Y for its amount, and |Y| for the size of a balance, which
 * may be negative.
 */
final class FlowWording {

  private FlowWording() {}

  static String code(String name, Flow flow) {
    return flow == Flow.BALANCE ? "balance_" + name : words(flow) + "_" + name;
  }

  static String definition(String definition, Flow flow) {
    String direction = flow == Flow.EXPORT ? "to" : "from";
    return definition.replace("%s", words(flow)).replace("%p", direction);
  }

  static String formula(String formula, Flow flow) {
    return switch (flow) {
      case EXPORT -> formula.replace("|", "").replace('Y', 'X').replace("XTD", "YTD");
      case IMPORT -> formula.replace("|", "").replace('Y', 'M').replace("MTD", "YTD");
      case BALANCE -> formula.replace('Y', 'B').replace("BTD", "YTD");
    };
  }

  private static String words(Flow flow) {
    return switch (flow) {
      case EXPORT -> "exports";
      case IMPORT -> "imports";
      case BALANCE -> "the balance";
    };
  }
}
