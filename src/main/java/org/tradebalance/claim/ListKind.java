package org.tradebalance.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.claim.Answer.Value;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * How many of the first places a list of partners names: all of them where it leaves nobody out.
 * Countries compete, and the groups that the list names; the members of such a group are there with
 * it, unless the list names them too.
 */
final class ListKind implements ClaimKind {

  @Override
  public Answer answer(Evaluation figures, Claim claim, SeriesKey series) {
    List<Standing> order = order(figures, claim, series);
    List<Value> amounts = order.stream().map(Standing::amount).toList();
    Set<String> absent = new HashSet<>(claim.members());
    int places = claim.value().intValue();
    long point = 0;
    long surely = 0;
    long perhaps = 0;
    for (Standing each : order) {
      if (absent.remove(each.partner())) {
        Range place = Places.of(each.amount(), amounts).range();
        point += each.place() <= places ? 1 : 0;
        surely += place.high().intValue() <= places ? 1 : 0;
        perhaps += place.low().intValue() <= places ? 1 : 0;
      }
    }
    if (!absent.isEmpty()) {
      return new Missing(
          "there is no figure of "
              + String.join(", ", absent.stream().sorted().toList())
              + " in "
              + claim.period());
    }
    Range named =
        new Range(BigDecimal.valueOf(surely), BigDecimal.valueOf(Math.min(perhaps, places)));
    return new Value(BigDecimal.valueOf(point), named);
  }

  @Override
  public List<String> details(Evaluation figures, Claim claim, SeriesKey series) {
    List<Standing> order = order(figures, claim, series);
    int places = claim.value().intValue();
    List<String> sentences = new ArrayList<>();
    List<Standing> missing =
        order.stream()
            .filter(each -> each.place() <= places && !claim.members().contains(each.partner()))
            .toList();
    List<Standing> instead =
        order.stream()
            .filter(each -> each.place() > places && claim.members().contains(each.partner()))
            .toList();
    if (!missing.isEmpty()) {
      sentences.add("It leaves out " + names(missing) + ".");
    }
    if (!instead.isEmpty()) {
      sentences.add("It names " + names(instead) + " instead.");
    }
    List<String> right =
        order.stream()
            .filter(each -> each.place() <= places && claim.members().contains(each.partner()))
            .map(Standing::partner)
            .toList();
    if (right.size() == 1) {
      sentences.add(missing.isEmpty() ? "It belongs there." : "The other one belongs there.");
    } else if (!right.isEmpty()) {
      boolean ordered = claim.members().stream().filter(right::contains).toList().equals(right);
      sentences.add(
          (missing.isEmpty() ? "All " : "The other ")
              + right.size()
              + " belong there, and "
              + (ordered ? "are in the right order." : "are not in the right order."));
    }
    return sentences;
  }

  private static String names(List<Standing> partners) {
    return ExplanationWords.list(partners.stream().map(Standing::named).toList(), 10);
  }

  private static List<Standing> order(Evaluation figures, Claim claim, SeriesKey series) {
    SeriesKey world = series.withPartner(Economy.WORLD);
    Period last = claim.period().period().orElseGet(() -> claim.period().lastMonth());
    Set<SeriesKey> rivals = new HashSet<>(figures.countries(world));
    for (String member : claim.members()) {
      figures.members(world.withPartner(member), last).forEach(rivals::remove);
    }
    claim.members().forEach(member -> rivals.add(world.withPartner(member)));
    return Standing.of(figures, claim, rivals.stream().sorted().toList());
  }
}
