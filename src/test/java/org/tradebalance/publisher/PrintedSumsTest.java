package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/** What a publisher prints as a sum is compared with its parts. */
class PrintedSumsTest {

  private static final String STATE_LIST = "us-census-state-imports--every-name";

  @TempDir Path folder;

  @Test
  void theTwentyFiveOfAStateSumToTheirSubtotal() throws IOException {
    List<ControlTotal> totals = controls(read(STATE_LIST).flows());
    assertThat(totals)
        .extracting(total -> total.rule() + " " + total.period() + " " + total.verdict().code())
        .containsExactly(
            "parts_sum_to_subtotal/G_TOP_25/goods/TOTAL/nsa/import 2014 exact",
            "parts_sum_to_subtotal/G_TOP_25/goods/TOTAL/nsa/import 2015 exact",
            "parts_sum_to_subtotal/G_TOP_25/goods/TOTAL/nsa/import 2016 exact",
            "parts_sum_to_subtotal/G_TOP_25/goods/TOTAL/nsa/import 2017 exact");
    // 26 figures, each rounded to ten thousand dollars.
    assertThat(totals)
        .extracting(ControlTotal::tolerance)
        .containsOnly(Usd.ofMillions(new java.math.BigDecimal("0.13")));
  }

  @Test
  void aFigureThatIsWrongByMoreThanRoundingIsFound() throws IOException {
    List<Observation> flows = new ArrayList<>(read(STATE_LIST).flows());
    flows.replaceAll(
        flow ->
            flow.series().partner().equals("HUN") && flow.period().year() == 2016
                ? with(flow, Usd.ofMillions(new java.math.BigDecimal("0.14")))
                : flow);
    assertThat(controls(flows).stream().filter(total -> total.verdict() == Verdict.EXCEEDED))
        .extracting(total -> total.period().toString())
        .containsExactly("2016");
  }

  @Test
  void aRowOfZerosWithoutAYearIsCountedAndNotRejected() throws IOException {
    FileResult result = read("us-census-country--groups-of-their-time");
    assertThat(result.rejections()).isEmpty();
    assertThat(result.rows().ignored()).containsEntry("placeholder", 1L);
  }

  private static Observation with(Observation flow, Usd more) {
    Usd amount = flow.figure().amount();
    assertThat(amount).isNotNull();
    return new Observation(
        flow.series(), flow.flow(), flow.period(), Figure.of(amount.plus(more)), flow.source());
  }

  private FileResult read(String name) throws IOException {
    return PureCore.read(PublisherCase.named(name).write(folder));
  }

  private static List<ControlTotal> controls(List<Observation> flows) {
    BalanceBook book =
        BalanceBook.of(flows, PureCore.CATALOGUE.economies(), PureCore.CATALOGUE.groups());
    return ControlTotals.of(book, PureCore.CATALOGUE.controlRules());
  }
}
