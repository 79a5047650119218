package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;

/** Comext prints the parts of the United Kingdom beside the whole. */
class UnitedKingdomTest {

  @Test
  void itsPartsAreNotCountedBesideIt() {
    Path rates = PublisherCase.named("exchange-rates").input();
    FileResult result =
        PureCore.read(
            PublisherCase.named("eurostat-comext--united-kingdom").input(),
            new ExchangeRates(PureCore.rates(rates).rates()));
    assertThat(result.flows()).hasSize(2).allMatch(flow -> flow.series().partner().equals("GBR"));
    assertThat(result.rows().ignored()).containsEntry("part_of_the_united_kingdom", 2L);
  }
}
