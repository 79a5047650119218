package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiFunction;
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

  /** What is on record for less time is no record. */
  private static final int RECORD_MONTHS = 120;

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
    return dollars(claim, series).map(value -> value.in(claim.unit()));
  }

  private Answer dollars(Claim claim, SeriesKey series) {
    return switch (claim.statistic().question()) {
      case LEVEL -> level(claim, series);
      case SIGN -> level(claim, series).map(Evaluation::sign);
      case CHANGE -> change(claim, series, Change::of);
      case CHANGE_PCT -> change(claim, series, Change::percent);
      case CHANGE_SIGN -> change(claim, series, (from, to) -> sign(Change.of(from, to)));
      case SHARE_PCT ->
          both(level(claim, series.withPartner(Economy.WORLD)), level(claim, series))
              .apply((world, own) -> Change.share(own, world));
      case RANK -> rank(claim, series);
      case RECORD_RANK -> recordRank(claim, series);
      case PARTNER_COUNT -> count(claim, series, BigDecimal.ZERO);
      case CONTRIBUTOR_RANK -> contributorRank(claim, series);
    };
  }

  /** How many countries there are above zero, leaving out amounts below a threshold in dollars. */
  Answer count(Claim claim, SeriesKey world, BigDecimal threshold) {
    List<Value> countries = countries(claim, world);
    return countries.isEmpty()
        ? new Missing("there are no countries in " + claim.period())
        : Places.count(countries, threshold);
  }

  private Answer level(Claim claim, SeriesKey series) {
    return level(claim, series, claim.period());
  }

  private Answer level(Claim claim, SeriesKey series, MonthSpan period) {
    return levels.of(series, claim.statistic().window(), claim.statistic().subject(), period);
  }

  private Answer change(Claim claim, SeriesKey series, BiFunction<Value, Value, Answer> change) {
    MonthSpan before = claim.comparison();
    if (before == null) {
      throw new IllegalArgumentException(claim.id() + " has nothing to compare with");
    }
    return both(level(claim, series, before), level(claim, series)).apply(change);
  }

  private Answer rank(Claim claim, SeriesKey series) {
    Economy partner = book.economy(series.partner());
    if (partner.kind() != PartnerKind.COUNTRY) {
      return new Missing("only countries are ranked, and " + partner.name() + " is none");
    }
    return level(claim, series)
        .map(own -> Places.of(own, countries(claim, series.withPartner(Economy.WORLD))));
  }

  private List<Value> countries(Claim claim, SeriesKey world) {
    return values(claim, book.partners(world, PartnerKind.COUNTRY));
  }

  private List<Value> values(Claim claim, List<SeriesKey> each) {
    List<Value> values = new ArrayList<>();
    for (SeriesKey series : each) {
      if (level(claim, series) instanceof Value value) {
        values.add(value);
      }
    }
    return values;
  }

  /** A record is one of its own time: what came later is said apart. */
  private Answer recordRank(Claim claim, SeriesKey series) {
    List<Value> record = new ArrayList<>();
    int onRecord = 0;
    int step = claim.period().step(claim.statistic().window());
    for (MonthSpan when : spans(series, claim.period(), step)) {
      if (level(claim, series, when) instanceof Value value) {
        onRecord++;
        if (when.endMonth() <= claim.period().endMonth()) {
          record.add(value);
        }
      }
    }
    Answer own = level(claim, series);
    if (own instanceof Value && onRecord * step < RECORD_MONTHS) {
      return new Missing("fewer than ten years are on record");
    }
    return own.map(value -> Places.of(value, record));
  }

  /** The later periods that are surely above that of a statement about a record. */
  List<MonthSpan> overtaking(Claim claim, SeriesKey series) {
    int step = claim.period().step(claim.statistic().window());
    return level(claim, series) instanceof Value own
        ? spans(series, claim.period(), step).stream()
            .filter(when -> when.endMonth() > claim.period().endMonth())
            .filter(
                when ->
                    level(claim, series, when) instanceof Value later
                        && later.range().above(own.range()))
            .toList()
        : List.of();
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

  /** Products are ranked by what they add to the balance, in its direction. */
  private Answer contributorRank(Claim claim, SeriesKey series) {
    List<SeriesKey> products =
        book.series().stream()
            .filter(each -> each.withProduct(series.product()).equals(series))
            .filter(each -> !each.product().equals(SeriesKey.ALL_PRODUCTS))
            .toList();
    SeriesKey total = series.withProduct(SeriesKey.ALL_PRODUCTS);
    return both(level(claim, total), level(claim, series))
        .apply(
            (whole, own) -> {
              boolean deficit = whole.point().signum() < 0;
              return Places.of(
                  towards(deficit, own),
                  values(claim, products).stream().map(v -> towards(deficit, v)).toList());
            });
  }

  private static Value towards(boolean deficit, Value value) {
    return deficit ? new Value(value.point().negate(), value.range().negate()) : value;
  }

  private static Value sign(Value value) {
    return new Value(BigDecimal.valueOf(value.point().signum()), value.range().signs());
  }

  private static Pair both(Answer one, Answer other) {
    return new Pair(one, other);
  }

  private record Pair(Answer one, Answer other) {

    Answer apply(BiFunction<Value, Value, Answer> function) {
      if (one instanceof Value first) {
        return other instanceof Value second ? function.apply(first, second) : other;
      }
      return one;
    }
  }
}
