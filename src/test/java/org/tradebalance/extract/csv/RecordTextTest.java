package org.tradebalance.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;

/** A rejected row is kept so that every cell of it can be had again. */
class RecordTextTest {

  private static final String[] SIGNS = {
    "a",
    "0",
    ",",
    "\"",
    "\n",
    "\r",
    "\r\n",
    " ",
    "\t",
    ";",
    "'",
    "=",
    "\\",
    "#",
    "\u00E9",
    "\uD83D\uDEA2",
    "\u00A0",
    "\uFEFF",
    "|",
    "-"
  };

  @Test
  void everyRowComesBackCellByCell() {
    Random random = new Random(20241231);
    for (int round = 0; round < 20_000; round++) {
      List<String> cells =
          IntStream.range(0, 1 + random.nextInt(6)).mapToObj(column -> text(random)).toList();
      if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
        assertThat(RecordText.cells(row(cells).asCsv())).isEqualTo(cells);
      }
    }
  }

  @Test
  void severalRecordsAreNoRow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecordText.cells("a,b\nc,d"))
        .withMessage("it holds 2 records; expected the cells of one row");
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(4); length > 0; length--) {
      text.append(SIGNS[random.nextInt(SIGNS.length)]);
    }
    return text.toString();
  }

  private static RawRow row(List<String> cells) {
    return new RawRow(
        0, "", 1, cells.stream().map(text -> new RawCell(RawCell.Kind.TEXT, text)).toList());
  }
}
