package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are said as people say them, rounded half up once. */
class MoneyWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1202329500000 | $1.2 trillion",
        "1240800000000 | $1.24 trillion",
        "1000000000000 | $1.0 trillion",
        "999960000000  | $1.0 trillion",
        "999949999999  | $999.9 billion",
        "54549000000   | $54.5 billion",
        "54550000000   | $54.6 billion",
        "1000000000    | $1.0 billion",
        "999500000     | $1.0 billion",
        "989000000     | $989 million",
        "99950000      | $100 million",
        "46040000      | $46.0 million",
        "1000000       | $1.0 million",
        "950000        | $950,000",
        "0.5           | $1",
        "0             | $0",
      })
  void aSizeIsSaidInItsUnit(BigDecimal dollars, String words) {
    assertThat(MoneyWords.size(dollars)).isEqualTo(words);
    assertThat(MoneyWords.size(dollars.negate())).isEqualTo(words);
  }

  @Test
  void theSignStandsBeforeTheDollar() {
    assertThat(MoneyWords.of(new BigDecimal("-989000000"))).isEqualTo("\u2212$989 million");
    assertThat(MoneyWords.signed(new BigDecimal("-989000000"))).isEqualTo("\u2212$989 million");
    assertThat(MoneyWords.signed(new BigDecimal("989000000"))).isEqualTo("+$989 million");
    assertThat(MoneyWords.signed(BigDecimal.ZERO)).isEqualTo("$0");
  }
}
