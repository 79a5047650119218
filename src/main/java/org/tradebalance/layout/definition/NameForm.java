package org.tradebalance.layout.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which names of economies are compared with the dictionary: the words that tell one
 * from another, abbreviations written out, in the order of letters. So {@code Korea, Republic of},
 * {@code Republic of Korea} and {@code KOREA (REP. OF)} are one name. That no form stands for two
 * economies is a law of the dictionary that a test checks.
 */
final class NameForm {

  /** Letters that no decomposition turns into plain ones. */
  private static final Map<String, String> LETTERS =
      Map.of("ø", "o", "ł", "l", "ı", "i", "ß", "ss", "æ", "ae", "đ", "d");

  private static final Set<String> NO_MEANING = Set.of("the", "of", "and", "a", "an", "de", "d");

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("rep", "republic"),
          Map.entry("dem", "democratic"),
          Map.entry("fed", "federal"),
          Map.entry("fmr", "former"),
          Map.entry("fm", "former"),
          Map.entry("isd", "islands"),
          Map.entry("isds", "islands"),
          Map.entry("isl", "islands"),
          Map.entry("isls", "islands"),
          Map.entry("is", "islands"),
          Map.entry("island", "islands"),
          Map.entry("terr", "territory"),
          Map.entry("ter", "territory"),
          Map.entry("territories", "territory"),
          Map.entry("st", "saint"),
          Map.entry("ste", "saint"),
          Map.entry("sts", "states"),
          Map.entry("state", "states"),
          Map.entry("n", "northern"),
          Map.entry("so", "southern"),
          Map.entry("br", "british"),
          Map.entry("fr", "french"),
          Map.entry("neth", "netherlands"),
          Map.entry("admin", "administered"),
          Map.entry("misc", "miscellaneous"),
          Map.entry("excl", "excluding"),
          Map.entry("incl", "including"));

  private static final Pattern APOSTROPHE = Pattern.compile("'");
  private static final Pattern INITIALS = Pattern.compile("\\b([a-z])\\.(?=[a-z]\\b)");
  private static final Pattern NOT_SPECIFIED =
      Pattern.compile("not elsewhere specified|not specified elsewhere|\\bn\\.e\\.s\\.?");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameForm() {}

  /** The form of a name; empty where it has no letter and no digit. */
  static String of(String name) {
    return String.join(" ", words(name));
  }

  /** The words that tell a name from others, in the order of letters. */
  static List<String> words(String name) {
    String plain = APOSTROPHE.matcher(PartnerKey.of(name)).replaceAll("");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    plain = NOT_SPECIFIED.matcher(plain).replaceAll("nes");
    plain = INITIALS.matcher(plain).replaceAll("$1");
    return Arrays.stream(NO_LETTER.split(plain))
        .filter(word -> !word.isEmpty())
        .map(word -> WRITTEN_OUT.getOrDefault(word, word))
        .filter(word -> !NO_MEANING.contains(word))
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }
}
