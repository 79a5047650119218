package org.tradebalance.publish.excel;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.Ranked;
import org.tradebalance.metric.RankingKind;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The first countries of each ranking in the latest complete year and in the latest month. */
final class RankingsSheet {

  static final String NAME = "Rankings";

  private static final int SHOWN = 25;
  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 9;

  private RankingsSheet() {}

  static void fill(Page page, Summary summary) {
    page.widths(48, 10, 14, 8, 34, 16, 11, 12, 22);
    page.title("Rankings of countries");
    page.newRow()
        .text(
            "Millions of US dollars. The first "
                + SHOWN
                + " of each ranking; rankings.csv has all. Equal amounts share a rank; a share is"
                + " one of all ranked countries.",
            page.styles().note);
    page.newRow()
        .height(50)
        .headers("Statistics", "Period", "Ranking")
        .numberHeaders("Rank")
        .headers("Country")
        .numberHeaders("Amount, USD million", "Share, %", "Rank a year before")
        .headers("Stability");
    Map<Key, Integer> ranks = new HashMap<>();
    for (Ranked ranked : summary.publication().rankings()) {
      ranks.put(new Key(ranked.series(), ranked.period(), ranked.kind()), ranked.rank());
    }
    for (WorldSeries total : summary.totals()) {
      Set<Period> periods = periods(total);
      summary.publication().rankings().stream()
          .filter(ranked -> ranked.rank() <= SHOWN && periods.contains(ranked.period()))
          .filter(ranked -> ranked.series().withPartner(Economy.WORLD).equals(total.world()))
          .forEach(ranked -> row(page, summary, total, ranked, before(ranks, ranked)));
    }
    Paper.filter(page, HEADER_ROW, Math.max(page.rowIndex(), HEADER_ROW + 1), COLUMNS);
    Paper.freeze(page, HEADER_ROW, 0);
    summary.notes(page);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }

  private static Set<Period> periods(WorldSeries total) {
    Set<Period> periods = new LinkedHashSet<>();
    Stream.of(total.year(), total.month()).filter(Objects::nonNull).forEach(periods::add);
    return periods;
  }

  private static @Nullable Integer before(Map<Key, Integer> ranks, Ranked ranked) {
    return ranks.get(new Key(ranked.series(), ranked.period().yearBefore(), ranked.kind()));
  }

  private static void row(
      Page page, Summary summary, WorldSeries total, Ranked ranked, @Nullable Integer before) {
    page.newRow()
        .text(total.label())
        .text(ranked.period().toString())
        .text(DisplayNames.of(ranked.kind()))
        .count(ranked.rank())
        .text(summary.publication().book().economy(ranked.series().partner()).name())
        .millions(ranked.value())
        .percent(ranked.sharePct());
    if (before == null) {
      page.skip(1);
    } else {
      page.count(before);
    }
    page.text(ranked.stability().code().replace('_', ' '));
  }

  private record Key(SeriesKey series, Period period, RankingKind kind) {}
}
