package org.tradebalance.config;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Usd;

/** Reads {@code config/reference/gdp.csv}. */
final class GdpBounds {

  private static final String FILE = "reference/gdp.csv";
  private static final BigDecimal MILLIONS_OF_A_BILLION = BigDecimal.valueOf(1000);

  /** A hundred times the largest economy: beyond it, it is no billion that somebody wrote. */
  private static final int MOST_BILLIONS = 1_000_000;

  private GdpBounds() {}

  /**
   * What the GDP of an economy was above in no year, by its code.
   *
   * @throws ConfigurationException naming the row, where it is wrong
   */
  static Map<String, Usd> read(ConfigFiles files, Map<String, Economy> economies) {
    ReferenceTable table =
        ReferenceTable.read(files, FILE, "economy", "at_most_usd_billion", "source");
    Map<String, Usd> bounds = new TreeMap<>();
    for (CSVRecord row : table.rows()) {
      String economy = row.get("economy");
      String billions = row.get("at_most_usd_billion");
      if (!economies.containsKey(economy)) {
        throw table.wrong(row, economy + " is not in reference/economies.csv");
      }
      if (!billions.matches("[1-9]\\d{0,6}") || Integer.parseInt(billions) > MOST_BILLIONS) {
        throw table.wrong(
            row, "'" + billions + "' is not a whole number of billions from 1 to " + MOST_BILLIONS);
      }
      Usd bound = Usd.ofMillions(new BigDecimal(billions).multiply(MILLIONS_OF_A_BILLION));
      if (bounds.put(economy, bound) != null) {
        throw table.wrong(row, economy + " is there twice");
      }
    }
    return bounds;
  }
}
