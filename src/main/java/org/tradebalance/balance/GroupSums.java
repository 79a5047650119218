package org.tradebalance.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Membership;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * Groups as sums of their members of the time. A sum needs the figure of every member: a group
 * whose members are not all known has none. Where the publisher prints the group, its figure
 * stands.
 */
final class GroupSums {

  private static final List<Flow> SIDES = List.of(Flow.EXPORT, Flow.IMPORT);

  private final BalanceBook book;

  /** The members of each series, which are asked for in every month. */
  private final Map<SeriesKey, List<Member>> members = new HashMap<>();

  GroupSums(BalanceBook book) {
    this.book = book;
  }

  /** The summed histories of the groups that the publisher does not print, by their series. */
  Map<SeriesKey, FlowHistory> unpublished() {
    Map<SeriesKey, FlowHistory> sums = new HashMap<>();
    for (SeriesKey world : book.worlds()) {
      for (SeriesKey series : book.groups(world)) {
        if (world.adjustment().isAdditive() && book.of(series).isEmpty()) {
          FlowHistory history = history(series);
          if (!history.isEmpty()) {
            sums.put(series, history);
          }
        }
      }
    }
    return sums;
  }

  /**
   * The sum of the members of a period, month by month where there are months; null where there are
   * no members or one has no figure.
   */
  @Nullable Usd sum(SeriesKey series, Flow flow, Period period) {
    Usd sum = Usd.ZERO;
    for (Period month : period.months()) {
      Usd part = sumOf(series, flow, month);
      if (part == null) {
        return sumOf(series, flow, period);
      }
      sum = sum.plus(part);
    }
    return sum;
  }

  private @Nullable Usd sumOf(SeriesKey series, Flow flow, Period period) {
    Usd sum = null;
    for (Member member : members.computeIfAbsent(series, this::membersOf)) {
      if (member.time.covers(period)) {
        Balance balance = member.balances.get(period);
        Usd amount = balance == null || balance.partial() ? null : balance.amount(flow);
        if (amount == null) {
          return null;
        }
        sum = sum == null ? amount : sum.plus(amount);
      }
    }
    return sum;
  }

  private List<Member> membersOf(SeriesKey series) {
    return book.memberships(series).stream()
        .map(time -> new Member(time, book.of(series.withPartner(time.economy()))))
        .toList();
  }

  /** Months where the countries have months, so that a member of part of a year counts for it. */
  private FlowHistory history(SeriesKey series) {
    FlowHistory history = new FlowHistory(series, true);
    for (Period period : smallest(series)) {
      for (Flow flow : SIDES) {
        Usd sum = sum(series, flow, period);
        if (sum != null) {
          history.add(flow, period, Figure.of(sum));
        }
      }
    }
    return history;
  }

  private List<Period> smallest(SeriesKey series) {
    TreeSet<Period> periods = new TreeSet<>();
    for (SeriesKey member : book.countries(series)) {
      periods.addAll(book.of(member).keySet());
    }
    List<Period> months = new ArrayList<>(periods);
    months.removeIf(period -> period.frequency() != Frequency.MONTHLY);
    return months.isEmpty() ? List.copyOf(periods) : months;
  }

  /** A member for some time, and its balances. */
  private record Member(Membership time, NavigableMap<Period, Balance> balances) {}
}
