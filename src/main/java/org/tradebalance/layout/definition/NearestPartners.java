package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the known partners that an unknown text may be meant for: those that have the ISO code or
 * the name it is; else those few slips lead to (a letter or digit too many, missing, wrong or
 * swapped with its neighbour; words in another order; a name cut short). How many slips count as
 * few depends on the length: no other name is near to a text of three letters, and three slips lead
 * from any country to some other.
 */
public final class NearestPartners implements Serializable {

  /** What a message offers when nothing is near. */
  static final String NONE = "none";

  private static final int OFFERED = 3;

  /** No name or code is as long; to compare such a text with all of them would take minutes. */
  private static final int LONGEST = 200;

  /** An unknown partner stands in many rows; beyond this many of them each is ranked anew. */
  private static final int REMEMBERED = 10_000;

  /** So many letters allow for one slip. */
  private static final int LETTERS_OF_A_SLIP = 4;

  private static final Pattern CODE = Pattern.compile("[0-9]+");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

  /** Words that many names have. */
  private static final Set<String> COURTESY =
      Set.of("republic", "kingdom", "states", "democratic", "islands", "former", "saint");

  private static final int FAR = Integer.MAX_VALUE;

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::slips)
          .thenComparing(Ranked::sharedStart, Comparator.reverseOrder())
          .thenComparing(ranked -> ranked.known().code());

  private final Map<String, PartnerRow> rows;
  private final EconomyNames dictionary;
  private final ConcurrentHashMap<String, String> answers = new ConcurrentHashMap<>();

  /** Made when somebody asks for the first time; most files hold only partners that are known. */
  private @Nullable List<Known> known;

  /**
   * Ranks partners.
   *
   * @param rows the known ones by their codes; nobody changes them later
   * @param dictionary what else the economies are called
   */
  NearestPartners(Map<String, PartnerRow> rows, EconomyNames dictionary) {
    this.rows = rows;
    this.dictionary = dictionary;
  }

  /** The publisher's own codes first; what the dictionary adds leads to them where it can. */
  private synchronized List<Known> known() {
    List<Known> all = known;
    if (all == null) {
      all = new ArrayList<>();
      Map<String, String> codes = new HashMap<>();
      for (Map.Entry<String, PartnerRow> row : rows.entrySet()) {
        String economy = row.getValue().economy();
        all.add(known(row.getKey(), economy, row.getKey()));
        codes.putIfAbsent(economy, row.getKey());
      }
      Map<String, String> plain = plainNames();
      for (EconomyName name : dictionary.all()) {
        String economy = name.economy();
        boolean tells = !EconomyNames.areAmbiguous(dictionary.meanings(name.name()));
        String written = tells ? name.name() : plain.getOrDefault(economy, name.name());
        all.add(known(codes.getOrDefault(economy, written), economy, name.name()));
      }
      known = all;
    }
    return all;
  }

  /** A name of each economy that no other has. */
  private Map<String, String> plainNames() {
    Map<String, String> names = new HashMap<>();
    for (EconomyName name : dictionary.all()) {
      if (!EconomyNames.areAmbiguous(dictionary.meanings(name.name()))) {
        names.putIfAbsent(name.economy(), name.name());
      }
    }
    return names;
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

  /** The economies of the best candidates, best first; none where nothing is near. */
  List<String> economies(String text) {
    return text.length() > LONGEST
        ? List.of()
        : ranked(text).map(ranked -> ranked.known().economy()).toList();
  }

  private String rank(String text) {
    String offered =
        ranked(text)
            .map(ranked -> ranked.known().code() + " (" + ranked.known().economy() + ")")
            .collect(Collectors.joining(", "));
    return offered.isEmpty() ? NONE : offered;
  }

  private Stream<Ranked> ranked(String text) {
    Known wanted = known(text, "", text);
    Set<String> meant = meant(text);
    Map<String, Ranked> best = new TreeMap<>();
    for (Known one : known()) {
      int slips = meant.isEmpty() ? slips(wanted, one) : meant.contains(one.economy()) ? 0 : FAR;
      if (slips < FAR) {
        Ranked ranked = new Ranked(one, slips, sharedStart(wanted.key(), one.key()));
        best.merge(one.economy(), ranked, NearestPartners::better);
      }
    }
    return best.values().stream().sorted(ORDER).limit(OFFERED);
  }

  /** The economies that a text is a name, a code of ISO or our own code of. */
  private Set<String> meant(String text) {
    Stream<String> named = dictionary.meanings(text).stream().map(EconomyName::economy);
    Stream<String> coded = dictionary.withIsoCode(text).stream();
    Stream<String> own =
        rows.values().stream().map(PartnerRow::economy).filter(text.strip()::equalsIgnoreCase);
    return Stream.of(named, coded, own).flatMap(each -> each).collect(Collectors.toSet());
  }

  private static Known known(String code, String economy, String text) {
    return new Known(code, economy, PartnerKey.of(text), NameForm.words(text));
  }

  /** How many slips lead from one to the other; {@link #FAR} where they are too many. */
  private static int slips(Known wanted, Known one) {
    if (CODE.matcher(wanted.key()).matches() || CODE.matcher(one.key()).matches()) {
      return slipsOfCode(wanted.key(), one.key());
    }
    String form = String.join(" ", wanted.words());
    String other = String.join(" ", one.words());
    int few = Math.min(form.length(), other.length()) / LETTERS_OF_A_SLIP;
    int slips = Math.min(distance(wanted.key(), one.key()), distance(form, other));
    if (slips <= few) {
      return slips;
    }
    return cutShort(wanted.words(), one.words()) || cutShort(one.words(), wanted.words()) ? 1 : FAR;
  }

  /** Digits have no meaning of their own: one slip, or zeros that a spreadsheet took away. */
  private static int slipsOfCode(String wanted, String one) {
    if (ZEROS.matcher(wanted).replaceAll("").equals(ZEROS.matcher(one).replaceAll(""))) {
      return 0;
    }
    int slips = wanted.length() < 3 ? FAR : distance(wanted, one);
    return slips == 1 ? 1 : FAR;
  }

  /** Whether all words of the one begin words of the other, and they are not those of courtesy. */
  private static boolean cutShort(List<String> few, List<String> many) {
    return few.stream().anyMatch(word -> !COURTESY.contains(word))
        && few.stream()
            .filter(word -> !COURTESY.contains(word))
            .allMatch(
                word ->
                    word.length() > 3 && many.stream().anyMatch(other -> other.startsWith(word)));
  }

  private static Ranked better(Ranked one, Ranked other) {
    return ORDER.compare(one, other) <= 0 ? one : other;
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

  private record Known(String code, String economy, String key, List<String> words)
      implements Serializable {}

  private record Ranked(Known known, int slips, int sharedStart) {}
}
