package org.tradebalance.publish.table;

import java.util.function.Function;
import org.tradebalance.trade.SeriesKey;

/**
 * A column that many tables have: one that says what a row is about.
 *
 * @param <V> what its values are in the program
 * @param definition what it means
 * @param value its value for a series
 */
record SeriesColumn<V>(ColumnDefinition<V> definition, Function<SeriesKey, V> value) {}
