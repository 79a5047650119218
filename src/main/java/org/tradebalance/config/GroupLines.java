package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.GroupLine;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;

/** Reads {@code reference/group-lines.csv}: which groups a dataset has as partners, and of whom. */
final class GroupLines {

  private static final String FILE = "reference/group-lines.csv";

  private GroupLines() {}

  static List<GroupLine> read(
      ConfigFiles files, Map<String, Economy> economies, Map<String, Dataset> datasets) {
    List<Membership> memberships = Groups.read(files, economies);
    Table table = Table.read(files, FILE, "dataset", "partner", "members", "except");
    List<GroupLine> lines = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      String partner = row.get("partner");
      Economy economy = economies.get(partner);
      if (economy == null || economy.kind() != PartnerKind.GROUP) {
        throw table.wrong(row, partner + " is no group of reference/economies.csv");
      }
      if (!datasets.containsKey(row.get("dataset"))) {
        throw table.wrong(row, "no layout has a dataset " + row.get("dataset"));
      }
      List<Membership> members =
          memberships.stream().filter(each -> each.group().equals(row.get("members"))).toList();
      if (members.isEmpty()) {
        throw table.wrong(row, row.get("members") + " has no members in reference/groups.csv");
      }
      for (GroupLine before : lines) {
        if (before.dataset().equals(row.get("dataset")) && before.partner().equals(partner)) {
          throw table.wrong(row, partner + " of " + before.dataset() + " is there twice");
        }
      }
      lines.add(new GroupLine(row.get("dataset"), partner, members, except(table, row)));
    }
    return List.copyOf(lines);
  }

  private static List<Period> except(Table table, CSVRecord row) {
    try {
      return Stream.of(row.get("except").split(" "))
          .filter(text -> !text.isEmpty())
          .map(Period::parse)
          .toList();
    } catch (IllegalArgumentException e) {
      throw table.wrong(row, "except: " + e.getMessage());
    }
  }
}
