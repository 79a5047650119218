/**
 * What a layout says of an extract, as data: where its header is, what each column and row means,
 * in which unit, under which codes. Layouts are read from YAML in {@code config}.
 */
@NullMarked
package org.tradebalance.layout.definition;

import org.jspecify.annotations.NullMarked;
