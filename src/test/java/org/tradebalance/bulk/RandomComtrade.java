package org.tradebalance.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Extracts like those of the new Comtrade site: products of all levels, parts of flows, notes. */
final class RandomComtrade {

  private static final String HEADER =
      "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,"
          + "flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,"
          + "partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,"
          + "cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,"
          + "qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
          + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,"
          + "fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

  private static final String[] REPORTERS = {"842", "156", "276"};
  private static final String[] PARTNERS = {"0", "4", "842", "156 ", "276", "_X ", "12345", "706"};
  private static final String[] PRODUCTS = {
    "TOTAL", "01", "0101", "010121", "010129", "87", "8703", "870323", "0102", "999999", "99XX", "1"
  };

  private final Random random;

  RandomComtrade(Random random) {
    this.random = random;
  }

  String text() {
    String end = random.nextBoolean() ? "\r\n" : "\n";
    boolean quoted = random.nextBoolean();
    List<String> lines = new ArrayList<>(List.of(HEADER));
    int rows = random.nextInt(300);
    for (int row = 0; row < rows; row++) {
      lines.add(random.nextInt(60) == 0 ? "" : row(quoted));
    }
    return String.join(end, lines) + (random.nextBoolean() ? end : "");
  }

  private String row(boolean quoted) {
    String[] cells = new String[48];
    String[] names = HEADER.split(",", -1);
    for (int at = 0; at < cells.length; at++) {
      cells[at] = at == 47 ? rare("shifted", "") : cell(names[at]);
    }
    StringBuilder row = new StringBuilder();
    for (int at = 0; at < cells.length; at++) {
      boolean must = cells[at].matches("(?s).*[\",\r\n].*");
      String cell = cells[at].replace("\"", "\"\"");
      row.append(at == 0 ? "" : ",").append(quoted || must ? '"' + cell + '"' : cell);
    }
    return row.toString();
  }

  private String cell(String name) {
    return switch (name) {
      case "typeCode" -> rare("S", "C");
      case "freqCode" -> "A";
      case "period" -> random.nextInt(3) == 0 ? "2021" : rare("202113", "2022");
      case "reporterCode" -> pick(REPORTERS);
      case "flowCode" -> rare("RX", random.nextBoolean() ? "M" : "X");
      case "partnerCode" -> pick(PARTNERS);
      case "partner2Code" -> rare("56", "0");
      case "classificationCode" -> random.nextInt(6) == 0 ? "S3" : rare("Q1", "H5");
      case "cmdCode" -> pick(PRODUCTS);
      case "aggrLevel" -> random.nextBoolean() ? "2" : "";
      case "customsCode" -> rare("C01", "C00");
      case "motCode" -> rare("1000", "0");
      case "primaryValue" ->
          random.nextInt(9) == 0
              ? rare(random.nextBoolean() ? "n/a" : "none", "")
              : random.nextInt(1_000_000) + rare(".25", ".5");
      case "cmdDesc" -> random.nextInt(3) == 0 ? "horses, \"live\"; \u00E2nes\nand mules" : "live";
      case "partnerDesc" -> "L\u00E2nd d'Ouest";
      default -> "";
    };
  }

  private String rare(String seldom, String usual) {
    return random.nextInt(25) == 0 ? seldom : usual;
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
