package org.tradebalance.explain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Vintage;

/**
 * Where a figure stands.
 *
 * @param vintage the release that first said so
 * @param file its file, below the input folder
 * @param sha256 hash of its content
 * @param layout the layout that it was read with
 * @param sheet name of the sheet; empty in a CSV, and where the file cannot be read again
 * @param cell {@code F12} in a workbook, {@code line 12, field 6} in a CSV
 * @param raw the text of the cell; null where the file cannot be read again
 * @param unitUsd dollars in one unit of the raw text; null where the layout is gone and where the
 *     amount is in another currency, whose rate the rules name
 * @param rules what was done to the cell, in words
 * @param note why the raw text is not there; empty where it is
 * @param correction which resubmission corrected the row, and what stands in the file; null where
 *     the row is read as it stands there
 * @param fetched where the file was fetched from; null where somebody put it into the input folder
 */
public record CellSource(
    Vintage vintage,
    String file,
    String sha256,
    String layout,
    String sheet,
    String cell,
    @Nullable String raw,
    @Nullable BigDecimal unitUsd,
    List<String> rules,
    String note,
    @Nullable String correction,
    @Nullable FetchedFrom fetched) {}
