package org.tradebalance.extract.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds the sign between fields: the one that most lines at the start of a text hold equally often,
 * quoted text left out.
 */
final class Separator {

  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int LINES = 40;

  private Separator() {}

  static char of(String start) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(start, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Lines that hold the sign as often as most, then how often that is. */
  private static long score(String start, char separator) {
    List<Integer> counts = counts(start, separator);
    int most = 0;
    int usual = 0;
    for (int count : counts) {
      int lines = Collections.frequency(counts, count);
      if (count > 0 && (lines > most || (lines == most && count > usual))) {
        most = lines;
        usual = count;
      }
    }
    return most * 1000L + usual;
  }

  private static List<Integer> counts(String start, char separator) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int count = 0;
    for (int at = 0; at < start.length() && counts.size() < LINES; at++) {
      char sign = start.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && sign == separator) {
        count++;
      } else if (!quoted && (sign == '\n' || sign == '\r')) {
        counts.add(count);
        count = 0;
      }
    }
    counts.add(count);
    return counts;
  }
}
