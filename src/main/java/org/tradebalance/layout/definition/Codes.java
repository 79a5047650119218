package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The codes or names of economies that a publisher uses, and what they stand for. */
public final class Codes implements Serializable {

  /** No codes. */
  public static final Codes NONE = new Codes(Map.of());

  /** No name is as long. */
  private static final int LONGEST = 200;

  /** Beyond so many texts, a column of garbage for instance, each is looked up anew. */
  private static final int REMEMBERED = 10_000;

  private final Map<String, PartnerRow> byCode;
  private final Map<String, PartnerRow> byKey;
  private final Map<String, PartnerRow> byNumber;
  private final Map<String, String> economyByName;
  private final EconomyNames dictionary;
  private final @Nullable PartnerRow plain;
  private final ConcurrentHashMap<String, PartnerRow> ofDictionary = new ConcurrentHashMap<>();
  private final NearestPartners nearest;

  public Codes(Map<String, PartnerRow> byCode) {
    this(byCode, Map.of(), EconomyNames.NONE, null);
  }

  /**
   * Codes beside which the publisher prints names.
   *
   * @param economyByName the economies by name, as far as their names tell them apart
   * @param dictionary the names that decide where the publisher's own list does not
   * @param plain what a name of the dictionary says but for economy and validity; null where the
   *     dictionary decides nothing
   */
  public Codes(
      Map<String, PartnerRow> byCode,
      Map<String, String> economyByName,
      EconomyNames dictionary,
      @Nullable PartnerRow plain) {
    this.dictionary = plain == null ? EconomyNames.NONE : dictionary;
    this.plain = plain;
    this.economyByName = new HashMap<>();
    economyByName.forEach((name, code) -> this.economyByName.put(PartnerKey.of(name), code));
    this.byCode = new LinkedHashMap<>(byCode);
    this.byKey = new HashMap<>();
    byCode.forEach((code, row) -> byKey.putIfAbsent(PartnerKey.of(code), row));
    this.byNumber = byNumber(byCode);
    this.nearest = new NearestPartners(this.byCode, this.dictionary);
  }

  /** The codes of digits without their leading zeros, as far as these tell them apart. */
  private static Map<String, PartnerRow> byNumber(Map<String, PartnerRow> byCode) {
    Map<String, PartnerRow> byNumber = new HashMap<>();
    Set<String> several = new HashSet<>();
    byCode.forEach(
        (code, row) -> {
          if (CodeText.isDigits(code)
              && byNumber.putIfAbsent(CodeText.withoutZeros(code), row) != null) {
            several.add(CodeText.withoutZeros(code));
          }
        });
    byNumber.keySet().removeAll(several);
    return byNumber;
  }

  /** Whether the publisher's files have none. */
  public boolean isEmpty() {
    return byCode.isEmpty();
  }

  /** All of them, in the order of the reference table. */
  public Map<String, PartnerRow> byCode() {
    return Collections.unmodifiableMap(byCode);
  }

  /** Every economy that some text may stand for. */
  public Set<String> economies() {
    Set<String> economies = new TreeSet<>();
    byCode.values().forEach(row -> economies.add(row.economy()));
    dictionary.all().forEach(name -> economies.add(name.economy()));
    return economies;
  }

  /**
   * What a code or name stands for: to the publisher as written or by its {@link PartnerKey}, a
   * code of digits also where its leading zeros were lost; else in the dictionary of all names.
   */
  public Optional<PartnerRow> find(String code) {
    @Nullable PartnerRow exact = byCode.get(code);
    @Nullable PartnerRow own = exact != null ? exact : written(code);
    if (own != null || plain == null || code.length() > LONGEST) {
      return Optional.ofNullable(own);
    }
    PartnerRow found = ofDictionary.get(code);
    if (found == null) {
      found = row(dictionary.meanings(code), plain);
      if (found != null && ofDictionary.size() < REMEMBERED) {
        ofDictionary.put(code, found);
      }
    }
    return Optional.ofNullable(found);
  }

  private @Nullable PartnerRow written(String code) {
    PartnerRow row = byKey.get(PartnerKey.of(code));
    return row == null && CodeText.isDigits(code) ? byNumber.get(CodeText.withoutZeros(code)) : row;
  }

  private static @Nullable PartnerRow row(List<EconomyName> meanings, PartnerRow plain) {
    if (EconomyNames.areAmbiguous(meanings)) {
      return null;
    }
    PartnerRow row = null;
    for (int at = meanings.size() - 1; at >= 0; at--) {
      EconomyName name = meanings.get(at);
      row = plain.as(name.economy(), name.from(), name.to(), row);
    }
    return row;
  }

  /** Whether a text is a name that the dictionary lists for several economies. */
  public boolean isAmbiguous(String name) {
    return name.length() <= LONGEST
        && find(name).isEmpty()
        && EconomyNames.areAmbiguous(dictionary.meanings(name));
  }

  /** The economy that has a name beside its code; null where no list says. */
  public @Nullable String named(String name) {
    return economyByName.isEmpty() ? null : economyByName.get(PartnerKey.of(name));
  }

  /**
   * The known codes or names that an unknown one may be meant for, best first, each with its
   * economy: {@code 5700 (CHN), 5740 (MNG)}; {@code none} where nothing is near.
   */
  public String near(String code) {
    return nearest.of(code);
  }

  /** The economies that an unknown code or name may be meant for, best first. */
  public List<String> nearEconomies(String code) {
    return nearest.economies(code);
  }
}
