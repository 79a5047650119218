package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.extract.Extract;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.extract.csv.RecordText;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.Corrections.Place;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.normalise.SplitScan;

/**
 * A file of any layout with broken rows, read with these rows as they should be, says what the file
 * would say that is right: sections, fill-down columns, totals and duplicates included.
 */
class CorrectedRowsTest {

  private static final int ROUNDS = 20;
  private static final ExchangeRates RATES =
      new ExchangeRates(
          PureCore.rates(Path.of("src/test/resources/publishers/exchange-rates/rates.csv"))
              .rates());

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void correctedRowsSayWhatTheRightFileSays(PublisherCase example)
      throws IOException, RefusedFileException {
    Path file = example.write(folder);
    Layout layout = PureCore.layout(file);
    Extract extract = Extracts.open(file, example.fileName(), Limits.DEFAULT);
    List<HeaderMap> tables =
        Recognition.of(extract, example.fileName(), List.of(layout)).winner().tables();
    List<RawRow> rows = new ArrayList<>();
    extract.rows(rows::add);
    SplitResult right = scan(layout, tables, example, rows, Corrections.NONE);
    assertThat(right.rows().accepted()).isPositive();
    Random random = new Random(20240301);
    int noticed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Map<Place, List<String>> mended = new HashMap<>();
      List<RawRow> broken = rows.stream().map(row -> broken(row, tables, random, mended)).toList();
      if (!scan(layout, tables, example, broken, Corrections.NONE).equals(right)) {
        noticed++;
      }
      assertThat(scan(layout, tables, example, broken, new Corrections(mended)))
          .as("round " + round)
          .isEqualTo(right);
    }
    assertThat(noticed).isPositive();
  }

  static Stream<PublisherCase> cases() throws IOException {
    return PublisherCase.all()
        .filter(each -> !PureCore.CATALOGUE.layouts().get(each.layout()).quotesRates());
  }

  private static SplitResult scan(
      Layout layout,
      List<HeaderMap> tables,
      PublisherCase example,
      List<RawRow> rows,
      Corrections corrections) {
    SplitScan scan = new SplitScan(layout, tables, example.fileName(), RATES);
    rows.forEach(row -> scan.accept(corrections.applied(row)));
    return scan.result();
  }

  /** One row in three below the header gets another text into one of its cells. */
  private static RawRow broken(
      RawRow row, List<HeaderMap> tables, Random random, Map<Place, List<String>> mended) {
    boolean header =
        tables.stream().anyMatch(t -> t.sheet() == row.sheet() && row.number() <= t.lastRow());
    if (header || row.isBlank() || random.nextInt(3) > 0) {
      return row;
    }
    List<RawCell> cells = new ArrayList<>(row.cells());
    cells.set(random.nextInt(cells.size()), new RawCell(RawCell.Kind.TEXT, "?!, \"x\""));
    mended.put(new Place(row.sheetName(), row.number()), RecordText.cells(row.asCsv()));
    return new RawRow(row.sheet(), row.sheetName(), row.number(), cells);
  }
}
