package org.tradebalance.store.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a database that answers does not let the program in. Trying again does not help: a setting is
 * wrong.
 */
public enum DatabaseRefusal {
  /** User or password are wrong or missing, or the server lets nobody in from here. */
  LOGIN,
  /** The server does not have the database. */
  UNKNOWN_DATABASE,
  /** That is not what happened. */
  NONE;

  /** What is behind a failure. */
  public static DatabaseRefusal behind(@Nullable Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        DatabaseRefusal refusal = of(String.valueOf(sql.getSQLState()));
        if (refusal != NONE) {
          return refusal;
        }
      }
    }
    return NONE;
  }

  /** SQL states of class 28 by the standard; 08004 where PostgreSQL asks for a password in vain. */
  private static DatabaseRefusal of(String state) {
    if (state.startsWith("28") || state.equals("08004")) {
      return LOGIN;
    }
    return state.equals("3D000") ? UNKNOWN_DATABASE : NONE;
  }
}
