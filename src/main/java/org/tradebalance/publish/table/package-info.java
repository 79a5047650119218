/**
 * The catalogue of published tables. A table is one object: what it is, its columns, where its rows
 * come from and where the database keeps them. Every format, the views of the database, the data
 * package and the dictionary follow from it.
 */
@NullMarked
package org.tradebalance.publish.table;

import org.jspecify.annotations.NullMarked;
