/** Writes the JSON outputs. */
@NullMarked
package org.tradebalance.publish.json;

import org.jspecify.annotations.NullMarked;
