package org.tradebalance.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks partners up as publishers write them. Not safe for several threads: it remembers what it
 * was asked for, as an extract repeats few partners in many rows.
 */
public final class PartnerList {

  /** Beyond it a file of nothing but unknown partners would fill the memory. */
  private static final int REMEMBERED = 10_000;

  private static final int NEAREST = 3;

  private final Map<String, PartnerRow> rows;
  private final Map<String, PartnerRow> byKey = new LinkedHashMap<>();
  private final Map<String, @Nullable PartnerRow> found = new HashMap<>();
  private final Map<String, List<String>> near = new HashMap<>();

  /**
   * A list of partners.
   *
   * @param rows what each code or name stands for, as the reference data write it
   */
  public PartnerList(Map<String, PartnerRow> rows) {
    this.rows = rows;
    rows.forEach((code, row) -> byKey.putIfAbsent(PartnerKey.of(code), row));
  }

  /** What a code or name stands for; null where the list does not have it. */
  public @Nullable PartnerRow find(String text) {
    if (found.containsKey(text)) {
      return found.get(text);
    }
    PartnerRow row = byKey.get(PartnerKey.of(text));
    if (found.size() < REMEMBERED) {
      found.put(text, row);
    }
    return row;
  }

  /**
   * The listed codes or names that an unknown one may be meant for, best first, each with its
   * economy: {@code 5700 (CHN)}. Empty where none is near.
   */
  public List<String> nearest(String text) {
    List<String> known = near.get(text);
    if (known != null) {
      return known;
    }
    List<String> candidates =
        NearestPartners.of(text, rows).limit(NEAREST).map(this::withEconomy).toList();
    if (near.size() < REMEMBERED) {
      near.put(text, candidates);
    }
    return candidates;
  }

  private String withEconomy(String code) {
    PartnerRow row = rows.get(code);
    return row == null ? code : code + " (" + row.economy() + ")";
  }
}
