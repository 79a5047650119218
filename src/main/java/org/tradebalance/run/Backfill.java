package org.tradebalance.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.store.ledger.LoadedContent;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStatus;
import org.tradebalance.store.run.RunStore;

/** Finds out what loading something again means: which contents, and from which folder. */
public final class Backfill {

  private final LoadedFiles loaded;
  private final RunStore runs;

  Backfill(LoadedFiles loaded, RunStore runs) {
    this.loaded = loaded;
    this.runs = runs;
  }

  /**
   * Selects.
   *
   * @param again what to load again
   * @param folder the input; null for that of the run that first loaded the newest content selected
   * @throws RunStateException where nothing is selected, or a killed run is in the way
   * @throws InputRefusedException where a content that is selected is not in the folder
   */
  public Selection select(ReloadScope again, @Nullable Path folder)
      throws RunStateException, IOException {
    Optional<Run> dead = runs.newest(RunStatus.STARTED);
    if (dead.isPresent()) {
      throw RunStateException.killed(dead.get().id());
    }
    List<LoadedContent> selected = loaded.all().stream().filter(again::selects).toList();
    if (selected.isEmpty()) {
      throw RunStateException.of(
          "nothing that is loaded fits ("
              + NightlyRun.words(again.parameters())
              + "); `status` shows datasets and months, `show RUN` names of files");
    }
    Path input = folder == null ? folderOf(selected) : folder.toAbsolutePath().normalize();
    Set<String> there =
        InputListing.of(input).files().stream().map(RunFile::sha256).collect(Collectors.toSet());
    List<String> lines = new ArrayList<>();
    lines.add("again: " + NightlyRun.words(again.parameters()) + ", input " + input);
    for (LoadedContent file : selected) {
      if (!there.contains(file.sha256())) {
        throw new InputRefusedException(
            file.name()
                + " as run "
                + file.run()
                + " loaded it (sha256 "
                + file.sha256().substring(0, 12)
                + "…) is not in "
                + input
                + "; put it there, or name its folder with --input");
      }
      lines.add(
          "  "
              + file.name()
              + ", "
              + String.join(" ", file.datasets())
              + ", months "
              + file.from()
              + " to "
              + file.to()
              + ", first loaded by run "
              + file.run()
              + " ("
              + NightlyRun.words(runs.parameters(file.run()))
              + ")");
    }
    return new Selection(input, lines);
  }

  private Path folderOf(List<LoadedContent> selected) {
    long newest =
        selected.stream().max(Comparator.comparing(LoadedContent::run)).orElseThrow().run();
    return Path.of(runs.find(newest).orElseThrow().inputFolder());
  }

  /**
   * What is loaded again.
   *
   * @param input the folder that holds it
   * @param lines what to tell the operator
   */
  public record Selection(Path input, List<String> lines) {}
}
