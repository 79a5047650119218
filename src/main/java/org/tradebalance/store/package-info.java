/**
 * The database: runs and their frozen input, figures with their history, ledger and rejections,
 * publications. Standard SQL for H2 and PostgreSQL; the schema belongs to Flyway. Uses the core and
 * Spring JDBC.
 */
@NullMarked
package org.tradebalance.store;

import org.jspecify.annotations.NullMarked;
