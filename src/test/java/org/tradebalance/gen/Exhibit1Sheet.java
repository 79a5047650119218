package org.tradebalance.gen;

import java.util.ArrayList;
import java.util.List;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.normalise.SplitScan;

/** A sheet in the layout of Exhibit 1 of the FT-900 release; figures begin in row 7. */
public final class Exhibit1Sheet {

  public static final String FILE = "in/exh1.xlsx";

  private static final int FIGURES = 9;

  private final RawRows rows =
      RawRows.sheet("1")
          .skip(1)
          .texts("Part A: Seasonally Adjusted (by Commodity/Service)")
          .texts("Exhibit 1. U.S. International Trade in Goods and Services")
          .texts("In millions of dollars. Details may not equal totals. (R) - Revised.")
          .texts("Period", "Balance", "", "", "Exports", "", "", "Imports", "", "")
          .texts(
              "",
              "Total",
              "Goods (1)",
              "Services",
              "Total",
              "Goods (1)",
              "Services",
              "Total",
              "Goods (1)",
              "Services");

  /** A row with nothing but a label. */
  public Exhibit1Sheet label(String label) {
    rows.texts(label);
    return this;
  }

  /** A label and nine figures: balance, exports, imports, each total, goods and services. */
  public Exhibit1Sheet figures(String label, String... millions) {
    List<RawCell> cells = new ArrayList<>();
    cells.add(label.isEmpty() ? Cells.empty() : Cells.text(label));
    for (String figure : millions) {
      cells.add(Cells.number(figure));
    }
    rows.add(cells);
    return this;
  }

  /** A label and nine times the same figure but for balances of zero. */
  public Exhibit1Sheet figures(String label, int millions) {
    String figure = Integer.toString(millions);
    return figures(label, "0", "0", "0", figure, figure, figure, figure, figure, figure);
  }

  /** A month to come: a label and nine cells with a text of no characters. */
  public Exhibit1Sheet toCome(String label) {
    List<RawCell> cells = new ArrayList<>();
    cells.add(Cells.text(label));
    for (int column = 0; column < FIGURES; column++) {
      cells.add(Cells.text(""));
    }
    rows.add(cells);
    return this;
  }

  /** A row of any cells. */
  public Exhibit1Sheet row(RawCell... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public SplitResult scan() {
    HeaderMap header = ShippedConfig.header(ShippedConfig.exhibit1(), rows);
    SplitScan scan = new SplitScan(ShippedConfig.exhibit1(), java.util.List.of(header), FILE);
    rows.list().forEach(scan);
    return scan.result();
  }

  public FileAssembly assemble() {
    return FileAssembly.of(ShippedConfig.exhibit1(), FILE, List.of(scan()));
  }
}
