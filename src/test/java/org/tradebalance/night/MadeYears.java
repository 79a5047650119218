package org.tradebalance.night;

import static org.tradebalance.night.MadeMonths.FLOWS;
import static org.tradebalance.night.MadeWorld.FIRST_YEAR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Period;

/** The made-up world year by year, as three publishers lay it out, and Comtrade by months. */
final class MadeYears {

  private MadeYears() {}

  private static long ofYear(
      MadeWorld world,
      int flow,
      MadeWorld.@org.jspecify.annotations.Nullable Partner partner,
      int year) {
    return world.goodsOfYear(flow, partner, year, MadeWorld.MONTHS);
  }

  /** Comtrade: goods by partner, in dollars, with the columns that say things twice. */
  static MadeExtract comtrade(MadeWorld world, int months) {
    MadeTable table = new MadeTable("un-comtrade-goods", Adjustment.NSA);
    table.line(
        ("typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,"
                + "flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,"
                + "classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,"
                + "aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,"
                + "qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,"
                + "isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,"
                + "legacyEstimationFlag,isReported,isAggregate")
            .split(","));
    for (int year = 0; year < months / 12; year++) {
      for (int flow = 0; flow < 2; flow++) {
        for (MadeWorld.Partner partner : MadeMonths.worldAndPartners()) {
          long amount = MadeMonths.withFreight(flow, ofYear(world, flow, partner, year));
          String text = Long.toString(amount);
          String label = Integer.toString(FIRST_YEAR + year);
          table
              .begin("C", "A", label + "0101", label, "52", label)
              .text("842", "USA", "USA", flow == 0 ? "X" : "M", flow == 0 ? "Export" : "Import");
          if (partner == null) {
            table.text("0", "W00", "World");
          } else {
            table.text(partner.m49(), partner.iso3(), partner.name());
          }
          table
              .text("0", "W00", "World", "H6", "HS", "true", "TOTAL", "All Commodities", "0")
              .text("false", "C00", "TOTAL CPC", "0", "0", "TOTAL MOT", "-1", "N/A", "0")
              .text("false", "-1", "N/A", "0", "false", "0", "false", "0", "false")
              .text(flow == 1 ? text : "", flow == 0 ? text : "")
              .goods(partner, FLOWS[flow], Period.year(FIRST_YEAR + year), amount, text)
              .text("0", "false", "true");
        }
      }
    }
    return table.file("TradeData.csv", List.of(2, 3, 5), List.of(11, 12, 13));
  }

  /** Comtrade's site of before: months of goods by partner, in dollars. */
  static MadeExtract legacy(MadeWorld world, int months) {
    MadeTable table = new MadeTable("un-comtrade-goods", Adjustment.NSA);
    table.line(
        ("Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow"
                + " Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner"
                + " ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode"
                + " of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty"
                + " Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight"
                + " (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag")
            .split(","));
    for (int month = 72; month < months; month++) {
      for (int flow = 0; flow < 2; flow++) {
        for (MadeWorld.Partner partner : MadeMonths.worldAndPartners()) {
          long amount = MadeMonths.withFreight(flow, world.goods(flow, partner, month));
          int year = FIRST_YEAR + month / 12;
          table
              .begin("HS", Integer.toString(year))
              .text(String.format(Locale.ROOT, "%d%02d", year, month % 12 + 1), "", "0", "0")
              .text(flow == 0 ? "2" : "1", flow == 0 ? "Exports" : "Imports")
              .text("842", "USA", "USA")
              .text(partner == null ? "0" : partner.m49())
              .text(
                  partner == null ? "World" : partner.name(),
                  partner == null ? "WLD" : partner.iso3())
              .text("", "", "", "", "", "", "", "TOTAL", "All Commodities", "0", "", "")
              .text("", "", "", "", "")
              .goods(partner, FLOWS[flow], MadeWorld.month(month), amount, Long.toString(amount))
              .text("", "", "0");
        }
      }
    }
    return table.file("comtrade.csv", List.of(1, 2), List.of(11, 12, 13));
  }

  /** WITS: goods by partner, a column for each year, in thousands. */
  static MadeExtract columns(MadeWorld world, int months) {
    MadeTable table = new MadeTable("wits-goods", Adjustment.NSA);
    List<String> header =
        MadeExtract.row("Reporter Name", "Partner Name", "Trade Flow", "Indicator");
    for (int year = 0; year < months / 12; year++) {
      header.add(Integer.toString(FIRST_YEAR + year));
    }
    table.line(header.toArray(String[]::new));
    for (MadeWorld.Partner partner : MadeMonths.worldAndPartners()) {
      for (int flow = 0; flow < 2; flow++) {
        table
            .begin(" United States", partner == null ? " World" : name(partner))
            .text(flow == 0 ? "Export" : "Import", "Trade Value (US$ Thousand)");
        for (int year = 0; year < months / 12; year++) {
          long amount = MadeMonths.withFreight(flow, ofYear(world, flow, partner, year));
          table.goods(
              partner,
              FLOWS[flow],
              Period.year(FIRST_YEAR + year),
              amount,
              BigDecimal.valueOf(amount, 3).toPlainString());
        }
      }
    }
    return table.file("WITS-Partner-Timeseries_USA.csv", List.of(), List.of(1));
  }

  private static String name(MadeWorld.Partner partner) {
    return switch (partner.iso3()) {
      case "KOR" -> "Korea, Rep.";
      case "TWN" -> "Other Asia, nes";
      default -> partner.name();
    };
  }

  /** The WTO: goods with the world, in millions. */
  static MadeExtract totals(MadeWorld world, int months) {
    MadeTable table = new MadeTable("wto-merchandise", Adjustment.NSA);
    table.line(
        ("Indicator Category,Indicator Code,Indicator,Reporting Economy Code,Reporting Economy"
                + " ISO3A Code,Reporting Economy,Partner Economy Code,Partner Economy ISO3A"
                + " Code,Partner Economy,Product/Sector Classification Code,Product/Sector"
                + " Classification,Product/Sector Code,Product/Sector,Period Code,Period,Frequency"
                + " Code,Frequency,Unit Code,Unit,Year,Value Flag Code,Value Flag,Text Value,Value")
            .split(","));
    for (int flow = 0; flow < 2; flow++) {
      for (int year = 0; year < months / 12; year++) {
        long amount = MadeMonths.withFreight(flow, ofYear(world, flow, null, year));
        String words = flow == 0 ? "exports" : "imports";
        table
            .begin("Merchandise trade values", flow == 0 ? "ITS_MTV_AX" : "ITS_MTV_AM")
            .text("Merchandise " + words + " by product group - annual", "840", "USA")
            .text("United States of America", "000", "", "World", "SITC3")
            .text("Merchandise - SITC Revision 3 (aggregates)", "TO", "Total merchandise")
            .text("A", "Annual", "A", "Annual", "USM", "Million US dollar")
            .text(Integer.toString(FIRST_YEAR + year), "", "", "")
            .goods(
                null,
                FLOWS[flow],
                Period.year(FIRST_YEAR + year),
                amount,
                MadeMonths.millions(amount));
      }
    }
    return table.file("WtoData.csv", List.of(19), List.of());
  }
}
