package org.tradebalance.publish.table;

import java.util.function.Consumer;

/**
 * The rows of a table, handed over one by one in their order.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface RowSource<T> {

  /** Hands every row over. */
  void forEach(Consumer<? super T> row);
}
