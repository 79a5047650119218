/**
 * How published figures come about: from figures that files state, by named operations that anybody
 * can repeat. Pure functions; uses {@code trade}, {@code quality} and {@code balance}; each metric
 * says in its own definition which terms it is made of.
 */
@NullMarked
package org.tradebalance.explain;

import org.jspecify.annotations.NullMarked;
