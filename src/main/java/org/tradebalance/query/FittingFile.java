package org.tradebalance.query;

import org.jspecify.annotations.Nullable;

/**
 * A file that fits as it is, where a layout was to be proposed.
 *
 * @param file its path
 * @param layout id of the layout that it fits
 * @param yaml null: there is nothing to propose
 */
public record FittingFile(String file, String layout, @Nullable String yaml) {}
