package org.tradebalance.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Extracts like those of CEPII, with everything in them that a bad day may bring. */
final class RandomBaci {

  private static final String[] ECONOMIES = {"4", "8", "12", "842", "156", "276", "56", "380"};

  /** A second code of Italy. */
  private static final String ITALY = "381";

  private static final String[] PRODUCTS = {
    "010121", "010129", "010190", "870323", "870324", "999999", "01", "8703", "271600"
  };
  private static final String[] BAD_LINES = {
    "2021,4,8,010121,abc,1",
    "2021,4,8,010121,1.2345,1",
    "2021,4,99999,010121,1.5,1",
    "2021,x,8,010121,1.5,1",
    "21,4,8,010121,1.5,1",
    "2021,4,8,01A1,1.5,1",
    "2021,4,8,010121,-5,1",
    "2021,4,8,010121,,1",
    "2021,4,8,010121,1.5",
    "2021,4,8,010121",
    "2021,4,8,010121,1.5,1,more",
    "2021,4,8,010121,12345678901234567890,1",
    "2021,4,8,010121,9999999999999999.999,1",
    "2021,,8,010121,1.5,1",
    ",,,,,",
    "",
    " , ,",
    "2021,4,8,,1.5,1",
    "2199,842,156,870323,1.500,1",
    "2200,842,156,870323,1.500,1",
    "2021,4,8,010129,1e3,1",
  };

  private final Random random;
  private final boolean italyTwice;

  RandomBaci(Random random) {
    this.random = random;
    this.italyTwice = random.nextInt(5) == 0;
  }

  String text() {
    String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
    List<String> lines = new ArrayList<>();
    int rows = random.nextInt(400);
    boolean twice = random.nextInt(2) == 0;
    for (int row = 0; row < rows; row++) {
      lines.add(random.nextInt(12) == 0 ? pick(BAD_LINES) : good(row, twice));
    }
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    text.append("t,i,j,k,v,q");
    for (String line : lines) {
      text.append(end).append(line);
    }
    return text.append(random.nextBoolean() ? end : "").toString();
  }

  /** Rows that may stand twice, where {@code twice}; else products tell them apart. */
  private String good(int row, boolean twice) {
    String product = twice ? pick(PRODUCTS) : String.format(java.util.Locale.ROOT, "%06d", row);
    String amount =
        switch (random.nextInt(5)) {
          case 0 -> Integer.toString(random.nextInt(100));
          case 1 -> "0";
          case 2 -> random.nextInt(1_000_000) + ".5";
          case 3 -> random.nextLong(1_000_000_000_000L) + ".123";
          default -> random.nextInt(1000) + "." + (100 + random.nextInt(900));
        };
    return String.join(
        ",",
        random.nextInt(8) == 0 ? " 2021" : Integer.toString(2020 + random.nextInt(2)),
        quoted(economy()),
        economy(),
        quoted(product),
        quoted(amount),
        note());
  }

  private String economy() {
    return italyTwice && random.nextInt(20) == 0 ? ITALY : pick(ECONOMIES);
  }

  private String note() {
    return switch (random.nextInt(12)) {
      case 0 -> "\"1,5\"";
      case 1 -> "\"say \"\"two\"\"\"";
      case 2 -> "\"two\nlines\"";
      case 3 -> "\"two\r\nlines, and\rthree\"";
      case 4 -> "\u00E9\u4E2D";
      case 5 -> "NA";
      case 6 -> "";
      default -> Integer.toString(random.nextInt(100));
    };
  }

  private String quoted(String text) {
    return random.nextInt(6) == 0 ? '"' + text + '"' : text;
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
