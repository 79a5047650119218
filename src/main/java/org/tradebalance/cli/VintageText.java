package org.tradebalance.cli;

import org.tradebalance.trade.Vintage;

/** The name of a release on the command line. */
final class VintageText {

  private VintageText() {}

  /**
   * The release with a name.
   *
   * @param argument what it was given as, for the message
   * @throws IllegalArgumentException where the text is no month
   */
  static Vintage parse(String argument, String text) {
    try {
      return Vintage.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          argument + " " + text + ": expected the last month of a release, such as 2024-06", e);
    }
  }
}
