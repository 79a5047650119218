package org.tradebalance.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * The change of a total between two periods and what its parts contribute to it. Contributions and
 * residual add up to the change exactly, in amount and in percentage points: the residual is what
 * the parts leave, be it rounding, parts that are not published, or parts that have a figure for
 * one of the two periods only and so no change. A positive contribution to a balance is one towards
 * a surplus.
 *
 * @param flow what changed
 * @param from the earlier period
 * @param to the later period
 * @param total the change of the total
 * @param parts the contributions, the largest first whatever their sign
 * @param residual the rest, by the name {@link #RESIDUAL}
 */
public record Drivers(
    Flow flow,
    Period from,
    Period to,
    Contribution total,
    List<Contribution> parts,
    Contribution residual) {

  /** The name of what the parts do not explain. */
  public static final String RESIDUAL = "residual";

  private static final String TOTAL = "total";
  private static final Comparator<Contribution> LARGEST_FIRST =
      Comparator.comparing((Contribution part) -> part.amount().abs())
          .reversed()
          .thenComparing(Contribution::part);

  /** Countries and residuals of a world series; null where the world has no change. */
  public static @Nullable Drivers byPartner(
      BalanceBook book, SeriesKey world, Flow flow, Period from, Period to) {
    List<SeriesKey> partners = book.partners(world, PartnerKind.COUNTRY, PartnerKind.RESIDUAL);
    return of(
        book, world, flow, from, to, parts(partners, SeriesKey::partner, book, flow, from, to));
  }

  /**
   * Products of a series.
   *
   * @param products codes that do not overlap, for example one level of a classification
   */
  public static @Nullable Drivers byProduct(
      BalanceBook book, SeriesKey whole, List<String> products, Flow flow, Period from, Period to) {
    List<SeriesKey> parts = products.stream().distinct().map(whole::withProduct).toList();
    return of(book, whole, flow, from, to, parts(parts, SeriesKey::product, book, flow, from, to));
  }

  /** Exports, and imports with their sign turned, of a balance. */
  public static @Nullable Drivers byFlow(
      BalanceBook book, SeriesKey series, Period from, Period to) {
    List<PartChange> changes = new ArrayList<>();
    for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
      Usd change = change(book, series, flow, from, to);
      if (change != null) {
        changes.add(new PartChange(flow.code(), flow == Flow.IMPORT ? change.negate() : change));
      }
    }
    return of(book, series, Flow.BALANCE, from, to, changes);
  }

  private static List<PartChange> parts(
      List<SeriesKey> parts,
      Function<SeriesKey, String> name,
      BalanceBook book,
      Flow flow,
      Period from,
      Period to) {
    List<PartChange> changes = new ArrayList<>();
    for (SeriesKey part : parts) {
      Usd change = change(book, part, flow, from, to);
      if (change != null) {
        changes.add(new PartChange(name.apply(part), change));
      }
    }
    return changes;
  }

  private static @Nullable Drivers of(
      BalanceBook book,
      SeriesKey whole,
      Flow flow,
      Period from,
      Period to,
      List<PartChange> changes) {
    Usd change = change(book, whole, flow, from, to);
    Usd base = amount(book, whole, flow, from);
    if (change == null || base == null) {
      return null;
    }
    List<Contribution> parts = new ArrayList<>();
    Usd restAmount = change;
    Contribution total = contribution(TOTAL, change, base);
    BigDecimal restPoints = total.points();
    for (PartChange part : changes) {
      Contribution contribution = contribution(part.name, part.amount, base);
      parts.add(contribution);
      restAmount = restAmount.minus(part.amount);
      BigDecimal points = contribution.points();
      restPoints = restPoints == null || points == null ? null : restPoints.subtract(points);
    }
    parts.sort(LARGEST_FIRST);
    return new Drivers(
        flow,
        from,
        to,
        total,
        List.copyOf(parts),
        new Contribution(RESIDUAL, restAmount, restPoints));
  }

  private static Contribution contribution(String part, Usd amount, Usd base) {
    return new Contribution(part, amount, Ratios.share(amount, base.abs()).value());
  }

  private static @Nullable Usd change(
      BalanceBook book, SeriesKey series, Flow flow, Period from, Period to) {
    Usd before = amount(book, series, flow, from);
    Usd after = amount(book, series, flow, to);
    return before == null || after == null ? null : after.minus(before);
  }

  private static @Nullable Usd amount(
      BalanceBook book, SeriesKey series, Flow flow, Period period) {
    Balance balance = book.at(series, period);
    return balance == null || balance.partial() ? null : balance.amount(flow);
  }

  private record PartChange(String name, Usd amount) {}
}
