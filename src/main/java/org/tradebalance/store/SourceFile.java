package org.tradebalance.store;

import org.tradebalance.layout.Layout;

/**
 * A file to store.
 *
 * @param name path below the input folder
 * @param sha256 hash of its content
 * @param layout its layout
 */
public record SourceFile(String name, String sha256, Layout layout) {}
