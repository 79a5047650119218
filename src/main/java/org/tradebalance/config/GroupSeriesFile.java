package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.GroupSeries;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;

/**
 * Reads {@code reference/group-series.csv}: which groups a dataset has as partners, and of whom.
 */
final class GroupSeriesFile {

  private static final String FILE = "reference/group-series.csv";

  private GroupSeriesFile() {}

  static List<GroupSeries> read(
      ConfigFiles files, Map<String, Economy> economies, Map<String, Dataset> datasets) {
    List<Membership> memberships = Groups.read(files, economies);
    ReferenceTable table =
        ReferenceTable.read(files, FILE, "dataset", "partner", "members", "except");
    List<GroupSeries> lines = new ArrayList<>();
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
      for (GroupSeries before : lines) {
        if (before.dataset().equals(row.get("dataset")) && before.partner().equals(partner)) {
          throw table.wrong(row, partner + " of " + before.dataset() + " is there twice");
        }
      }
      lines.add(new GroupSeries(row.get("dataset"), partner, members, except(table, row)));
    }
    return List.copyOf(lines);
  }

  private static List<Period> except(ReferenceTable table, CSVRecord row) {
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
