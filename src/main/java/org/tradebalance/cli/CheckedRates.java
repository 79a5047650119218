package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.config.Catalogue;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.trade.ExchangeRate;

/**
 * The exchange rates among the files of a check. They convert the amounts of the others, because a
 * check does not look into the database.
 */
final class CheckedRates {

  private CheckedRates() {}

  /** The rates; of two for a currency and period that of the file named last. */
  static ExchangeRates of(List<Path> files, Catalogue catalogue) throws IOException {
    if (files.size() == 1) {
      return ExchangeRates.NONE; // rates are in other files than the amounts that they convert
    }
    Map<String, ExchangeRate> rates = new LinkedHashMap<>();
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        for (ExchangeRate rate : rates(file, catalogue)) {
          rates.put(rate.currency() + " " + rate.period().frequency() + " " + rate.period(), rate);
        }
      }
    }
    return new ExchangeRates(rates.values());
  }

  private static List<ExchangeRate> rates(Path file, Catalogue catalogue) throws IOException {
    String name = file.toString();
    Limits limits = catalogue.limits().of(name);
    try {
      Layout layout =
          Recognition.of(Extracts.open(file, name, limits), name, catalogue.layouts().values())
              .winner()
              .layout();
      return layout.quotesRates() ? ScanFile.rates(file, name, layout, limits).rates() : List.of();
    } catch (RefusedFileException e) {
      return List.of(); // the check of the file itself says why
    }
  }
}
