package org.tradebalance.store.ledger;

import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.ProductLevel;

/**
 * A file to store.
 *
 * @param name path below the input folder
 * @param sha256 hash of its content
 * @param layout its layout
 * @param detail the level of the products that are kept beside the database; null where all figures
 *     of the file are in the database
 */
public record SourceFile(String name, String sha256, Layout layout, @Nullable ProductLevel detail) {

  /** A file of which all figures go to the database. */
  public SourceFile(String name, String sha256, Layout layout) {
    this(name, sha256, layout, null);
  }
}
