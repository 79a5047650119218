/**
 * What releases change of the ones before: revised figures with their size, what follows from them
 * (signs, ranks, records), and how large revisions usually are. Pure functions of the history of
 * figures; uses {@code trade}, {@code balance} and {@code metric}.
 */
@NullMarked
package org.tradebalance.revision;

import org.jspecify.annotations.NullMarked;
