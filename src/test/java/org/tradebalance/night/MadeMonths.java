package org.tradebalance.night;

import static org.tradebalance.night.MadeWorld.FIRST_YEAR;
import static org.tradebalance.night.MadeWorld.PARTNERS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradebalance.sample.Exhibit1Workbook;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;

/** The made-up world month by month, as five publishers lay it out. */
final class MadeMonths {

  static final Flow[] FLOWS = {Flow.EXPORT, Flow.IMPORT};

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final List<String> NAMES = Exhibit1Workbook.MONTHS;

  /** Freight and insurance: imports CIF are so many percent above the customs value. */
  private static final int FREIGHT = 4;

  private MadeMonths() {}

  static List<MadeWorld.@Nullable Partner> worldAndPartners() {
    List<MadeWorld.@Nullable Partner> all = new ArrayList<>();
    all.add(null);
    all.addAll(PARTNERS);
    return all;
  }

  static String millions(long dollars) {
    return BigDecimal.valueOf(dollars, 6).toPlainString();
  }

  static long withFreight(int flow, long dollars) {
    return flow == 0 ? dollars : dollars + dollars * FREIGHT / 100;
  }

  /** The country workbook saved as CSV: goods by partner, in millions. */
  static MadeExtract census(MadeWorld world, int months) {
    MadeTable table = new MadeTable("us-census-goods-country", Adjustment.NSA);
    List<String> header = MadeExtract.row("year", "CTY_CODE", "CTYNAME");
    for (String flow : List.of("I", "E")) {
      MONTHS.forEach(month -> header.add(flow + month));
      header.add(flow + "YR");
    }
    table.line(header.toArray(String[]::new));
    for (MadeWorld.Partner partner : worldAndPartners()) {
      for (int year = 5; year * 12 < months; year++) {
        table.begin(
            Integer.toString(FIRST_YEAR + year),
            partner == null ? "0015" : partner.schedule(),
            partner == null ? "World, Not Seasonally Adjusted" : partner.name());
        for (int flow : new int[] {1, 0}) {
          int last = Math.min(months, year * 12 + 12);
          for (int month = year * 12; month < year * 12 + 12; month++) {
            if (month < last) {
              long amount = world.goods(flow, partner, month);
              table.goods(partner, FLOWS[flow], MadeWorld.month(month), amount, millions(amount));
            } else {
              table.text("0");
            }
          }
          long sum = world.goodsOfYear(flow, partner, year, months);
          table.goods(partner, FLOWS[flow], yearOf(year, last), sum, millions(sum));
        }
      }
    }
    return table.file("country.csv", List.of(0), List.of(1, 2));
  }

  /** A year, or as much of it as is over. */
  private static Period yearOf(int year, int months) {
    int last = months - year * 12;
    return last == 12 ? Period.year(FIRST_YEAR + year) : Period.yearToDate(FIRST_YEAR + year, last);
  }

  /** Exhibit 1 of FT-900 saved as CSV: goods and services, whole millions. */
  static MadeExtract release(MadeWorld world, int months) {
    MadeTable table = new MadeTable("us-ft900-goods-services", Adjustment.SA);
    table.line("", "", "", "", "", "", "", "", "", " ");
    table.line("Part A: Seasonally Adjusted (by Commodity/Service)");
    table.line("Exhibit 1. U.S. International Trade in Goods and Services");
    table.line(
        "In millions of dollars. Details may not equal totals due to seasonal adjustment and"
            + " rounding. (R) - Revised.");
    table.line("Period", "Balance", "", "", "Exports", "", "", "Imports", "", "");
    String[] items = {"Total", "Goods (1)", "Services"};
    List<String> header = MadeExtract.row("");
    for (int block = 0; block < 3; block++) {
      header.addAll(List.of(items));
    }
    table.line(header.toArray(String[]::new));
    for (int year = 5; year * 12 < months; year++) {
      int last = Math.min(months, year * 12 + 12);
      table.line(Integer.toString(FIRST_YEAR + year), "", "", "", "", "", "", "", "", "");
      long[][] sum = new long[2][2];
      for (int month = year * 12; month < last; month++) {
        long[][] amounts = goodsAndServices(world, month);
        for (int flow = 0; flow < 2; flow++) {
          sum[flow][0] += amounts[flow][0];
          sum[flow][1] += amounts[flow][1];
        }
        table.begin(NAMES.get(month % 12));
        nine(table, MadeWorld.month(month), amounts);
      }
      Period all = yearOf(year, last);
      table.begin(
          last == year * 12 + 12
              ? "Jan. - Dec."
              : "Jan. - " + NAMES.get((last - 1) % 12).substring(0, 3) + ".");
      nine(table, all, sum);
    }
    return table.file("exh1.csv", List.of(), List.of());
  }

  /** Goods and services by flow, in whole millions. */
  private static long[][] goodsAndServices(MadeWorld world, int month) {
    long[][] amounts = new long[2][2];
    for (int flow = 0; flow < 2; flow++) {
      amounts[flow][0] = world.millionsOfGoods(flow, month);
      amounts[flow][1] = world.services[flow][month] / MadeWorld.MILLION;
    }
    return amounts;
  }

