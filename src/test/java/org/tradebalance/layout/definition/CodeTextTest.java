package org.tradebalance.layout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;

class CodeTextTest {

  @ParameterizedTest
  @CsvSource({"842.0, 842", "' 0.0 ', 0", "-3.0, -3", "0015.0, 0015", "202452.0, 202452"})
  void takesTheFractionOffAWholeNumber(String text, String code) {
    assertThat(CodeText.of(text)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".0", "-.0", "842", "842.00", "842.5", "1.0.0", "A.0", "8471.30"})
  void leavesEveryOtherTextAlone(String text) {
    assertThat(CodeText.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "015", "0015", "00015"})
  void findsAPartnerWhoseCodeLostItsZeros(String code) {
    assertThat(codes("0015", "5700").find(code)).map(PartnerRow::economy).contains("E0015");
  }

  @Test
  void findsNoPartnerWhereOnlyTheZerosTellTwoApart() {
    Codes codes = codes("015", "0015");
    assertThat(codes.find("0015")).map(PartnerRow::economy).contains("E0015");
    assertThat(codes.find("15")).isEmpty();
  }

  private static Codes codes(String... all) {
    Map<String, PartnerRow> rows = new LinkedHashMap<>();
    for (String code : all) {
      rows.put(
          code,
          new PartnerRow(
              "E" + code,
              "d",
              "TOTAL",
              Adjustment.NSA,
              Set.of(Flow.EXPORT, Flow.IMPORT),
              null,
              null));
    }
    return new Codes(rows);
  }
}
