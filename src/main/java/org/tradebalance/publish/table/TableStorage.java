package org.tradebalance.publish.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.SeriesKey;

/**
 * How the database keeps a table.
 *
 * @param <T> the rows of the table
 * @param name the stored table
 * @param series the series that a row is about; null where rows are about none
 * @param ofPublication whether each publication has rows of its own
 * @param inOrder whether the rows of a series follow each other
 */
public record TableStorage<T>(
    String name,
    @Nullable Function<? super T, SeriesKey> series,
    boolean ofPublication,
    boolean inOrder) {}
