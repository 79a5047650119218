package org.tradebalance.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The stated levels that compete with a statement for its place: other countries, or other years.
 */
final class Rivals {

  private final Claim claim;
  private final Quantity own;
  private final Predicate<String> isCountry;

  Rivals(Claim claim, Predicate<String> isCountry) {
    this.claim = claim;
    this.own = Quantity.of(claim);
    this.isCountry = isCountry;
  }

  /** The rivals that a condition holds for, one statement for each country or period. */
  List<Claim> among(List<Claim> claims, Predicate<Claim> condition) {
    Map<Object, Claim> rivals = new LinkedHashMap<>();
    for (Claim other : claims) {
      if (other.statistic().question() == ClaimQuestion.LEVEL && competes(other)) {
        Object place = isRecord() ? other.period() : other.series().partner();
        if (!rivals.containsKey(place) && condition.test(other)) {
          rivals.put(place, other);
        }
      }
    }
    return List.copyOf(rivals.values());
  }

  private boolean competes(Claim other) {
    Quantity level = Quantity.of(other);
    if (isRecord()) {
      int step = own.period().step(own.window());
      return !level.period().equals(own.period())
          && level.period().months() == own.period().months()
          && (level.period().endMonth() - own.period().endMonth()) % step == 0
          && level.in(own.period()).equals(own);
    }
    String partner = other.series().partner();
    return !partner.equals(own.series().partner())
        && isCountry.test(partner)
        && isCountry.test(own.series().partner())
        && level.of(level.series().with(own.series().partner())).equals(own);
  }

  private boolean isRecord() {
    return claim.statistic().question() == ClaimQuestion.RECORD_RANK;
  }
}
