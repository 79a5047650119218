package org.tradebalance.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.gen.Flows;
import org.tradebalance.gen.Publications;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/** What is among the largest revisions was revised, not put together otherwise. */
class RevisionsSectionTest {

  @Test
  void remaindersAreCountedButNotAmongTheLargest() {
    Flows flows = new Flows();
    for (String partner : List.of("WLD", "AAA", "R_REST")) {
      flows.print(partner, Flow.EXPORT, "2024", 5);
    }
    RevisionReport report =
        new RevisionReport(List.of(revision("R_REST", 9_000), revision("AAA", 6)), List.of());
    RevisionsSection section = RevisionsSection.of(Brief.of(publication(flows.book(), report)));
    assertThat(section).isNotNull();
    assertThat(section.largest().stream().map(each -> each.key().series().partner()))
        .containsExactly("AAA");
    assertThat(section.counts().values())
        .singleElement()
        .satisfies(counts -> assertThat(counts.values()).containsExactly(2));
  }

  /**
   * Two series that are revised together, adjusted and not, are told apart, and no code is shown.
   */
  @Test
  void aRevisedSeriesIsNamedWithItsAdjustmentAndPublisher() {
    Brief brief =
        Brief.of(
            publication(
                new Flows().print("AAA", Flow.EXPORT, "2024", 5).book(),
                new RevisionReport(List.of(revision("AAA", 6)), List.of())));
    assertThat(RevisionsSection.label(brief, Flows.line("AAA"), Flow.EXPORT))
        .isEqualTo(
            "Exports of goods, name of USA with name of AAA, not seasonally adjusted, publisher");
    assertThat(RevisionsSection.dataset(brief, "d")).isEqualTo("title, publisher");
  }

  private static Revision revision(String partner, long now) {
    return new Revision(
        new Observation.Key(Flows.line(partner), Flow.EXPORT, Period.year(2024)),
        Vintage.parse("2024-12"),
        Vintage.parse("2025-03"),
        Figure.of(Flows.dollars(5)),
        Figure.of(Flows.dollars(now)),
        List.of());
  }

  private static Publication publication(BalanceBook book, RevisionReport report) {
    return Publications.of(
        book,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Flows.datasets(),
        new Vintages(List.of()),
        report,
        "USA",
        List.of());
  }
}