  private static void nine(MadeTable table, Period period, long[][] amounts) {
    long[][] three = new long[2][];
    for (int flow = 0; flow < 2; flow++) {
      long goods = amounts[flow][0];
      long services = amounts[flow][1];
      three[flow] = new long[] {goods + services, goods, services};
    }
    Item[] items = {Item.GOODS_SERVICES, Item.GOODS, Item.SERVICES};
    for (Flow flow : new Flow[] {Flow.BALANCE, Flow.EXPORT, Flow.IMPORT}) {
      for (int item = 0; item < 3; item++) {
        long amount =
            switch (flow) {
              case BALANCE -> three[0][item] - three[1][item];
              case EXPORT -> three[0][item];
              case IMPORT -> three[1][item];
            };
        table.figure(
            items[item], "WLD", flow, period, amount * MadeWorld.MILLION, Long.toString(amount));
      }
    }
  }

  /** FRED's series of balances of goods and services, whole millions. */
  static MadeExtract balances(MadeWorld world, int months) {
    MadeTable table = new MadeTable("us-fred-bopgstb", Adjustment.SA);
    table.line("observation_date", "BOPGSTB");
    for (int month = 0; month < months; month++) {
      long amount = world.millions(0, month) - world.millions(1, month);
      table
          .begin(iso(month) + "-01")
          .figure(
              Item.GOODS_SERVICES,
              "WLD",
              Flow.BALANCE,
              MadeWorld.month(month),
              amount * MadeWorld.MILLION,
              Long.toString(amount));
    }
    return table.file("BOPGSTB.csv", List.of(0), List.of());
  }

  /** SDMX-CSV: goods by partner, in millions by its multiplier, imports with freight. */
  static MadeExtract message(MadeWorld world, int months) {
    MadeTable table = new MadeTable("sdmx-goods", Adjustment.NSA);
    table.line(
        "DATAFLOW",
        "FREQ",
        "REF_AREA",
        "INDICATOR",
        "COUNTERPART_AREA",
        "TIME_PERIOD",
        "OBS_VALUE",
        "UNIT_MULT",
        "OBS_STATUS");
    for (MadeWorld.Partner partner : PARTNERS) {
      for (int flow = 0; flow < 2; flow++) {
        for (int month = 60; month < months; month++) {
          long amount = withFreight(flow, world.goods(flow, partner, month));
          table
              .begin("IMF:DOT(1.0)", "M", "US")
              .text(flow == 0 ? "TXG_FOB_USD" : "TMG_CIF_USD", partner.iso2(), iso(month))
              .goods(partner, FLOWS[flow], MadeWorld.month(month), amount, millions(amount))
              .text("6", "A");
        }
      }
    }
    return table.file("dot.csv", List.of(5), List.of(4));
  }

  /** The IMF's portal: goods by partner and with the world, in dollars, imports with freight. */
  static MadeExtract portal(MadeWorld world, int months) {
    MadeTable table = new MadeTable("imf-imts-goods", Adjustment.NSA);
    table.line(
        "COUNTRY",
        "INDICATOR",
        "COUNTERPART_COUNTRY",
        "FREQUENCY",
        "TIME_PERIOD",
        "OBS_VALUE",
        "SCALE");
    for (MadeWorld.Partner partner : worldAndPartners()) {
      for (int flow = 0; flow < 2; flow++) {
        for (int month = 72; month < months; month++) {
          long amount = withFreight(flow, world.goods(flow, partner, month));
          table
              .begin("USA", flow == 0 ? "XG_FOB_USD" : "MG_CIF_USD")
              .text(partner == null ? "G001" : partner.iso3(), "M", iso(month).replace("-", "-M"))
              .goods(partner, FLOWS[flow], MadeWorld.month(month), amount, Long.toString(amount))
              .text("Millions");
        }
      }
    }
    return table.file("imts.csv", List.of(4), List.of(2));
  }

  /** FRED's series of goods by partner, one beside the other, in millions. */
  static MadeExtract series(MadeWorld world, int months) {
    MadeTable table = new MadeTable("us-fred-goods-by-partner", Adjustment.NSA);
    List<String> header = MadeExtract.row("observation_date");
    for (String flow : List.of("EXP", "IMP")) {
      for (MadeWorld.Partner partner : worldAndPartners()) {
        header.add(flow + (partner == null ? "0015" : partner.schedule()));
      }
    }
    table.line(header.toArray(String[]::new));
    for (int month = 48; month < months; month++) {
      table.begin(iso(month) + "-01");
      for (int flow = 0; flow < 2; flow++) {
        for (MadeWorld.Partner partner : worldAndPartners()) {
          long amount = world.goods(flow, partner, month);
          table.goods(partner, FLOWS[flow], MadeWorld.month(month), amount, millions(amount));
        }
      }
    }
    return table.file("fredgraph.csv", List.of(0), List.of());
  }

  private static String iso(int month) {
    return String.format(Locale.ROOT, "%d-%02d", FIRST_YEAR + month / 12, month % 12 + 1);
  }
}
