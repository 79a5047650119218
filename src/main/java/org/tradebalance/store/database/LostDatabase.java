package org.tradebalance.store.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database server that is away from all else that can go wrong with a database. */
public final class LostDatabase {

  /**
   * PostgreSQL, appendix "Error Codes": no connection could be made, there is none, it broke; the
   * server is shut down, has crashed, or does not take connections yet.
   */
  private static final Set<String> STATES =
      Set.of("08001", "08003", "08006", "57P01", "57P02", "57P03");

  /** What the connection pool says, without a state, of a connection that broke before. */
  private static final String CLOSED = "Connection is closed";

  private LostDatabase() {}

  /** Whether a server that is away is behind a failure. */
  public static boolean isBehind(@Nullable Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && isLost(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(SQLException problem) {
    return problem instanceof SQLTransientConnectionException
        || STATES.contains(String.valueOf(problem.getSQLState()))
        || CLOSED.equals(problem.getMessage());
  }

  /** What happened: the first sentence of the driver, or the host that nobody knows. */
  public static String detail(Throwable problem) {
    String detail = problem.getClass().getSimpleName();
    for (Throwable each = problem; each != null; each = each.getCause()) {
      String message = each.getMessage();
      if (each instanceof SQLException && message != null && !message.isBlank()) {
        detail = message.lines().findFirst().orElse(detail).split("\\.( |$)", 2)[0];
      }
      if (each instanceof UnknownHostException) {
        detail = "unknown host " + message;
      }
    }
    return detail;
  }
}
