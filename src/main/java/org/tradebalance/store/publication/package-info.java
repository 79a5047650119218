/** The published tables, and the views and comments of the schema {@code bi} over them. */
@NullMarked
package org.tradebalance.store.publication;

import org.jspecify.annotations.NullMarked;
