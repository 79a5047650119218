package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the known partners by how few slips lead from them to an unknown text: a letter or digit
 * too many, missing, wrong or swapped with its neighbour; words in another order; words of courtesy
 * such as "Republic of"; a name cut short; the ISO code in the place of the publisher's.
 */
public final class NearestPartners implements Serializable {

  /** What a message offers when nothing is near. */
  static final String NONE = "none";

  private static final int OFFERED = 3;

  /** No name or code is as long; to compare such a text with all of them would take minutes. */
  private static final int LONGEST = 200;

  /** An unknown partner stands in many rows; beyond this many of them each is ranked anew. */
  private static final int REMEMBERED = 10_000;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> COURTESY =
      Set.of(
          "the", "of", "and", "rep", "republic", "kingdom", "state", "states", "dem", "democratic");

  private final Map<String, PartnerRow> rows;
  private final ConcurrentHashMap<String, String> answers = new ConcurrentHashMap<>();

  /** Made when somebody asks for the first time; most files hold only partners that are known. */
  private @Nullable List<Known> known;

  /**
   * Ranks partners.
   *
   * @param rows the known ones by their codes; nobody changes them later
   */
  NearestPartners(Map<String, PartnerRow> rows) {
    this.rows = rows;
  }

  private synchronized List<Known> known() {
    List<Known> all = known;
    if (all == null) {
      all = rows.entrySet().stream().map(row -> known(row.getKey(), row.getValue())).toList();
      known = all;
    }
    return all;
  }

  /** The best candidates, each with its economy: {@code 5700 (CHN), 5740 (MNG)}. */
  String of(String text) {
    if (text.length() > LONGEST) {
      return NONE;
    }
    String answer = answers.get(text);
    if (answer == null) {
      answer = rank(text);
      if (answers.size() < REMEMBERED) {
        answers.put(text, answer);
      }
    }
    return answer;
  }

  private String rank(String text) {
    String wanted = PartnerKey.of(text);
    List<String> words = words(wanted);
    int far = Math.max(2, wanted.length() / 2);
    String best =
        known().stream()
            .map(one -> new Ranked(one, slips(wanted, words, one), sharedStart(wanted, one.key())))
            .filter(ranked -> ranked.slips() <= far)
            .sorted(
                Comparator.comparingInt(Ranked::slips)
                    .thenComparing(Ranked::sharedStart, Comparator.reverseOrder())
                    .thenComparing(ranked -> ranked.known().code()))
            .limit(OFFERED)
            .map(ranked -> ranked.known().code() + " (" + ranked.known().economy() + ")")
            .collect(Collectors.joining(", "));
    return best.isEmpty() ? NONE : best;
  }

  private static Known known(String code, PartnerRow row) {
    String key = PartnerKey.of(code);
    return new Known(code, row.economy(), key, words(key), PartnerKey.of(row.economy()));
  }

  private static int slips(String wanted, List<String> wantedWords, Known one) {
    if (wanted.equals(one.economyKey())) {
      return 0;
    }
    int asWritten = distance(wanted, one.key());
    List<String> words = one.words();
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
  public static int distance(String from, String to) {
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

  private record Known(
      String code, String economy, String key, List<String> words, String economyKey)
      implements Serializable {}

  private record Ranked(Known known, int slips, int sharedStart) {}
}
