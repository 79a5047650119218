package org.tradebalance.config;

import java.util.Map;

/**
 * What keys and columns of configuration were called in earlier versions, so that a file of an
 * operator's own that still has the old name is told the new one.
 */
final class FormerNames {

  private static final Map<String, String> NOW =
      Map.of("measure", "item", "without-measures", "without-metrics");

  private FormerNames() {}

  /** A hint to append where a name is not known; empty where it never was one. */
  static String hint(String found) {
    String now = NOW.get(found);
    return now == null ? "" : "; '" + found + "' is called '" + now + "' since version 0.2.0";
  }
}
