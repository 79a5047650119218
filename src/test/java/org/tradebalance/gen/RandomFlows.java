package org.tradebalance.gen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** Random figures: whole years of months of some countries and of the world that is their sum. */
public final class RandomFlows {

  private static final int YEARS = 3;
  private static final int FIRST_YEAR = 2022;

  /** Trade of a month, in thousandths of a dollar: up to a hundred billion dollars. */
  private static final long LARGEST = 100_000_000_000_000L;

  private final Random random;

  public RandomFlows(Random random) {
    this.random = random;
  }

  /** Every month of three years for every country, and the world. */
  public List<Observation> complete() {
    List<Observation> flows = new ArrayList<>();
    for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
      for (Period month : months()) {
        Usd world = Usd.ZERO;
        for (String country : Flows.COUNTRIES) {
          Usd amount = amount();
          flows.add(figure(Flows.line(country), flow, month, amount));
          world = world.plus(amount);
        }
        flows.add(figure(Flows.line(Economy.WORLD), flow, month, world));
      }
    }
    return flows;
  }

  /** The same with some figures left out anywhere. */
  public List<Observation> withGaps() {
    return complete().stream().filter(flow -> random.nextInt(10) > 0).toList();
  }

  /** The same figures in another order. */
  public List<Observation> shuffled(List<Observation> flows) {
    List<Observation> shuffled = new ArrayList<>(flows);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** The months that the figures cover. */
  public static List<Period> months() {
    List<Period> months = new ArrayList<>();
    for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
      months.addAll(Period.year(year).months());
    }
    return months;
  }

  /** Zero now and then, of any size otherwise. */
  public Usd amount() {
    return switch (random.nextInt(8)) {
      case 0 -> Usd.ZERO;
      case 1 -> new Usd(random.nextInt(10_000));
      default -> new Usd((long) (random.nextDouble() * LARGEST));
    };
  }

  private static Observation figure(SeriesKey series, Flow flow, Period month, Usd amount) {
    return new Observation(series, flow, month, Figure.of(amount), new SourceCell(0, 2, 3));
  }
}
