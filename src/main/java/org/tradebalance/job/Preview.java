package org.tradebalance.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.store.FlowStore;
import org.tradebalance.store.RunFile;
import org.tradebalance.store.SourceFile;

/** Says what a run would do, and writes nothing. */
public final class Preview {

  private final FlowStore flows;
  private final Catalogue catalogue;
  private final Settings settings;

  Preview(FlowStore flows, Catalogue catalogue, Settings settings) {
    this.flows = flows;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /** One line for each input file. */
  public List<String> lines(boolean forced) throws IOException {
    Path input = settings.input().toAbsolutePath().normalize();
    List<String> lines = new ArrayList<>();
    for (RunFile file : new Plan(catalogue, flows).of(input, Survey.of(input).files(), forced)) {
      lines.add(file.name() + ": " + effect(input, file));
    }
    return lines;
  }

  private String effect(Path input, RunFile file) throws IOException {
    if (file.plan() == RunFile.Plan.KNOWN) {
      return "known, nothing to do";
    }
    Layout layout = catalogue.layouts().get(String.valueOf(file.layout()));
    if (file.plan() != RunFile.Plan.SCAN || layout == null) {
      return file.plan().code() + ": " + file.issue() + " [" + file.issueCode() + "]";
    }
    try {
      FileAssembly assembly =
          FileAssembly.of(
              layout,
              file.name(),
              List.of(ScanFile.scan(input.resolve(file.name()), file.name(), layout)));
      FileResult result = assembly.result();
      if (result == null) {
        return "refused: " + assembly.refusal();
      }
      FigureCounts counts =
          flows.preview(new SourceFile(file.name(), file.sha256(), layout), result).figures();
      return layout.id()
          + ", vintage "
          + result.vintage()
          + ": "
          + counts.added()
          + " new figures, "
          + counts.superseding()
          + " revised, "
          + counts.unchanged()
          + " unchanged; "
          + result.rows().rejected()
          + " rows rejected";
    } catch (RefusedFileException e) {
      return "refused: " + e.issue().message() + " [" + e.issue().code().id() + "]";
    }
  }
}
