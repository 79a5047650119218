package org.tradebalance.night;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Period;

/**
 * Made-up trade of the United States, with growth, seasons and noise: goods with two dozen partners
 * and services, month by month. Every publisher's extract of it says the same.
 */
final class MadeWorld {

  static final int FIRST_YEAR = 2015;
  static final int MONTHS = 114;
  static final long MILLION = 1_000_000;

  static final List<Partner> PARTNERS =
      List.of(
          new Partner("1220", "Canada", "CAN", "CA", "124", 30_000, 34_000),
          new Partner("2010", "Mexico", "MEX", "MX", "484", 26_000, 38_000),
          new Partner("3510", "Brazil", "BRA", "BR", "76", 4_000, 3_300),
          new Partner("4120", "United Kingdom", "GBR", "GB", "826", 6_200, 5_300),
          new Partner("4280", "Germany", "DEU", "DE", "276", 6_300, 13_000),
          new Partner("5330", "India", "IND", "IN", "699", 3_500, 7_000),
          new Partner("5700", "China", "CHN", "CN", "156", 12_000, 36_000),
          new Partner("5800", "Korea, South", "KOR", "KR", "410", 5_500, 10_000),
          new Partner("5880", "Japan", "JPN", "JP", "392", 6_400, 12_200),
          new Partner("6021", "Australia", "AUS", "AU", "36", 2_600, 1_300));

  /** Goods by flow (0 exports, 1 imports), partner and month, in dollars. */
  final long[][][] goods = new long[2][PARTNERS.size()][MONTHS];

  /** Services by flow and month, in dollars, whole millions. */
  final long[][] services = new long[2][MONTHS];

  private MadeWorld() {}

  static Period month(int month) {
    return Period.month(FIRST_YEAR + month / 12, month % 12 + 1);
  }

  /** Goods with a partner, or with all where it is null, in dollars. */
  long goods(int flow, @Nullable Partner partner, int month) {
    return partner == null ? world(flow, month) : goods[flow][PARTNERS.indexOf(partner)][month];
  }

  /** The same of a year, of which only some months may be over. */
  long goodsOfYear(int flow, @Nullable Partner partner, int year, int months) {
    long sum = 0;
    for (int month = year * 12; month < Math.min(months, year * 12 + 12); month++) {
      sum += goods(flow, partner, month);
    }
    return sum;
  }

  /** A world of its own for each seed. */
  static MadeWorld of(long seed) {
    Random random = new Random(seed);
    MadeWorld world = new MadeWorld();
    for (int flow = 0; flow < 2; flow++) {
      for (int at = 0; at < PARTNERS.size(); at++) {
        Partner partner = PARTNERS.get(at);
        fill(world.goods[flow][at], flow == 0 ? partner.exports : partner.imports, random, 1);
      }
      fill(world.services[flow], flow == 0 ? 70_000 : 46_000, random, MILLION);
    }
    return world;
  }

  /** The same as an earlier release stated it: a tenth of the months a little otherwise. */
  MadeWorld before(long seed) {
    Random random = new Random(seed);
    MadeWorld world = new MadeWorld();
    for (int flow = 0; flow < 2; flow++) {
      for (int at = 0; at < PARTNERS.size(); at++) {
        revise(goods[flow][at], world.goods[flow][at], random, 1);
      }
      revise(services[flow], world.services[flow], random, MILLION);
    }
    return world;
  }

  long world(int flow, int month) {
    long sum = 0;
    for (long[] partner : goods[flow]) {
      sum += partner[month];
    }
    return sum;
  }

  /** Goods of all partners and services, in whole millions as releases print them. */
  long millions(int flow, int month) {
    return millionsOfGoods(flow, month) + services[flow][month] / MILLION;
  }

  long millionsOfGoods(int flow, int month) {
    return Math.round(world(flow, month) / (double) MILLION);
  }

  private static void fill(long[] months, long level, Random random, long unit) {
    double now = level * (0.9 + random.nextDouble() / 5);
    for (int month = 0; month < MONTHS; month++) {
      now *= 1.002 + random.nextGaussian() / 100;
      double season = 1 + Math.sin(month % 12 / 12.0 * 2 * Math.PI) / 25;
      double amount = now * season * (1 + random.nextGaussian() / 40) * MILLION;
      months[month] = Math.round(amount / unit) * unit;
    }
  }

  private static void revise(long[] now, long[] then, Random random, long unit) {
    for (int month = 0; month < MONTHS; month++) {
      double factor = random.nextInt(10) == 0 ? 1 + random.nextGaussian() / 100 : 1;
      then[month] = Math.round(now[month] * factor / unit) * unit;
    }
  }

  /**
   * A partner.
   *
   * @param schedule its code in Schedule C
   * @param exports millions of dollars a month, about
   * @param imports the same
   */
  record Partner(
      String schedule,
      String name,
      String iso3,
      String iso2,
      String m49,
      long exports,
      long imports) {}
}
