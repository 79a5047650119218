package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The codes or names of economies that a publisher uses, and what they stand for. */
public final class Codes implements Serializable {

  /** No codes. */
  public static final Codes NONE = new Codes(Map.of());

  private final Map<String, PartnerRow> byCode;
  private final Map<String, PartnerRow> byKey;
  private final Map<String, String> economyByName;
  private final NearestPartners nearest;

  public Codes(Map<String, PartnerRow> byCode) {
    this(byCode, Map.of());
  }

  /**
   * Codes beside which the publisher prints names.
   *
   * @param economyByName the economies by name, as far as their names tell them apart
   */
  public Codes(Map<String, PartnerRow> byCode, Map<String, String> economyByName) {
    this.economyByName = new HashMap<>();
    economyByName.forEach((name, code) -> this.economyByName.put(PartnerKey.of(name), code));
    this.byCode = new LinkedHashMap<>(byCode);
    this.byKey = new HashMap<>();
    byCode.forEach((code, row) -> byKey.putIfAbsent(PartnerKey.of(code), row));
    this.nearest = new NearestPartners(this.byCode);
  }

  /** Whether the publisher's files have none. */
  public boolean isEmpty() {
    return byCode.isEmpty();
  }

  /** All of them, in the order of the reference table. */
  public Map<String, PartnerRow> byCode() {
    return Collections.unmodifiableMap(byCode);
  }

  /** What a code or name stands for, as written or by its {@link PartnerKey}. */
  public Optional<PartnerRow> find(String code) {
    @Nullable PartnerRow exact = byCode.get(code);
    return Optional.ofNullable(exact != null ? exact : byKey.get(PartnerKey.of(code)));
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
}
