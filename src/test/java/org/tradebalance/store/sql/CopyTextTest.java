package org.tradebalance.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows as PostgreSQL's COPY reads them. */
class CopyTextTest {

  @Test
  void absentIsNeitherEmptyNorZero() {
    assertThat(text(null, "", 0, BigDecimal.ZERO)).isEqualTo("\\N\t\t0\t0\n");
  }

  @Test
  void whatSeparatesIsWrittenOtherwise() {
    assertThat(text("a\tb\\c\nd\re", "\\N")).isEqualTo("a\\tb\\\\c\\nd\\re\t\\\\N\n");
  }

  @Test
  void numbersAreWrittenInFull() {
    assertThat(text(new BigDecimal("1E+12"), new BigDecimal("-0.001"), 7L, true))
        .isEqualTo("1000000000000\t-0.001\t7\ttrue\n");
  }

  private static String text(@Nullable Object... row) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(row);
    return CopyText.of(rows);
  }
}
