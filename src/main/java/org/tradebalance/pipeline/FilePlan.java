package org.tradebalance.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.store.ledger.DetailedFile;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunFile;

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
    Map<String, RunFile> firstOfContent = new HashMap<>();
    Map<String, RunFile> planned = new LinkedHashMap<>();
    for (RunFile file : files) {
      RunFile first = firstOfContent.get(file.sha256());
      if (first == null || needsName(first)) {
        RunFile plan = of(folder, file, again.contains(file.sha256()));
        firstOfContent.put(file.sha256(), plan);
        planned.put(file.name(), plan);
      } else if (namesContradict(first, file)) {
        planned.put(first.name(), contradicted(first, file, layout(first)));
        planned.put(file.name(), contradicted(file, first, layout(first)));
      } else {
        planned.put(
            file.name(),
            file.withIssue(
                RunFile.Plan.DUPLICATE,
                Issue.ofFile(IssueCode.DUPLICATE_CONTENT, file.name(), first.name())));
      }
    }
    return List.copyOf(planned.values());
  }

  /** Whether the same content may be read under another name. */
  private static boolean needsName(RunFile file) {
    return IssueCode.FILE_NAME_NEEDED.id().equals(file.issueCode());
  }

  private @Nullable Layout layout(RunFile file) {
    return catalogue.layouts().get(String.valueOf(file.layout()));
  }

  /** Whether the names of one content say different things of the same figures. */
  private boolean namesContradict(RunFile first, RunFile second) {
    Layout layout = layout(first);
    return layout != null && layout.saysOther(first.name(), second.name());
  }

  private static RunFile contradicted(RunFile file, RunFile other, @Nullable Layout layout) {
    return file.withIssue(
        RunFile.Plan.REFUSED,
        Issue.ofFile(
            IssueCode.NAMES_CONTRADICTED,
            file.name(),
            other.name(),
            layout == null ? "" : layout.saidByName(other.name()),
            layout == null ? "" : layout.saidByName(file.name())));
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
            .filter(layout -> hasDetails(file, layout))
            .filter(layout -> !layout.saysOther(flows.nameOf(file.sha256()), file.name()));
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
