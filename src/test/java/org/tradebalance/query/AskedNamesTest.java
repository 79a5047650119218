package org.tradebalance.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.query.ExplainQuery.Kind;
import org.tradebalance.trade.Period;

class AskedNamesTest {

  private static final Catalogue SHIPPED = Catalogue.read(new ConfigFiles(Path.of("config")));

  @ParameterizedTest
  @CsvSource({
    "CHN, CHN",
    "chn, CHN",
    "China, CHN",
    "'China, P.R.: Mainland', CHN",
    "south korea, KOR",
    "Viet Nam, VNM",
    "World, WLD",
    "R_WORLD_GAP, R_WORLD_GAP"
  })
  void anEconomyMayBeAskedForByCodeOrName(String asked, String code) {
    assertThat(partner(asked)).isEqualTo(code);
    assertThat(AskedNames.resolve(question("balance", asked, null), SHIPPED).reporter())
        .as("reporter not asked for")
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Chnia, '--partner ''Chnia'' is no economy; did you mean CHN (China)?'",
    "Slovenija, '--partner ''Slovenija'' is no economy; did you mean SVN (Slovenia)'",
    "qqqqqq, '--partner ''qqqqqq'' is no economy'"
  })
  void whatNobodyIsCalledIsAnsweredWithWhatMayBeMeant(String asked, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> partner(asked))
        .withMessageStartingWith(message);
  }

  @Test
  void eachArgumentIsNamedThatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AskedNames.resolve(question("balanse", "CHN", null), SHIPPED))
        .withMessageStartingWith("--metric 'balanse' is no metric; did you mean balance");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AskedNames.resolve(question("balance", "CHN", "us-census"), SHIPPED))
        .withMessageStartingWith("--dataset 'us-census' is no dataset; did you mean us-census-");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AskedNames.resolve(
                    new ExplainQuery(
                        Kind.RANKING,
                        "deficits",
                        Period.parse("2024"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                    SHIPPED))
        .withMessage("--ranking 'deficits' is no ranking; did you mean deficit?");
  }

  private static String partner(String asked) {
    return AskedNames.resolve(question("balance", asked, null), SHIPPED).partner();
  }

  private static ExplainQuery question(String metric, String partner, String dataset) {
    return new ExplainQuery(
        Kind.METRIC, metric, Period.parse("2024"), null, partner, dataset, null, null, null, null);
  }
}
