package org.tradebalance.gen;

import java.util.List;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.normalise.SplitScan;

/** A sheet in the layout of the Census country workbook, header in row 1. */
public final class CensusSheet {

  public static final String FILE = "in/country.xlsx";

  private final RawRows rows =
      RawRows.sheet("country").texts(CensusRow.HEADER.toArray(String[]::new));

  public static CensusSheet of(CensusRow... rows) {
    CensusSheet sheet = new CensusSheet();
    for (CensusRow row : rows) {
      sheet.add(row);
    }
    return sheet;
  }

  public CensusSheet add(CensusRow row) {
    rows.add(row.cells());
    return this;
  }

  public List<RawRow> rows() {
    return rows.list();
  }

  public HeaderMap header() {
    return ShippedConfig.header(ShippedConfig.census(), rows);
  }

  /** All rows as one split. */
  public SplitResult scan() {
    return scan(rows());
  }

  /** Some rows as a split of their own. */
  public SplitResult scan(List<RawRow> split) {
    SplitScan scan = new SplitScan(ShippedConfig.census(), java.util.List.of(header()), FILE);
    split.forEach(scan);
    return scan.result();
  }

  /** The whole file. */
  public FileAssembly assemble() {
    return FileAssembly.of(ShippedConfig.census(), FILE, List.of(scan()));
  }
}
