package org.tradebalance.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradebalance.gen.Law;
import org.tradebalance.trade.SeriesKey;

class DetailMergeTest {

  @Test
  void ofEachFlowTheNewestExtractThatHasItCounts() {
    DetailMerge merged =
        new DetailMerge(
            List.of(
                new ListedDetails(
                    Map.of("USA CHN HS:01 2023 export", 5L, "USA CHN HS:01 2023 import", 7L)),
                new ListedDetails(
                    Map.of("USA CHN HS:01 2023 import", 8L, "DEU FRA HS:84 2024 export", 1L))));

    assertThat(ListedDetails.figures(merged))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "USA CHN HS:01 2023 export",
                5L,
                "USA CHN HS:01 2023 import",
                8L,
                "DEU FRA HS:84 2024 export",
                1L));
    assertThat(merged.economies()).containsExactly("CHN", "DEU", "FRA", "USA");
    assertThat(merged.products()).containsExactly("HS:01", "HS:84");
  }

  @Test
  void extractsAreMergedAsTheirFiguresAre() {
    Law.of(
        random -> {
          List<ListedDetails> extracts = new ArrayList<>();
          SortedMap<String, Long> expected = new TreeMap<>();
          for (int count = 1 + random.nextInt(4); count > 0; count--) {
            SortedMap<String, Long> figures = ListedDetails.random(random);
            extracts.add(new ListedDetails(figures));
            expected.putAll(figures);
          }
          assertThat(ListedDetails.figures(new DetailMerge(extracts))).isEqualTo(expected);
        });
  }

  @Test
  void extractsOfDifferentDatasetsAreNeverMerged() {
    DetailRows goods = new ListedDetails(Map.of("USA CHN HS:01 2023 export", 5L));
    DetailRows other = new Renamed(goods);

    assertThatIllegalArgumentException().isThrownBy(() -> new DetailMerge(List.of(goods, other)));
  }

  /** The same balances in another dataset. */
  private record Renamed(DetailRows rows) implements DetailRows {

    @Override
    public SeriesKey series() {
      SeriesKey series = rows.series();
      return new SeriesKey(
          "another",
          series.reporter(),
          series.partner(),
          series.item(),
          series.product(),
          series.adjustment());
    }

    @Override
    public List<String> economies() {
      return rows.economies();
    }

    @Override
    public List<String> products() {
      return rows.products();
    }

    @Override
    public long before(int reporter) {
      return rows.before(reporter);
    }

    @Override
    public void read(int fromReporter, int toReporter, DetailSink sink) {
      rows.read(fromReporter, toReporter, sink);
    }
  }
}
