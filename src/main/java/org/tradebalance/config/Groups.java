package org.tradebalance.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.PartnerKind;

/** Reads {@code reference/groups.csv}: which countries make a group, and when. */
final class Groups {

  private static final String FILE = "reference/groups.csv";

  private Groups() {}

  /**
   * All memberships, in the order of the file.
   *
   * @param economies by code
   * @throws ConfigurationException naming the record, where a group or member is not in the
   *     economies, a row has no source, or one economy is a member twice in the same month
   */
  public static List<Membership> read(ConfigFiles files, Map<String, Economy> economies) {
    ReferenceTable table =
        ReferenceTable.read(files, FILE, "group", "economy", "valid_from", "valid_to", "source");
    List<Membership> memberships = new ArrayList<>();
    for (CSVRecord row : table.rows()) {
      Membership membership = membership(table, row);
      need(table, row, economies, membership.group(), PartnerKind.GROUP);
      need(table, row, economies, membership.economy(), PartnerKind.COUNTRY);
      if (row.get("source").isBlank()) {
        throw table.wrong(row, "the source is missing");
      }
      for (Membership before : memberships) {
        if (before.group().equals(membership.group())
            && before.economy().equals(membership.economy())
            && before.overlaps(membership)) {
          throw table.wrong(
              row, membership.economy() + " is in " + membership.group() + " twice at a time");
        }
      }
      memberships.add(membership);
    }
    return List.copyOf(memberships);
  }

  private static Membership membership(ReferenceTable table, CSVRecord row) {
    try {
      return new Membership(
          row.get("group"),
          row.get("economy"),
          table.month(row, "valid_from"),
          table.month(row, "valid_to"));
    } catch (IllegalArgumentException e) {
      throw table.wrong(row, String.valueOf(e.getMessage()));
    }
  }

  private static void need(
      ReferenceTable table,
      CSVRecord row,
      Map<String, Economy> economies,
      String code,
      PartnerKind kind) {
    Economy economy = economies.get(code);
    if (economy == null || economy.kind() != kind) {
      throw table.wrong(row, code + " is no " + kind.code() + " of reference/economies.csv");
    }
  }
}
