package org.tradebalance.layout.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradebalance.layout.Label;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/** Looks for other words that say much the same, as a publisher who rewrites a title does. */
public final class TextSimilarity {

  /** Words that change what the figures are, not only how they are called. */
  private static final Set<String> DECISIVE =
      Set.of(
          "not",
          "unadjusted",
          "seasonally",
          "adjusted",
          "export",
          "exports",
          "import",
          "imports",
          "balance",
          "goods",
          "services",
          "census",
          "bop",
          "payments",
          "annual",
          "monthly",
          "quarterly",
          "real",
          "chained",
          "nominal",
          "domestic",
          "general",
          "consumption",
          "fob",
          "cif",
          "fas",
          "quantity",
          "percent",
          "thousand",
          "thousands",
          "million",
          "millions",
          "billion",
          "billions");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}$()*-]+");
  private static final int LONGEST = 400;

  private TextSimilarity() {}

  /** What is most like the words; empty where less than half of them stand together anywhere. */
  static String nearest(String wanted, List<RawRow> rows) {
    List<String> words = words(wanted);
    String best = "";
    int most = 0;
    for (RawRow row : rows) {
      for (RawCell cell : row.cells()) {
        String text = cell.text().strip();
        if (cell.kind() != RawCell.Kind.TEXT || text.length() > LONGEST) {
          continue;
        }
        String part = part(words, text);
        int shared = shared(words, words(part));
        if (shared > most && shared * 2 > words.size()) {
          most = shared;
          best = part;
        }
      }
    }
    return best;
  }

  /** The sentence of a text that has most of the words; the whole of a short one with more. */
  private static String part(List<String> words, String text) {
    List<String> all = words(text);
    String best = text;
    int most = all.size() <= 2 * words.size() + 2 ? shared(words, all) - 1 : -1;
    for (String sentence : text.split("(?<=[.;:])\\s+|\\R", -1)) {
      int shared = shared(words, words(sentence));
      if (shared > most) {
        most = shared;
        best = sentence.strip().replaceAll("[.;:,]+$", "");
      }
    }
    return best;
  }

  private static int shared(List<String> words, List<String> others) {
    List<String> left = new ArrayList<>(others);
    return (int) words.stream().filter(left::remove).count();
  }

  /** The decisive words that a text has and another one had not. */
  public static Set<String> decisive(String before, String now) {
    Set<String> words = new TreeSet<>(words(now));
    words(before).forEach(words::remove);
    words.retainAll(DECISIVE);
    return words;
  }

  static List<String> words(String text) {
    return BETWEEN.splitAsStream(Label.normal(text)).filter(word -> !word.isEmpty()).toList();
  }
}
