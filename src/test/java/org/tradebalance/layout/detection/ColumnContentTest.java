package org.tradebalance.layout.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.ColumnRule;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;

/** What may stand below the label of a column; a proposal offers no other. */
class ColumnContentTest {

  @ParameterizedTest
  @CsvSource({
    "6 0 9, true",
    "-2, true",
    "Millions Units, true",
    "Customs Statistical, false",
    "Customs 6 Statistical, false"
  })
  void aScaleIsAPowerOfTenOrItsNameAndNoOtherWord(String texts, boolean suits) {
    Layout layout = PureCore.CATALOGUE.layouts().get("sdmx-csv-1");
    ColumnRule scale =
        layout.tables().get(0).columns().stream()
            .filter(column -> column.field() == Field.SCALE)
            .findFirst()
            .orElseThrow();
    assertThat(ColumnContent.suits(layout, scale, List.of(texts.split(" ")))).isEqualTo(suits);
  }
}
