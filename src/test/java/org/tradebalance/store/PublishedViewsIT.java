package org.tradebalance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.Publication;
import org.tradebalance.trade.SeriesKey;

/** What a publication shows in the views, on each database. */
@Tag(Engine.TAG)
@ParameterizedClass
@MethodSource("org.tradebalance.store.Engine#ofTheStores")
class PublishedViewsIT {

  @Parameter Engine engine;

  @TempDir Path folder;

  private TestStores stores;

  @BeforeEach
  void migrate() {
    stores = TestStores.on(engine.fresh(folder));
  }

  @Test
  void theViewsShowOnlyTheCurrentPublication() {
    Publication first = publication(2024, 12);
    Publication second = publication(2025, 2);
    publish(run(), first);
    assertThat(rows("bi.bilateral_balance")).isZero();
    stores.publications().makeCurrent(1, 1);
    assertShown(first);
    publish(run(), second);
    assertShown(first);
    stores.publications().makeCurrent(2, 2);
    assertShown(second);
    assertThat(stores.count("publication")).isEqualTo(1);
    publish(2, second);
    stores.publications().makeCurrent(2, 2);
    assertShown(second);
  }

  @Test
  void theViewsHaveTheColumnsOfTheFiles() {
    publish(run(), publication(2024, 12));
    stores.publications().makeCurrent(1, 1);
    Map<String, Object> china =
        stores
            .jdbc()
            .queryForMap(
                "select partner_name, partner_kind, balance_sign, exports_state, exports_usd"
                    + " - imports_usd - balance_usd as rest from bi.bilateral_balance"
                    + " where partner = 'CHN' and period = '2023'");
    assertThat(china)
        .containsEntry("partner_name", "China")
        .containsEntry("partner_kind", "country")
        .containsEntry("balance_sign", "deficit")
        .containsEntry("exports_state", "reported");
    assertThat((BigDecimal) china.get("rest")).isZero();
    assertThat(
            stores
                .jdbc()
                .queryForList(
                    "select partner from bi.rankings where ranking = 'surplus' and period = '2023'"
                        + " order by rank",
                    String.class))
        .hasSize(3);
  }

  private void assertShown(Publication publication) {
    assertThat(rows("bi.bilateral_balance")).isEqualTo(publication.book().all().count());
    assertThat(rows("bi.metrics")).isEqualTo(publication.metrics().size());
    assertThat(rows("bi.rankings")).isEqualTo(publication.rankings().size());
    assertThat(rows("bi.control_totals")).isEqualTo(publication.controls().size());
    assertThat(rows("bi.periodic_balance"))
        .isEqualTo(publication.book().worlds().stream().mapToLong(s -> of(publication, s)).sum());
  }

  private static long of(Publication publication, SeriesKey series) {
    return publication.book().of(series).size();
  }

  private long rows(String view) {
    return stores.count(view);
  }

  private void publish(long publicationId, Publication publication) {
    stores.publications().begin(publicationId, publication, PureCore.CATALOGUE.economies());
    stores.publications().balances(publicationId, publication);
    stores.publications().otherTables(publicationId, publication);
  }

  private long run() {
    return stores.runs().start("f", false, "/", List.of());
  }

  private Publication publication(int year, int month) {
    Path file = folder.resolve("publication.xlsx");
    SmallCensus.of(2023, year, month).write(file);
    return PureCore.publication(file);
  }
}
