/**
 * The database as such: its first tables and migrations, its own password, what it refuses, and a
 * connection that is lost.
 */
@NullMarked
package org.tradebalance.store.database;

import org.jspecify.annotations.NullMarked;
