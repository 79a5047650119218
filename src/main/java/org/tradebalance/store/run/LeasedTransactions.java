package org.tradebalance.store.run;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Transactions that are committed only while this process holds the lease: a process that was taken
 * for dead and wakes up again cannot write into the work of its successor.
 */
public final class LeasedTransactions implements TransactionOperations {

  private final TransactionOperations transactions;
  private final Runnable confirm;

  /**
   * Leased transactions.
   *
   * @param confirm throws where the lease is lost, or was never taken; called last in each
   *     transaction
   */
  public LeasedTransactions(TransactionOperations transactions, Runnable confirm) {
    this.transactions = transactions;
    this.confirm = confirm;
  }

  @Override
  public <T extends @Nullable Object> T execute(TransactionCallback<T> action)
      throws TransactionException {
    return transactions.execute(
        status -> {
          T result = action.doInTransaction(status);
          confirm.run();
          return result;
        });
  }
}
