package org.tradebalance.layout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.ObservationStatus;

class MarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".", "..", "...", "…", "-", "--", "–", "—", "n/a", "N/A", "NA", "n.a.", "NaN", ":", " .. "
      })
  void aSignForAMissingFigureIsKnownToEveryLayout(String sign) {
    assertThat(Marks.NONE.figure(sign)).contains(Figure.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "-5", "NULL", "none", "e", "(-)", "#N/A"})
  void otherTextsAreNoSuchSigns(String text) {
    assertThat(Marks.NONE.figure(text)).isEmpty();
  }

  @Test
  void theLayoutsOwnMeaningComesFirst() {
    Marks own =
        new Marks(
            List.of(),
            Map.of("-", ObservationStatus.ZERO, "..", ObservationStatus.BELOW_HALF_UNIT));
    assertThat(own.figure("-")).map(Figure::state).contains(ObservationStatus.ZERO);
    assertThat(own.figure("..")).map(Figure::state).contains(ObservationStatus.BELOW_HALF_UNIT);
    assertThat(own.figure("n/a")).contains(Figure.MISSING);
  }
}
