package org.tradebalance.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The codes or names of economies that a publisher uses, and what they stand for. */
public final class Codes implements Serializable {

  /** No codes. */
  public static final Codes NONE = new Codes(Map.of());

  private static final int NEAREST = 3;

  private final Map<String, PartnerRow> byCode;
  private final Map<String, PartnerRow> byNormal;

  public Codes(Map<String, PartnerRow> byCode) {
    this.byCode = new LinkedHashMap<>(byCode);
    this.byNormal = new HashMap<>();
    byCode.forEach((code, row) -> byNormal.putIfAbsent(Label.normal(code), row));
  }

  /** Whether the publisher's files have none. */
  public boolean isEmpty() {
    return byCode.isEmpty();
  }

  /** All of them, in the order of the reference table. */
  public Map<String, PartnerRow> byCode() {
    return java.util.Collections.unmodifiableMap(byCode);
  }

  /** What a code or name stands for; case and repeated blanks do not matter. */
  public Optional<PartnerRow> find(String code) {
    @Nullable PartnerRow exact = byCode.get(code);
    return Optional.ofNullable(exact != null ? exact : byNormal.get(Label.normal(code)));
  }

  /** The known codes just before and after, in the order of codes: where a typing error leads. */
  public String near(String code) {
    SortedSet<String> known = new TreeSet<>(byCode.keySet());
    List<String> near = new ArrayList<>();
    if (!known.headSet(code).isEmpty()) {
      near.add(known.headSet(code).last());
    }
    known.tailSet(code).stream().limit(NEAREST - near.size()).forEach(near::add);
    return String.join(", ", near);
  }
}
