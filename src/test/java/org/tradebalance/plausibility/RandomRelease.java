package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * Made-up releases as a publisher's: partners of any size with growth, seasons and noise, some
 * zeros, the world, printed balances, years and years to date. Column 0 to 12 are exports, 20 to 32
 * imports, 40 to 52 balances; 12, 32 and 52 the years.
 */
final class RandomRelease {

  private static final int FIRST_YEAR = 2020;
  private static final int YEARS = 4;
  private static final int PARTNERS = 30;
  private static final SeriesKey LINE =
      new SeriesKey("d", "USA", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA);

  private final Random random;

  RandomRelease(Random random) {
    this.random = random;
  }

  static Map<String, Economy> economies() {
    Map<String, Economy> economies = new HashMap<>();
    economies.put("WLD", new Economy("WLD", "World", PartnerKind.WORLD));
    for (int partner = 0; partner < PARTNERS; partner++) {
      economies.put("P" + partner, new Economy("P" + partner, "", PartnerKind.COUNTRY));
    }
    return economies;
  }

  /** A release that ends with a month of its last year. */
  Release ending(int lastMonth) {
    long[][] world = new long[2][YEARS * 12];
    List<Observation> figures = new ArrayList<>();
    for (int partner = 0; partner < PARTNERS; partner++) {
      long[][] months = {months(), months()};
      for (int flow = 0; flow < 2; flow++) {
        for (int month = 0; month < YEARS * 12; month++) {
          world[flow][month] += months[flow][month];
        }
      }
      line(figures, LINE.withPartner("P" + partner), months, lastMonth);
    }
    line(figures, LINE, world, lastMonth);
    return new Release(figures);
  }

  /**
   * The release after, which revises some of the amounts.
   *
   * @param share how many are revised, in percent
   * @param size by how much at most, in percent, either way
   * @param all by how much all are revised besides, in percent
   */
  Release revised(Release before, int share, int size, int all) {
    return before.amounts(
        figure -> true,
        amount -> {
          double factor = 1 + all / 100.0;
          if (random.nextInt(100) < share) {
            factor *= 1 + (2 * random.nextDouble() - 1) * size / 100.0;
          }
          return new Usd(Math.round(amount.thousandths() * factor));
        });
  }

  private long[] months() {
    double size = Math.pow(10, 6 + 7 * random.nextDouble());
    double growth = 1 + random.nextGaussian() * 0.01;
    double season = random.nextDouble() * 0.2;
    boolean gaps = random.nextInt(4) == 0;
    long[] months = new long[YEARS * 12];
    for (int month = 0; month < months.length; month++) {
      double noise = 1 + random.nextGaussian() * 0.05;
      double amount =
          size * Math.pow(growth, month) * (1 + season * Math.sin(month * Math.PI / 6)) * noise;
      months[month] = gaps && random.nextBoolean() ? 0 : Math.max(0, Math.round(amount));
    }
    return months;
  }

  private static void line(
      List<Observation> figures, SeriesKey series, long[][] months, int lastMonth) {
    for (int flow = 0; flow < 3; flow++) {
      for (int year = 0; year < YEARS; year++) {
        long sum = 0;
        int last = year == YEARS - 1 ? lastMonth : 12;
        for (int month = 0; month < last; month++) {
          int at = year * 12 + month;
          long amount = flow == 2 ? months[0][at] - months[1][at] : months[flow][at];
          sum += amount;
          add(figures, series, flow, Period.month(FIRST_YEAR + year, month + 1), amount, month);
        }
        Period whole =
            last == 12
                ? Period.year(FIRST_YEAR + year)
                : Period.yearToDate(FIRST_YEAR + year, last);
        add(figures, series, flow, whole, sum, 12);
      }
    }
  }

  private static void add(
      List<Observation> figures,
      SeriesKey series,
      int flow,
      Period period,
      long amount,
      int column) {
    figures.add(
        new Observation(
            series,
            List.of(Flow.EXPORT, Flow.IMPORT, Flow.BALANCE).get(flow),
            period,
            Figure.of(new Usd(amount)),
            new SourceCell(0, 1 + figures.size() / 13, flow * 20 + column)));
  }
}
