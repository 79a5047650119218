package org.tradebalance.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.layout.definition.PartnerKey;

class PlainTextTest {

  private static final String SIGNS =
      "aZ09 -'.,&:;/`()\t\n\u00A0\u00AD\u2019\u2013\u00E9\u0301\u212B\uFEFF_#%";

  /** A footnote is removed, but a text that has one is never taken for plain. */
  @Test
  void whatIsTakenForPlainGivesWhatCleaningItGives() {
    Random random = new Random(7);
    int plain = 0;
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(random.nextInt(4) == 0 ? SIGNS.length() : 9)));
      }
      String one = text.toString();
      plain += PlainText.is(one) ? 1 : 0;
      assertThat(PartnerKey.of(one)).isEqualTo(PartnerKey.of(one + "(1)"));
      assertThat(Label.normal(one)).isEqualTo(Label.normal(one + "(1)"));
    }
    assertThat(plain).isBetween(2_000, 18_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5700", "United Kingdom", "I{MMM}", "Cote d'Ivoire"})
  void codesAndNamesInAsciiArePlain(String text) {
    assertThat(PlainText.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a ", " a", "a  b", "a\tb", "a (1)", "a / b", "C\u00F4te", "a`b"})
  void whatMayNeedCleaningIsNot(String text) {
    assertThat(PlainText.is(text)).isFalse();
  }
}
