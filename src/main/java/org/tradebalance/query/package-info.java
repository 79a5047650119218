/**
 * Questions that change nothing: where a published figure comes from, and the records that such
 * questions are answered with, from which the command line makes both its text and its JSON. The
 * names of JSON members are those of the components, with underscores. Uses {@code pipeline} and,
 * to list the input, {@code run}.
 */
@NullMarked
package org.tradebalance.query;

import org.jspecify.annotations.NullMarked;
