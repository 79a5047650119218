package org.tradebalance.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.metric.Contribution;
import org.tradebalance.metric.Drivers;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * The contributions of partners to the change of a world series on the year before, a row for each
 * large mover of the balance, one for the others, one for the residual, one for the world.
 *
 * @param rows the rows, in order
 */
public record DriverTable(List<Row> rows) {

  private static final String OTHERS = "All other partners";
  private static final String RESIDUAL = "Residual: rounding, or no figure in one of the periods";
  private static final String WORLD = "World";

  /** A row; a flow without a figure has no entry. */
  public record Row(
      String name, @Nullable SeriesKey partner, Map<Flow, Contribution> contributions) {}

  public static DriverTable of(BalanceBook book, SeriesKey world, Period period, int shown) {
    Map<Flow, Drivers> drivers = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      Drivers found = Drivers.byPartner(book, world, flow, period.yearBefore(), period);
      if (found != null && !found.parts().isEmpty()) {
        drivers.put(flow, found);
      }
    }
    Drivers balance = drivers.get(Flow.BALANCE);
    if (balance == null) {
      return new DriverTable(List.of());
    }
    List<String> movers = balance.parts().stream().map(Contribution::part).limit(shown).toList();
    List<Row> rows = new ArrayList<>();
    for (String mover : movers) {
      Map<Flow, Contribution> contributions = new EnumMap<>(Flow.class);
      drivers.forEach(
          (flow, found) ->
              found.parts().stream()
                  .filter(part -> part.part().equals(mover))
                  .forEach(part -> contributions.put(flow, part)));
      rows.add(new Row(book.economy(mover).name(), world.withPartner(mover), contributions));
    }
    Map<Flow, Contribution> others = new EnumMap<>(Flow.class);
    Map<Flow, Contribution> residual = new EnumMap<>(Flow.class);
    Map<Flow, Contribution> total = new EnumMap<>(Flow.class);
    drivers.forEach(
        (flow, found) -> {
          others.put(flow, sum(found.parts(), movers));
          residual.put(flow, found.residual());
          total.put(flow, found.total());
        });
    rows.add(new Row(OTHERS, null, others));
    rows.add(new Row(RESIDUAL, null, residual));
    rows.add(new Row(WORLD, null, total));
    return new DriverTable(List.copyOf(rows));
  }

  private static Contribution sum(List<Contribution> parts, List<String> without) {
    Usd amount = Usd.ZERO;
    BigDecimal points = BigDecimal.ZERO;
    for (Contribution part : parts) {
      if (!without.contains(part.part())) {
        amount = amount.plus(part.amount());
        points = part.points() == null || points == null ? null : points.add(part.points());
      }
    }
    return new Contribution(OTHERS, amount, points);
  }
}
