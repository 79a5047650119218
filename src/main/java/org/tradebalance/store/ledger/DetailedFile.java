package org.tradebalance.store.ledger;

import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.trade.Vintage;

/**
 * A file whose balances by product are kept beside the database.
 *
 * @param name path below the input folder when it was first loaded
 * @param sha256 hash of its content
 * @param layout id of its layout
 * @param layoutVersion version of its layout
 * @param level level of its products
 * @param vintage its vintage
 */
public record DetailedFile(
    String name,
    String sha256,
    String layout,
    int layoutVersion,
    ProductLevel level,
    Vintage vintage) {

  /** The name of the file that its balances by product are in. */
  public static String key(String sha256, String layout, int version, ProductLevel level) {
    return sha256 + "-" + layout + "-" + version + "-" + level.code();
  }

  /** The name of the file that the balances by product are in. */
  public String key() {
    return key(sha256, layout, layoutVersion, level);
  }
}
