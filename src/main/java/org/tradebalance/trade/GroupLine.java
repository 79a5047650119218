package org.tradebalance.trade;

import java.io.Serializable;
import java.util.List;

/**
 * A group as a partner of a dataset: where the dataset publishes it, the figure is compared with
 * the sum of the members; where it does not, the sum is the figure.
 *
 * @param dataset id of the dataset
 * @param partner code of the group
 * @param members who belongs to it, and when
 */
public record GroupLine(String dataset, String partner, List<Membership> members)
    implements Serializable {

  /** Keeps the members as they are. */
  public GroupLine {
    members = List.copyOf(members);
  }

  /** Whether a line of statistics is one with this group. */
  public boolean isOf(Series line) {
    return line.dataset().equals(dataset) && line.partner().equals(partner);
  }

  /** The members in every month of a period, without the reporter, in order. */
  public List<String> membersOf(String reporter, Period period) {
    return members.stream()
        .filter(member -> member.covers(period) && !member.economy().equals(reporter))
        .map(Membership::economy)
        .sorted()
        .toList();
  }
}
