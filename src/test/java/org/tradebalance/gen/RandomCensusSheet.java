package org.tradebalance.gen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tradebalance.layout.RawCell;

/** Random sheets in the layout of the Census country workbook. */
public final class RandomCensusSheet {

  private static final int MONTHS = 12;

  private final Random random;
  private final List<String> codes =
      List.copyOf(ShippedConfig.census().partners().byCode().keySet()).stream().sorted().toList();

  public RandomCensusSheet(Random random) {
    this.random = random;
  }

  /** Sound rows of different partners and years; the world has a figure in the same months. */
  public CensusSheet sound() {
    CensusSheet sheet = new CensusSheet();
    for (int year = 2021; year <= 2024; year++) {
      int published = year < 2024 ? MONTHS : 1 + random.nextInt(MONTHS);
      sheet.add(row(year, "0015", published, true));
      for (String code : codes) {
        if (random.nextInt(12) == 0 && Integer.parseInt(code) > 1000) {
          sheet.add(row(year, code, published, false));
        }
      }
    }
    return sheet;
  }

  /** The same with random damage in some of its rows. */
  public CensusSheet damaged() {
    CensusSheet sheet = new CensusSheet();
    for (int row = 0; row < 60; row++) {
      String code = codes.get(random.nextInt(codes.size()));
      sheet.add(damaged(row(2000 + random.nextInt(25), code, MONTHS, random.nextBoolean())));
    }
    return sheet;
  }

  private CensusRow row(int year, String code, int published, boolean positive) {
    return CensusRow.of(Integer.toString(year), code)
        .imports(amounts(published, positive))
        .exports(amounts(published, positive));
  }

  private String[] amounts(int published, boolean positive) {
    List<String> amounts = new ArrayList<>();
    for (int month = 0; month < published; month++) {
      long dollars = random.nextInt(4) == 0 && !positive ? 0 : 1 + random.nextInt(2_000_000_000);
      amounts.add(BigDecimal.valueOf(dollars, 6).stripTrailingZeros().toPlainString());
    }
    return amounts.toArray(String[]::new);
  }

  private CensusRow damaged(CensusRow row) {
    String label = CensusRow.HEADER.get(random.nextInt(CensusRow.HEADER.size()));
    return random.nextBoolean() ? row : row.with(label, damage());
  }

  private RawCell damage() {
    return switch (random.nextInt(9)) {
      case 0 -> Cells.empty();
      case 1 -> Cells.text(" ");
      case 2 -> Cells.text("1,234");
      case 3 -> Cells.error("#N/A");
      case 4 -> Cells.number("-1");
      case 5 -> Cells.number("1e300");
      case 6 -> Cells.bool("1");
      case 7 -> Cells.text(Integer.toString(random.nextInt(10_000)));
      default -> Cells.text("\u00A0x\u0000");
    };
  }
}
