package org.tradebalance.layout.detection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the label of an unknown column suggests that it says what the figures of its rows are: a
 * further dimension, a unit, a currency. A file with such a column may be another file, even where
 * every row stands for itself: all of it may be by sea, in euros or seasonally adjusted.
 */
final class DimensionWords {

  private static final Set<String> WORDS =
      Set.of(
          ("flow direction regime procedure customs transport mot mos mode partner reporter"
                  + " counterpart country economy area geo region district port state province"
                  + " origin destination currency unit units uom scale mult multiplier magnitude"
                  + " power adjustment adjusted seasonal adj sa nsa freq frequency period year"
                  + " quarter month class classification nomenclature product commodity item sector"
                  + " industry category hs sitc bec cpa naics measure indicator variable series"
                  + " subject basis valuation price prices concept account accounting entry"
                  + " transformation type kind program programme tariff provision stat statistical"
                  + " scenario deflator")
              .split(" ", -1));

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private DimensionWords() {}

  /** Whether one of the words of these labels names such a thing. */
  static boolean in(List<String> labels) {
    for (String label : labels) {
      for (String word : BETWEEN.split(label, -1)) {
        if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
