package org.tradebalance.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.trade.ObservationBits;

/** The economies that the files of a layout can name, each with its rank in the order of codes. */
final class EconomyRanks {

  private final List<String> codes;
  private final Map<String, Integer> ranks = new HashMap<>();

  private EconomyRanks(List<String> codes) {
    this.codes = codes;
    if (codes.size() > ObservationBits.ECONOMIES) {
      throw new BeyondLimit("more than " + ObservationBits.ECONOMIES + " reporters and partners");
    }
    this.codes.forEach(code -> ranks.put(code, ranks.size()));
  }

  static EconomyRanks of(Layout layout, Meaning ofFile) {
    TreeSet<String> codes = new TreeSet<>(layout.partners().economies());
    codes.addAll(layout.reporters().economies());
    codes.add(ofFile.series(layout.defaults()).reporter());
    codes.add(ofFile.series(layout.defaults()).partner());
    return new EconomyRanks(List.copyOf(codes));
  }

  int rank(String code) {
    Integer rank = ranks.get(code);
    if (rank == null) {
      throw new IllegalStateException("economy " + code + " is not one of the layout's");
    }
    return rank;
  }

  List<String> codes() {
    return codes;
  }
}
