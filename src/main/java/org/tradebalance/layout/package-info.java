/**
 * What an extract looks like, as data: where its header is, what each column and row means, in
 * which unit, under which codes. Finds the layout that fits a file and says why. Uses {@code trade}
 * and {@code quality}; layouts are read from YAML in {@code config}.
 */
@NullMarked
package org.tradebalance.layout;

import org.jspecify.annotations.NullMarked;
