package org.tradebalance.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.RowCounts;

/**
 * The account of a file: what became of its rows and figures.
 *
 * @param file path below the input folder
 * @param status what became of the file
 * @param layout id of its layout; empty where none fits
 * @param dataset id of its dataset; empty where none fits
 * @param vintage its vintage; empty where none was found
 * @param rows what became of its rows
 * @param figures what became of its figures
 * @param balances whether every row and every figure is accounted for
 * @param issue why it was refused, or what to look at; null where there is nothing
 */
public record FileAccount(
    String file,
    FileStatus status,
    String layout,
    String dataset,
    String vintage,
    RowCounts rows,
    @JsonUnwrapped FigureCounts figures,
    boolean balances,
    @Nullable String issue) {

  /** The account in the ledger. */
  public static FileAccount of(LedgerEntry entry) {
    return new FileAccount(
        entry.file(),
        entry.status(),
        entry.layout(),
        entry.dataset(),
        entry.vintage(),
        entry.rows(),
        entry.figures(),
        entry.balances(),
        entry.issue());
  }
}
