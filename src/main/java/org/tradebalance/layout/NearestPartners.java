package org.tradebalance.layout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ranks the known partners by how few slips lead from them to an unknown text: a letter or digit
 * too many, missing, wrong or swapped with its neighbour; words in another order; words of courtesy
 * such as "Republic of"; a name cut short; the ISO code in the place of the publisher's.
 */
final class NearestPartners {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> COURTESY =
      Set.of(
          "the", "of", "and", "rep", "republic", "kingdom", "state", "states", "dem", "democratic");

  private NearestPartners() {}

  static Stream<String> of(String text, Map<String, PartnerRow> rows) {
    String wanted = PartnerKey.of(text);
    int far = Math.max(2, wanted.length() / 2);
    return rows.entrySet().stream()
        .map(row -> candidate(wanted, row.getKey(), row.getValue().economy()))
        .filter(candidate -> candidate.slips() <= far)
        .sorted(
            Comparator.comparingInt(Candidate::slips)
                .thenComparing(Candidate::sharedStart, Comparator.reverseOrder())
                .thenComparing(Candidate::code))
        .map(Candidate::code);
  }

  private static Candidate candidate(String wanted, String code, String economy) {
    String key = PartnerKey.of(code);
    int slips = wanted.equals(PartnerKey.of(economy)) ? 0 : slips(wanted, key);
    return new Candidate(code, slips, sharedStart(wanted, key));
  }

  private static int slips(String wanted, String key) {
    int asWritten = distance(wanted, key);
    List<String> wantedWords = words(wanted);
    List<String> words = words(key);
    if (wantedWords.isEmpty() || words.isEmpty()) {
      return asWritten;
    }
    int reordered = distance(String.join(" ", wantedWords), String.join(" ", words));
    int slips = Math.min(asWritten, reordered);
    return slips > 1 && (cutShort(wantedWords, words) || cutShort(words, wantedWords)) ? 1 : slips;
  }

  /** The words that tell a name from others, in the order of letters. */
  private static List<String> words(String key) {
    return Arrays.stream(NO_LETTER.split(key))
        .filter(word -> !word.isEmpty() && !COURTESY.contains(word))
        .sorted()
        .toList();
  }

  private static boolean cutShort(List<String> few, List<String> many) {
    return few.stream()
        .allMatch(
            word -> word.length() > 3 && many.stream().anyMatch(other -> other.startsWith(word)));
  }

  private static int sharedStart(String one, String other) {
    int shared = Arrays.mismatch(one.toCharArray(), other.toCharArray());
    return shared < 0 ? one.length() : shared;
  }

  /**
   * Insertions, deletions, substitutions and swaps of neighbours that lead from one text to the
   * other: the restricted Damerau-Levenshtein distance.
   */
  static int distance(String from, String to) {
    int[] twoBack = new int[to.length() + 1];
    int[] back = new int[to.length() + 1];
    Arrays.setAll(back, column -> column);
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        char here = from.charAt(row - 1);
        char there = to.charAt(column - 1);
        int best = back[column - 1] + (here == there ? 0 : 1);
        best = Math.min(best, 1 + Math.min(back[column], current[column - 1]));
        if (row > 1
            && column > 1
            && here == to.charAt(column - 2)
            && there == from.charAt(row - 2)) {
          best = Math.min(best, twoBack[column - 2] + 1);
        }
        current[column] = best;
      }
      twoBack = back;
      back = current;
    }
    return back[to.length()];
  }

  private record Candidate(String code, int slips, int sharedStart) {}
}
