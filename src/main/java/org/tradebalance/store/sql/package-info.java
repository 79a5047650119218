/**
 * Rows into and arrays out of H2 and PostgreSQL, each by its fastest way, whatever the rows mean.
 */
@NullMarked
package org.tradebalance.store.sql;

import org.jspecify.annotations.NullMarked;
