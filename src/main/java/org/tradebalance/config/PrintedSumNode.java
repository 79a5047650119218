package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradebalance.layout.definition.GapTolerance;
import org.tradebalance.layout.definition.PrintedSums;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Subtotal;

/**
 * Reads what a layout says of sums: {@code world-gap}, {@code partners.selection} and {@code
 * subtotals}.
 */
final class PrintedSumNode {

  private PrintedSumNode() {}

  static PrintedSums read(
      ConfigFiles files, Node root, List<Dataset> datasets, Map<String, Economy> economies) {
    boolean selection = root.has("partners") && root.node("partners").flag("selection");
    if (selection && root.has("world-gap")) {
      throw root.wrong(
          "world-gap", "nothing: partners that are a selection are not compared with the world");
    }
    List<Subtotal> subtotals = new ArrayList<>();
    List<Node> nodes = root.nodes("subtotals");
    List<Membership> memberships =
        nodes.stream().anyMatch(node -> node.has("members"))
            ? Groups.read(files, economies)
            : List.of();
    for (Node node : nodes) {
      subtotals.add(subtotal(node, datasets.get(0), economies, memberships));
    }
    return new PrintedSums(
        root.nodes("world-gap").stream().map(PrintedSumNode::gap).toList(), selection, subtotals);
  }

  private static GapTolerance gap(Node node) {
    return new GapTolerance(
        node.read("until", Period::parse).orElse(null), node.decimal("percent"));
  }

  private static Subtotal subtotal(
      Node node, Dataset dataset, Map<String, Economy> economies, List<Membership> memberships) {
    boolean ofPartners = node.has("partner");
    if (ofPartners == node.has("product")) {
      throw node.wrong("partner", "either the partner or the product of the sum");
    }
    List<String> of = node.texts("of");
    String group = node.optional("members").orElse("");
    List<Membership> members =
        memberships.stream().filter(member -> member.group().equals(group)).toList();
    if (!group.isEmpty() && members.isEmpty()) {
      throw node.wrong("members", group + " has no members in reference/groups.csv");
    }
    int listed = node.number("listed", 0);
    if (listed < 0 || (listed > 0) == (!of.isEmpty() || !members.isEmpty())) {
      throw node.wrong("of", "the parts: 'of' and 'members', or how many are 'listed'");
    }
    if (!ofPartners && (listed > 0 || !members.isEmpty())) {
      throw node.wrong("of", "the products that are summed");
    }
    List<String> codes = new ArrayList<>(ofPartners ? of : List.of());
    node.optional("partner").ifPresent(codes::add);
    for (String code : codes) {
      if (!economies.containsKey(code)) {
        throw node.wrong("of", "economy " + code + " is not in reference/economies.csv");
      }
    }
    return new Subtotal(
        dataset.id(),
        node.coded("item", Item.class).orElse(null),
        node.optional("partner").orElse(null),
        node.optional("product").orElse(null),
        of,
        members,
        listed);
  }
}
