package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.pipeline.ScanFile;

/** The walk-through of {@code layouts.md}: a publisher that nobody knew, in two small files. */
class NewPublisherTest {

  private static final Path FOLDER = Path.of("src/test/resources/new-publisher");
  private static final String NAME = "harbour-2024.csv";

  @Test
  void withoutItsLayoutTheFileIsRefused() {
    assertThatThrownBy(() -> recognise(PureCore.CATALOGUE))
        .isInstanceOf(RefusedFileException.class)
        .hasMessageContaining("TB-2007");
  }

  @Test
  void withItsLayoutAndItsSpellingsTheFileLoads() throws IOException, RefusedFileException {
    Layout layout = recognise(Catalogue.read(new ConfigFiles(FOLDER.resolve("config"))));
    assertThat(layout.id()).isEqualTo("harbour-office");

    FileAssembly assembly =
        FileAssembly.of(
            layout,
            NAME,
            List.of(
                ScanFile.scan(
                    FOLDER.resolve(NAME), NAME, layout, Limits.DEFAULT, ExchangeRates.NONE)));
    FileResult result = Objects.requireNonNull(assembly.result());

    assertThat(result.rejections()).isEmpty();
    assertThat(result.rows().accepted()).isEqualTo(6);
    assertThat(result.vintage()).hasToString("2024-06");
    StoredFigures stored = new StoredFigures(result);
    for (CSVRecord row : Csv.read(FOLDER.resolve("expected.csv")).rows()) {
      String printed = row.get("value_usd");
      assertThat(stored.of(row))
          .as(StoredFigures.key(row))
          .isEqualTo(printed.isEmpty() ? "" : StoredFigures.text(new BigDecimal(printed)));
    }
  }

  private static Layout recognise(Catalogue catalogue) throws IOException, RefusedFileException {
    return Recognition.of(
            Extracts.open(FOLDER.resolve(NAME), NAME, Limits.DEFAULT),
            NAME,
            catalogue.layouts().values())
        .winner()
        .layout();
  }
}
