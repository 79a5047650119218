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
 * @param except periods whose printed figure is known not to be the sum of the members
 */
public record GroupSeries(
    String dataset, String partner, List<Membership> members, List<Period> except)
    implements Serializable {

  /** Keeps the members as they are. */
  public GroupSeries {
    members = List.copyOf(members);
    except = List.copyOf(except);
  }

  /** Whether a series is one with this group. */
  public boolean isOf(SeriesKey series) {
    return series.dataset().equals(dataset) && series.partner().equals(partner);
  }

  /** Whether a period has a month of an exception. */
  public boolean excepts(Period period) {
    return except.stream()
        .anyMatch(
            each ->
                each.startMonth() <= period.endMonth() && period.startMonth() <= each.endMonth());
  }

  /** The times of all members but the reporter. */
  public List<Membership> membersBeside(String reporter) {
    return members.stream().filter(member -> !member.economy().equals(reporter)).toList();
  }

  /** The members in every month of a period, without the reporter, in order. */
  public List<String> membersOf(String reporter, Period period) {
    return membersBeside(reporter).stream()
        .filter(member -> member.covers(period))
        .map(Membership::economy)
        .sorted()
        .toList();
  }
}
