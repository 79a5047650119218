/**
 * Nights within this process, on a database in memory: what is stored, held and told, without the
 * job around it and without outputs. A hundred times as fast as the packaged program.
 */
@NullMarked
package org.tradebalance.night;

import org.jspecify.annotations.NullMarked;
