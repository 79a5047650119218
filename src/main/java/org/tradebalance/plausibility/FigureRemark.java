package org.tradebalance.plausibility;

import org.tradebalance.quality.Issue;

/** What is to be said of figures beside those of another source. */
public sealed interface FigureRemark permits FarFigures, CommonFactor {

  /**
   * What an operator is told.
   *
   * @param file the path of the file
   * @param against who says otherwise, in words
   */
  Issue issue(String file, String against);
}
