package org.tradebalance.publish.opening;

import java.util.List;

/**
 * A sentence with the published figures that it states.
 *
 * @param stated in the order of the text
 */
record OpeningSentence(String text, List<StatedValue> stated) {

  /** Keeps the list as it is. */
  public OpeningSentence {
    stated = List.copyOf(stated);
  }
}
