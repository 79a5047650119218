/**
 * What each column of each output means. The lists {@code dictionary/tables.csv} and {@code
 * columns.csv} of the resources are the one place that says it; headers of the CSV files, the data
 * package, the dictionary for people and the comments of the database come from them.
 */
@NullMarked
package org.tradebalance.publish.dictionary;

import org.jspecify.annotations.NullMarked;
