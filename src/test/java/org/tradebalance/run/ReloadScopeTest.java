package org.tradebalance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tradebalance.store.ledger.LoadedContent;
import org.tradebalance.trade.Period;

/** What a backfill selects. */
class ReloadScopeTest {

  private static final LoadedContent OLD = file("aa11", "old.xlsx", "2022-01", "2023-12", "goods");
  private static final LoadedContent NEW =
      file("bb22", "new.xlsx", "2023-06", "2024-06", "services");

  @Test
  void nothingSelectsNothingAndEverythingAll() {
    assertThat(selected(ReloadScope.NOTHING)).isEmpty();
    assertThat(selected(ReloadScope.EVERYTHING)).containsExactlyInAnyOrder("aa11", "bb22");
  }

  @Test
  void aPeriodSelectsWhatStatesOneOfItsMonths() {
    assertThat(selected(again("2024", "2024-Q1", null, null))).containsExactly("bb22");
    assertThat(selected(again(null, "2023-05", null, null))).containsExactly("aa11");
    assertThat(selected(again("2023-12", null, null, null))).hasSize(2);
    assertThat(selected(again("2024-07", null, null, null))).isEmpty();
  }

  @Test
  void severalOptionsNarrowTheChoice() {
    assertThat(selected(again(null, null, "new.xlsx", null))).containsExactly("bb22");
    assertThat(selected(again(null, null, "aa", null))).containsExactly("aa11");
    assertThat(selected(again(null, null, "aa", "services"))).isEmpty();
    assertThat(selected(again(null, null, null, "goods"))).containsExactly("aa11");
  }

  @Test
  void whatIsStoredOfARunIsReadBackAsTheSame() {
    for (ReloadScope each :
        List.of(
            ReloadScope.NOTHING,
            ReloadScope.EVERYTHING,
            again("2024-Q1", "2024", "new.xlsx", "services"))) {
      assertThat(ReloadScope.of(each.parameters())).isEqualTo(each);
    }
    assertThat(ReloadScope.of(Map.of("input", "/in"))).isEqualTo(ReloadScope.NOTHING);
  }

  private static Set<String> selected(ReloadScope again) {
    return again.contents(List.of(OLD, NEW));
  }

  private static ReloadScope again(String from, String to, String file, String dataset) {
    return new ReloadScope(
        false,
        from == null ? null : Period.parse(from),
        to == null ? null : Period.parse(to),
        file,
        dataset);
  }

  private static LoadedContent file(
      String sha256, String name, String from, String to, String dataset) {
    return new LoadedContent(
        sha256, name, 1, Period.parse(from), Period.parse(to), Set.of(dataset));
  }
}
