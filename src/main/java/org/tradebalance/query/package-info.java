/**
 * What the questions about the pipeline are answered with: records that only hold, from which the
 * command line makes both its text and its JSON. The names of JSON members are those of the
 * components, with underscores.
 */
@NullMarked
package org.tradebalance.query;

import org.jspecify.annotations.NullMarked;
