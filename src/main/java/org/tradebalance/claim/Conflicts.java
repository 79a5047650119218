package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Item;

/**
 * Statements that cannot all be true, found from the statements alone: two values of one quantity,
 * changes and signs that the stated levels do not give, sums whose parts do not add up, places that
 * the stated levels leave no room for.
 */
final class Conflicts {

  private final List<Claim> claims;
  private final Map<Quantity, List<Claim>> levels = new HashMap<>();
  private final Map<String, List<String>> byClaim = new TreeMap<>();

  private Conflicts(List<Claim> claims) {
    this.claims = claims;
    for (Claim claim : claims) {
      if (claim.statistic().question() == ClaimQuestion.LEVEL) {
        levels.computeIfAbsent(Quantity.of(claim), key -> new ArrayList<>()).add(claim);
      }
    }
  }

  /**
   * For each statement the others that it cannot be true together with.
   *
   * @param isCountry whether the code of an economy is that of a country; only these are ranked
   */
  static Map<String, List<String>> byClaim(List<Claim> claims, Predicate<String> isCountry) {
    Conflicts conflicts = new Conflicts(claims);
    conflicts.sameQuestion();
    conflicts.sums();
    for (Claim claim : claims) {
      switch (claim.statistic().question()) {
        case LEVEL -> conflicts.average(claim);
        case SIGN -> conflicts.sign(claim);
        case CHANGE, CHANGE_PCT, CHANGE_SIGN -> conflicts.change(claim);
        case RANK, RECORD_RANK -> conflicts.places(claim, isCountry);
        default -> {}
      }
    }
    return conflicts.byClaim;
  }

  private void sameQuestion() {
    for (int at = 0; at < claims.size(); at++) {
      Claim one = claims.get(at);
      for (Claim other : claims.subList(at + 1, claims.size())) {
        boolean levels =
            one.statistic().question() == ClaimQuestion.LEVEL
                && other.statistic().question() == ClaimQuestion.LEVEL;
        boolean disjoint =
            levels
                ? Quantity.of(one).equals(Quantity.of(other))
                    && !Quantity.stated(one).meets(Quantity.stated(other))
                : sameQuestion(one, other) && !one.stated().meets(other.stated());
        if (disjoint) {
          report(one, other);
        }
      }
    }
  }

  private static boolean sameQuestion(Claim one, Claim other) {
    return one.statistic().equals(other.statistic())
        && one.series().equals(other.series())
        && one.period().equals(other.period())
        && one.members().equals(other.members())
        && Objects.equals(one.comparison(), other.comparison());
  }

  /** Balance is exports less imports; goods and services are both together. */
  private void sums() {
    for (Claim claim : claims) {
      if (claim.statistic().question() != ClaimQuestion.LEVEL) {
        continue;
      }
      Quantity whole = Quantity.of(claim);
      if (whole.subject() == Subject.BALANCE) {
        for (Claim sold : levels(whole.of(Subject.EXPORTS))) {
          for (Claim bought : levels(whole.of(Subject.IMPORTS))) {
            Range difference = Quantity.stated(sold).minus(Quantity.stated(bought));
            unlessMeets(Quantity.stated(claim), difference, claim, sold, bought);
          }
        }
      }
      if (whole.series().item() == Item.GOODS_SERVICES) {
        for (Claim goods : levels(whole.of(whole.series().of(Item.GOODS)))) {
          for (Claim services : levels(whole.of(whole.series().of(Item.SERVICES)))) {
            Range sum = Quantity.stated(goods).plus(Quantity.stated(services));
            unlessMeets(Quantity.stated(claim), sum, claim, goods, services);
          }
        }
      }
    }
  }

  private void average(Claim claim) {
    Window window = claim.statistic().window();
    if (window == Window.MONTHLY_AVERAGE) {
      Range sum = Quantity.stated(claim).times(BigDecimal.valueOf(window.divisor(claim.period())));
      for (Claim whole : levels(Quantity.of(claim).over(Window.PERIOD))) {
        unlessMeets(sum, Quantity.stated(whole), claim, whole);
      }
    }
  }

  private void sign(Claim claim) {
    for (Claim level : levels(Quantity.of(claim))) {
      unlessMeets(claim.stated(), directed(claim, level).signs(), claim, level);
    }
  }

  private void change(Claim claim) {
    MonthSpan before = claim.comparison();
    if (before == null) {
      return;
    }
    Quantity quantity = Quantity.of(claim);
    for (Claim from : levels(quantity.in(before))) {
      for (Claim to : levels(quantity)) {
        Range given = change(claim, directed(claim, from), directed(claim, to));
        if (given != null) {
          unlessMeets(claim.stated(), given, claim, to, from);
        }
      }
    }
  }

  private static @Nullable Range change(Claim claim, Range from, Range to) {
    return switch (claim.statistic().question()) {
      case CHANGE -> to.minus(from).inUnit(claim.unit().decimalPlaces());
      case CHANGE_SIGN -> to.minus(from).signs();
      default -> Change.spansZero(from) ? null : Change.percent(from, to);
    };
  }

  private void places(Claim claim, Predicate<String> isCountry) {
    Rivals rivals = new Rivals(claim, isCountry);
    for (Claim own : levels(Quantity.of(claim))) {
      List<Claim> before =
          rivals.among(claims, other -> directed(claim, other).above(directed(claim, own)));
      int allowed = claim.stated().high().intValue() - 1;
      if (before.size() > allowed) {
        List<Claim> together = new ArrayList<>(List.of(claim, own));
        together.addAll(before.subList(0, allowed + 1));
        report(together.toArray(Claim[]::new));
      }
    }
  }

  /** The level as the statement looks at it: a deficit has the opposite sign of a balance. */
  private static Range directed(Claim claim, Claim level) {
    return claim.statistic().subject().plain(Quantity.stated(level));
  }

  private List<Claim> levels(Quantity quantity) {
    return levels.getOrDefault(quantity, List.of());
  }

  private void unlessMeets(Range one, Range other, Claim... together) {
    if (!one.meets(other)) {
      report(together);
    }
  }

  private void report(Claim... together) {
    for (Claim claim : together) {
      String others =
          Arrays.stream(together)
              .filter(other -> !other.id().equals(claim.id()))
              .map(other -> other.id() + " (" + stated(other) + ")")
              .collect(Collectors.joining(", "));
      byClaim.computeIfAbsent(claim.id(), id -> new ArrayList<>()).add(others);
    }
  }

  private static String stated(Claim claim) {
    return claim.unit().of(claim.value().toPlainString());
  }
}
