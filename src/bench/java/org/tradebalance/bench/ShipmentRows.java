package org.tradebalance.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Customs records of single shipments: six texts and four numbers a row, the same for a seed. */
final class ShipmentRows {

  static final List<String> HEADER =
      List.of(
          "Date",
          "HS Code",
          "Description",
          "Quantity",
          "Unit",
          "Value",
          "Currency",
          "Country of Origin",
          "Port",
          "Importer");

  private static final int PRODUCTS = 5_000;
  private static final int IMPORTERS = 100_000;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final Random random;
  private final List<String> countries;

  /**
   * Rows.
   *
   * @param seed the same seed, the same rows
   */
  ShipmentRows(Path config, long seed) {
    this.random = new Random(seed);
    this.countries =
        CodeTable.read(config, "baci-partners.csv").entries().stream()
            .map(CodeTable.Entry::economy)
            .toList();
  }

  /** Writes a header and rows. */
  void write(int rows, WorkbookFile out) throws IOException {
    out.beginRow();
    for (String name : HEADER) {
      out.text(name);
    }
    out.endRow();
    for (int row = 0; row < rows; row++) {
      out.beginRow();
      out.text(FIRST.plusDays(random.nextInt(366)).toString());
      int product = skewed(PRODUCTS);
      out.text(String.format("%06d", 10_000 + product * 171 % 890_000));
      out.text("Goods of the kind " + product + " & parts <thereof>");
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(50_000));
      BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2 + random.nextInt(2));
      out.number(quantity.toPlainString());
      out.number(price.toPlainString());
      out.number(value(quantity.multiply(price)));
      out.text("USD");
      out.text(countries.get(skewed(countries.size())));
      out.number(Integer.toString(1_000 + random.nextInt(400)));
      out.text("Importer of goods No. " + skewed(IMPORTERS));
      out.endRow();
    }
  }

  /** In every third row the noise that a sum of binary fractions leaves behind. */
  private String value(BigDecimal exact) {
    BigDecimal value = exact.setScale(2, RoundingMode.HALF_UP);
    if (random.nextInt(3) > 0) {
      return value.toPlainString();
    }
    double noisy = Math.nextUp(value.doubleValue());
    return BigDecimal.valueOf(noisy).toPlainString();
  }

  /** Small numbers are much more frequent than large ones. */
  private int skewed(int below) {
    double share = random.nextDouble();
    return (int) (below * share * share * share);
  }
}
