package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Usd;

/**
 * The reporters that are not at home: countries before others, those with the most trade first.
 *
 * @param shown codes of those that page and workbook show one by one
 * @param further codes of those that there is no room for
 */
public record OtherReporters(List<String> shown, List<String> further) {

  private static final int MOST = 12;

  /** Those of some series with the world. */
  public static OtherReporters of(Publication publication, List<WorldSeries> totals, String home) {
    Map<String, Usd> sizes = new LinkedHashMap<>();
    for (WorldSeries total : totals) {
      String reporter = total.world().reporter();
      if (!reporter.equals(home) && (total.month() != null || total.year() != null)) {
        sizes.merge(reporter, size(publication, total), OtherReporters::larger);
      }
    }
    List<String> all = new ArrayList<>(sizes.keySet());
    all.sort(
        Comparator.comparing((String code) -> !isCountry(publication, code))
            .thenComparing(
                code -> Objects.requireNonNull(sizes.get(code)), Comparator.reverseOrder())
            .thenComparing(code -> code));
    int shown = Math.min(MOST, all.size());
    return new OtherReporters(
        List.copyOf(all.subList(0, shown)), List.copyOf(all.subList(shown, all.size())));
  }

  private static boolean isCountry(Publication publication, String code) {
    return publication.book().economy(code).kind() == PartnerKind.COUNTRY;
  }

  private static Usd larger(Usd one, Usd other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** Exports and imports of the latest year, or month where there is no year. */
  private static Usd size(Publication publication, WorldSeries total) {
    return Stream.of(total.year(), total.month())
        .filter(Objects::nonNull)
        .limit(1)
        .map(period -> publication.book().at(total.world(), period))
        .filter(Objects::nonNull)
        .map(Balance::totalTrade)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Usd.ZERO);
  }
}
