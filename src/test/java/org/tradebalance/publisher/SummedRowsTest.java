package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.IssueCode;
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

  /** Of each: the rows about one figure, one of which is rejected, and a figure of its own. */
  @ParameterizedTest
  @MethodSource("rejectedParts")
  void aRejectedPartLeavesTheSumUnknownAndTellsSo(String name, String text, int whole)
      throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    FileResult read = PureCore.read(file, new ExchangeRates(PureCore.rates(rates()).rates()));
    assertThat(read.rejections()).hasSize(1);
    assertThat(read.flows()).hasSize(whole);
    assertThat(read.flows()).noneMatch(flow -> flow.figure().equals(Figure.MISSING));
    assertThat(read.withheld())
        .singleElement()
        .satisfies(sum -> assertThat(sum.figure()).isEqualTo(Figure.MISSING));
    assertThat(read.flows()).noneMatch(flow -> flow.key().equals(read.withheld().get(0).key()));
    assertThat(read.inCurrency())
        .noneMatch(figure -> figure.key().equals(read.withheld().get(0).key()));
    assertThat(read.warnings())
        .anyMatch(
            issue ->
                issue.code() == IssueCode.SUM_WITHOUT_PART
                    && issue.message().startsWith("1 of 2 sums are not published"));
  }

  static Stream<Arguments> rejectedParts() {
    String ots = "MonthId,FlowTypeId,CommodityId,CountryId,PortId,Value\n";
    String ports = "202404,3,85176200,720,11,30000\n202404,3,85176200,400,11,7\n";
    String shipments =
        "Date,HS Code,Description,Value,Currency,Quantity,Country of Origin,Port\n"
            + "2024-05-02,84713010,LAPTOP,800.25,USD,1,China,NHAVA SHEVA\n"
            + "2024-05-02,84713010,LAPTOP,100,EUR,1,Germany,NHAVA SHEVA\n";
    String comexstat =
        "CO_ANO;CO_MES;CO_NCM;CO_UNID;CO_PAIS;SG_UF_NCM;CO_VIA;CO_URF;QT_ESTAT;KG_LIQUIDO;VL_FOB\n"
            + "2024;01;12019000;10;160;MT;01;0817800;7000;7000;3500\n"
            + "2024;02;12019000;10;160;MT;01;0817800;7000;7000;9\n";
    String comext =
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,"
            + "PRODUCT_BEC,PRODUCT_BEC5,PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,"
            + "VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n"
            + "DE,CN,E,84713000,75220,2620,2620,410,610000,16,1,1,NO_SU,202405,1000,1000,3,0\n"
            + "DE,CN,E,84713000,75220,2620,2620,410,610000,16,2,1,NO_SU,202405,77,77,1,0\n";
    String china =
        "数据年月,商品编码,商品名称,贸易伙伴编码,贸易伙伴名称,贸易方式编码,贸易方式名称,第一数量,第一计量单位,第二数量,"
            + "第二计量单位,美元\n"
            + "202404,08011200,带壳椰子,112,印度尼西亚,10,一般贸易,1,千克,0,-,2345\n"
            + "202404,08011200,带壳椰子,141,越南,10,一般贸易,5,千克,0,-,70\n";
    return Stream.of(
        // an amount that is none
        Arguments.of("ots.csv", ots + ports + "202404,3,85176200,720,12,about 5\n", 1),
        Arguments.of(
            "IND_imports_2024.csv",
            shipments + "2024-05-03,84713010,LAPTOP,about 5,USD,1,China,NHAVA SHEVA\n",
            1),
        Arguments.of(
            "EXP_2024.csv", comexstat + "2024;01;12019000;10;160;PR;01;0917800;1;1;-5\n", 1),
        Arguments.of(
            "full_202405.csv",
            comext + "DE,CN,E,84713000,75220,2620,2620,410,610000,16,1,2,NO_SU,202405,x,1,1,0\n",
            1),
        Arguments.of(
            "imports_2024.csv", china + "202404,08011200,带壳椰子,112,印度尼西亚,14,来料加工,1,千克,0,-,x22\n", 1),
        // a currency that is none, a day that is none: it may be any month, and there is one
        Arguments.of(
            "IND_imports_2024.csv",
            shipments + "2024-05-03,84713010,LAPTOP,5,euros,1,China,NHAVA SHEVA\n",
            1),
        Arguments.of(
            "IND_imports_2024.csv",
            shipments + "May,84713010,LAPTOP,5,USD,1,Germany,NHAVA SHEVA\n",
            1),
        // nobody knows the country, but the commodity: its sum of one country may lack it
        Arguments.of(
            "ots.csv",
            ots + "202404,3,85176200,720,11,3\n202404,3,1012100,400,11,7\n202404,3,1012100,,12,5\n",
            1));
  }

  /** Who a row is about that nobody knows is nobody whose sum is known. */
  @Test
  void aCountryThatNobodyKnowsLacksInNoSum() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("EXP_2024.csv"),
            "CO_ANO;CO_MES;CO_NCM;CO_UNID;CO_PAIS;SG_UF_NCM;CO_VIA;CO_URF;QT_ESTAT;KG_LIQUIDO;VL_FOB\n"
                + "2024;01;12019000;10;160;MT;01;0817800;7000;7000;3500\n"
                + "2024;01;12019000;10;987;MT;01;0817800;7000;7000;9\n");
    FileResult read = PureCore.read(file);
    assertThat(read.rejections()).hasSize(1);
    assertThat(read.flows()).hasSize(1);
    assertThat(read.withheld()).isEmpty();
    assertThat(read.warnings()).isEmpty();
  }

  private static Path rates() {
    return Path.of("src/test/resources/publishers/exchange-rates/rates.csv");
  }
}
