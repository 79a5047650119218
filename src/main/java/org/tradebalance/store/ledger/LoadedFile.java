package org.tradebalance.store.ledger;

import org.tradebalance.trade.Vintage;

/**
 * A file in the database.
 *
 * @param id its number
 * @param name path below the input folder when it was first loaded
 * @param sha256 hash of its content
 * @param layout id of its layout
 * @param vintage its vintage
 * @param inputFolder the input folder of the run that loaded it
 */
public record LoadedFile(
    long id, String name, String sha256, String layout, Vintage vintage, String inputFolder) {}
