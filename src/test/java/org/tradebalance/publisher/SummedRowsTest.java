package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;

/** Where rows are parts of a figure, one without an amount makes it unknown, not smaller. */
class SummedRowsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("partsOfOneFigure")
  void aPartWithoutAmountLeavesTheSumUnknown(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    List<Observation> figures =
        PureCore.read(file, new ExchangeRates(PureCore.rates(rates()).rates())).flows();
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).figure()).isEqualTo(Figure.MISSING);
  }

  static Stream<Arguments> partsOfOneFigure() {
    return Stream.of(
        Arguments.of(
            "ots.csv",
            """
            MonthId,FlowTypeId,CommodityId,CountryId,PortId,Value
            202404,3,85176200,720,11,30000
            202404,3,85176200,720,12,
            """),
        Arguments.of(
            "IND_imports_2024.csv",
            """
            Date,HS Code,Description,Value,Currency,Quantity,Country of Origin,Port
            2024-05-01,84713010,LAPTOP,,USD,2,China,NHAVA SHEVA
            2024-05-02,84713010,LAPTOP,800.25,USD,1,China,NHAVA SHEVA
            """));
  }

  private static Path rates() {
    return Path.of("src/test/resources/publishers/exchange-rates/rates.csv");
  }
}
