package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** What the figures of one book answer to a statement. */
final class Evaluation {

  private final BalanceBook book;
  private final Map<String, Dataset> datasets;
  private final SpanAmounts levels;

  Evaluation(BalanceBook book, Map<String, Dataset> datasets) {
    this(book, datasets, null);
  }

  private Evaluation(
      BalanceBook book, Map<String, Dataset> datasets, @Nullable RevisionAllowance allowance) {
    this.book = book;
    this.datasets = datasets;
    this.levels = new SpanAmounts(book, datasets, allowance);
  }

  /** The same with every amount as far open as revisions may take it. */
  Evaluation revised(RevisionAllowance allowance) {
    return new Evaluation(book, datasets, allowance);
  }

  /** The answer of a series, in the unit of the statement. */
  Answer of(Claim claim, SeriesKey series) {
    return kind(claim).answer(this, claim, series).map(value -> value.in(claim.unit()));
  }

  /** The figures that the answer comes from, in sentences. */
  List<String> details(Claim claim, SeriesKey series) {
    return kind(claim).details(this, claim, series);
  }

  /** What came after the period of a statement, in sentences. */
  List<String> since(Claim claim, SeriesKey series) {
    return kind(claim).since(this, claim, series);
  }

  private static ClaimKind kind(Claim claim) {
    return claim.statistic().question().kind();
  }

  /** How many countries there are above zero, leaving out amounts below a threshold in dollars. */
  Answer count(Claim claim, SeriesKey world, BigDecimal threshold) {
    List<Value> values = values(claim, countries(world));
    return values.isEmpty()
        ? new Missing("there are no countries in " + claim.period())
        : Places.count(values, threshold);
  }

  /** The amount of a statement in its period, in dollars. */
  Answer level(Claim claim, SeriesKey series) {
    return level(claim, series, claim.period());
  }

  /** The amount of a statement in another period, less the partners that it leaves out. */
  Answer level(Claim claim, SeriesKey series, MonthSpan period) {
    Answer level = plain(claim, series, period);
    for (String left : claim.series().without()) {
      Answer part = without(claim, series.withPartner(left), period);
      level = Answer.both(level, part, Value::minus);
    }
    return level;
  }

  private Answer plain(Claim claim, SeriesKey series, MonthSpan period) {
    return levels.of(series, claim.statistic().window(), claim.statistic().subject(), period);
  }

  private Answer without(Claim claim, SeriesKey left, MonthSpan period) {
    for (SeriesKey member : members(left, period.lastMonth())) {
      if (claim.series().without().contains(member.partner())) {
        return new Missing(
            economy(member.partner()).name()
                + " is a member of "
                + economy(left.partner()).name()
                + " and would be left out twice");
      }
    }
    return plain(claim, left, period) instanceof Missing missing
        ? new Missing("of " + economy(left.partner()).name() + " " + missing.why())
        : plain(claim, left, period);
  }

  /** The amount with all partners and those that are left out, in a sentence. */
  List<String> takenOff(Claim claim, SeriesKey series) {
    List<String> parts = new ArrayList<>();
    for (String left : claim.series().without()) {
      if (plain(claim, series.withPartner(left), claim.period()) instanceof Value part) {
        parts.add(economy(left).name() + " " + ExplanationWords.dollars(part.point()));
      }
    }
    return plain(claim, series, claim.period()) instanceof Value all && !parts.isEmpty()
        ? List.of(
            "All partners: "
                + ExplanationWords.dollars(all.point())
                + "; left out: "
                + String.join(", ", parts)
                + ".")
        : List.of();
  }

  /** The amounts of those series that have one. */
  List<Value> values(Claim claim, List<SeriesKey> each) {
    List<Value> values = new ArrayList<>();
    for (SeriesKey series : each) {
      if (level(claim, series) instanceof Value value) {
        values.add(value);
      }
    }
    return values;
  }

  Economy economy(String code) {
    return book.economy(code);
  }

  /** The countries beside a series, or of the world. */
  List<SeriesKey> countries(SeriesKey series) {
    return book.partners(series.withPartner(Economy.WORLD), PartnerKind.COUNTRY);
  }

  /** The members of a group in a period; none for what is no group. */
  List<SeriesKey> members(SeriesKey group, Period period) {
    return book.members(group, period);
  }

  /** The products beside a series. */
  List<SeriesKey> products(SeriesKey series) {
    return book.series().stream()
        .filter(each -> each.withProduct(series.product()).equals(series))
        .filter(each -> !each.product().equals(SeriesKey.ALL_PRODUCTS))
        .toList();
  }

  /** The periods of a kind that a series may have figures for, in order. */
  List<MonthSpan> spans(SeriesKey series, MonthSpan like, int step) {
    NavigableMap<Period, Balance> history = book.of(series);
    if (history.isEmpty()) {
      return List.of();
    }
    int first = history.keySet().stream().mapToInt(Period::startMonth).min().orElseThrow();
    int last = history.keySet().stream().mapToInt(Period::endMonth).max().orElseThrow();
    List<MonthSpan> spans = new ArrayList<>();
    int back = Math.floorDiv(like.startMonth() - first, step);
    for (MonthSpan span = like.later(-back * step);
        span.endMonth() <= last;
        span = span.later(step)) {
      spans.add(span);
    }
    return spans;
  }
}
