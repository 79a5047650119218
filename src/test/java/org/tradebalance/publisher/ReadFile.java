package org.tradebalance.publisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
import org.tradebalance.quality.Issue;

/**
 * What became of a file.
 *
 * @param layout id of its layout; empty where none was found
 * @param result what it says; null where it was refused
 * @param refusal why; null where it was not
 */
record ReadFile(String layout, @Nullable FileResult result, @Nullable Issue refusal) {

  static ReadFile of(Path file) {
    return of(file, ExchangeRates.NONE);
  }

  static ReadFile of(Path file, ExchangeRates rates) {
    String name = String.valueOf(file.getFileName());
    String id = "";
    try {
      Layout layout =
          Recognition.of(
                  Extracts.open(file, name, Limits.DEFAULT),
                  name,
                  PureCore.CATALOGUE.layouts().values())
              .winner()
              .layout();
      id = layout.id();
      FileAssembly assembly =
          FileAssembly.of(
              layout,
              name,
              java.util.List.of(ScanFile.scan(file, name, layout, Limits.DEFAULT, rates)));
      return new ReadFile(id, assembly.result(), assembly.refusal());
    } catch (RefusedFileException e) {
      return new ReadFile(id, null, e.issue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The result of a file that was not refused. */
  FileResult loaded() {
    if (result == null) {
      throw new AssertionError("refused: " + refusal);
    }
    return result;
  }

  /** Why a file was refused. */
  Issue refused() {
    if (refusal == null) {
      throw new AssertionError("it was loaded by " + layout);
    }
    return refusal;
  }
}
