package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dictionary of the names of all economies, for every layout. A name may mean one economy until
 * some month and another one from then on; one that may mean two at a time is ambiguous and means
 * nothing.
 */
public final class EconomyNames implements Serializable {

  /** A dictionary without any name. */
  public static final EconomyNames NONE = new EconomyNames(List.of(), Map.of());

  /** Each layout asks for the same texts again; beyond so many, each is looked up anew. */
  private static final int REMEMBERED = 10_000;

  /** No name is as long. */
  private static final int LONGEST = 200;

  private final List<EconomyName> all;
  private final Map<String, List<EconomyName>> byForm = new HashMap<>();
  private final Map<String, SortedSet<String>> byIsoCode = new HashMap<>();
  private final ConcurrentHashMap<String, List<EconomyName>> asked = new ConcurrentHashMap<>();

  /**
   * A dictionary.
   *
   * @param names of several rows of one name the newest comes first
   * @param isoCodes the codes of ISO 3166 of each economy: two letters, three letters, three digits
   */
  public EconomyNames(List<EconomyName> names, Map<String, List<String>> isoCodes) {
    this.all = List.copyOf(names);
    for (EconomyName name : all) {
      List<EconomyName> same =
          byForm.computeIfAbsent(NameForm.of(name.name()), form -> new ArrayList<>());
      if (same.stream().noneMatch(other -> isRepeated(other, name))) {
        same.add(name);
      }
    }
    isoCodes.forEach(
        (economy, codes) ->
            codes.forEach(
                code -> byIsoCode.computeIfAbsent(code, key -> new TreeSet<>()).add(economy)));
  }

  private static boolean isRepeated(EconomyName known, EconomyName name) {
    return known.economy().equals(name.economy()) && known.meets(name);
  }

  /** All names, in the order of the table. */
  public List<EconomyName> all() {
    return all;
  }

  /** Each meaning of a name, the newest first; none for a name that nobody lists. */
  public List<EconomyName> meanings(String name) {
    List<EconomyName> known = asked.get(name);
    if (known != null) {
      return known;
    }
    List<EconomyName> meanings =
        Collections.unmodifiableList(byForm.getOrDefault(NameForm.of(name), List.of()));
    if (asked.size() < REMEMBERED && name.length() <= LONGEST) {
      asked.put(name, meanings);
    }
    return meanings;
  }

  /** Whether meanings leave open which economy is meant in some month. */
  public static boolean areAmbiguous(List<EconomyName> meanings) {
    for (EconomyName one : meanings) {
      for (EconomyName other : meanings) {
        if (!one.equals(other) && one.meets(other)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The economies, former ones included, that have a code of ISO 3166; none for other texts. */
  public SortedSet<String> withIsoCode(String code) {
    return Collections.unmodifiableSortedSet(
        byIsoCode.getOrDefault(
            code.strip().toUpperCase(Locale.ROOT), Collections.emptySortedSet()));
  }
}
