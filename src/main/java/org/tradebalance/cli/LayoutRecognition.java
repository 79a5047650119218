package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tradebalance.collect.ContentRecognition;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;

/**
 * Recognises what was fetched by the layouts, as a run would; they are read when they are asked.
 */
final class LayoutRecognition implements ContentRecognition {

  private final Path config;
  private @Nullable Catalogue catalogue;

  LayoutRecognition(Path config) {
    this.config = config;
  }

  @Override
  public @Nullable String whyNot(Path body, String name) throws IOException {
    Catalogue known = catalogue();
    Limits limits = known.limits().of(name);
    try {
      Recognition.of(Extracts.open(body, name, limits), name, known.layouts().values()).winner();
      return null;
    } catch (RefusedFileException e) {
      return "the answer would not be loaded: " + e.issue().message();
    }
  }

  private Catalogue catalogue() {
    Catalogue known = catalogue;
    if (known == null) {
      known = Catalogue.read(new ConfigFiles(config));
      catalogue = known;
    }
    return known;
  }
}
