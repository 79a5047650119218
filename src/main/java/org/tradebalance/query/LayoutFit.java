package org.tradebalance.query;

import java.util.List;
import org.tradebalance.layout.detection.LayoutMatch;

/**
 * How well a layout fits a file.
 *
 * @param layout its id
 * @param fits whether the file is exactly what it describes
 * @param foundPercent share of what it expects that was found
 * @param differences what was expected and not found, and the reverse, in words
 */
public record LayoutFit(String layout, boolean fits, int foundPercent, List<String> differences) {

  /** The fit of a layout that was tried. */
  public static LayoutFit of(LayoutMatch match) {
    return new LayoutFit(match.layout().id(), match.fits(), match.found(), match.differences());
  }
}
