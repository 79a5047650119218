package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradebalance.config.Catalogue;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.DetailedFile;
import org.tradebalance.store.ObservationStore;
import org.tradebalance.store.RunFile;

/** Decides what a run does with each of its files: scan, leave as known, refuse. */
public final class FilePlan {

  private final Catalogue catalogue;
  private final ObservationStore flows;
  private final OutputFolder output;

  public FilePlan(Catalogue catalogue, ObservationStore flows, OutputFolder output) {
    this.output = output;
    this.catalogue = catalogue;
    this.flows = flows;
  }

  /**
   * The files with their plan, in their order.
   *
   * @param again hashes of the known contents that are loaded again
   */
  public List<RunFile> of(Path folder, List<RunFile> files, Set<String> again) throws IOException {
    Map<String, String> nameOfContent = new HashMap<>();
    List<RunFile> planned = new ArrayList<>();
    for (RunFile file : files) {
      String first = nameOfContent.putIfAbsent(file.sha256(), file.name());
      if (first != null) {
        planned.add(
            file.withIssue(
                RunFile.Plan.DUPLICATE,
                Issue.ofFile(IssueCode.DUPLICATE_CONTENT, file.name(), first)));
      } else {
        planned.add(of(folder, file, again.contains(file.sha256())));
      }
    }
    return planned;
  }

  /** Balances by product are kept beside the database; where they are gone, the file is new. */
  private boolean hasDetails(RunFile file, Layout layout) {
    Bulk bulk = layout.bulkOf(file.size());
    return bulk == null
        || Files.exists(
            output
                .details()
                .resolve(
                    DetailedFile.key(file.sha256(), layout.id(), layout.version(), bulk.detail())));
  }

  private RunFile of(Path folder, RunFile file, boolean scanKnown) throws IOException {
    Optional<Layout> known =
        flows
            .layoutOf(file.sha256())
            .map(id -> catalogue.layouts().get(id))
            .filter(layout -> flows.knows(file.sha256(), layout.id(), layout.version()))
            .filter(layout -> hasDetails(file, layout));
    if (known.isPresent() && !scanKnown && !flows.awaitsCorrection(file.sha256())) {
      return file.planned(RunFile.Plan.KNOWN, known.get().id());
    }
    try {
      Recognition recognition =
          Recognition.of(
              Extracts.open(
                  folder.resolve(file.name()), file.name(), catalogue.limits().of(file.name())),
              file.name(),
              catalogue.layouts().values());
      return file.planned(RunFile.Plan.SCAN, recognition.winner().layout().id());
    } catch (RefusedFileException e) {
      return file.withIssue(RunFile.Plan.REFUSED, e.issue());
    } catch (NoSuchFileException e) {
      return file.withIssue(
          RunFile.Plan.REFUSED, Issue.ofFile(IssueCode.FILE_CHANGED, file.name()));
    }
  }
}
