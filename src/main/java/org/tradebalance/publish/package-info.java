/**
 * The writers of the outputs: each takes a {@link org.tradebalance.publish.Publication} and writes
 * one kind of file, the same bytes for the same publication. Sub-packages by format. Uses {@code
 * trade}, {@code quality}, {@code balance}, {@code metric} and {@code digest}.
 */
@NullMarked
package org.tradebalance.publish;

import org.jspecify.annotations.NullMarked;
