package org.tradebalance.publish;

import org.tradebalance.balance.DetailRows;

/**
 * Balances by product that have a file of their own, {@code detail/<dataset>.csv}.
 *
 * @param rows the balances
 * @param parquet whether they are also written as Parquet
 */
public record DetailTable(DetailRows rows, boolean parquet) {

  /** The folder of such files in a publication. */
  public static final String FOLDER = "detail";

  /** The file in a publication, without its extension. */
  String name() {
    return FOLDER + "/" + rows.series().dataset();
  }
}
