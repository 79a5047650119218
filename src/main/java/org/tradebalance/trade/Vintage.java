package org.tradebalance.trade;

import java.io.Serializable;

/**
 * The release that a figure comes from, named by the last month that the release publishes.
 *
 * @param lastMonth the last published month
 */
public record Vintage(Period lastMonth) implements Comparable<Vintage>, Serializable {

  /** Refuses anything but a month. */
  public Vintage {
    if (lastMonth.frequency() != Frequency.MONTHLY) {
      throw new IllegalArgumentException("a vintage is named by a month, not by " + lastMonth);
    }
  }

  /** Reads {@code 2025-02}. */
  public static Vintage parse(String text) {
    return new Vintage(Period.parse(text));
  }

  @Override
  public int compareTo(Vintage other) {
    return lastMonth.compareTo(other.lastMonth);
  }

  @Override
  public String toString() {
    return lastMonth.toString();
  }
}
