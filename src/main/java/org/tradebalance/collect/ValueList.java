package org.tradebalance.collect;

import java.util.ArrayList;
import java.util.List;

/**
 * The values of one placeholder.
 *
 * @param values all of them, in order
 * @param together how many one call asks for, joined by commas
 */
public record ValueList(List<String> values, int together) {

  /** Copies the list. */
  public ValueList {
    values = List.copyOf(values);
  }

  /** Those of each call. */
  List<List<String>> groups() {
    List<List<String>> groups = new ArrayList<>();
    for (int at = 0; at < values.size(); at += together) {
      groups.add(values.subList(at, Math.min(values.size(), at + together)));
    }
    return groups;
  }
}
