/** The catalogue of tables and the metric catalogue as a dictionary for people. */
@NullMarked
package org.tradebalance.publish.dictionary;

import org.jspecify.annotations.NullMarked;
