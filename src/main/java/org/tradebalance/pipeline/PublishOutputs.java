package org.tradebalance.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.publish.DiskSpace;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublicationFiles;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.publication.PublicationStore;

/**
 * Writes the files aside and the tables beside the current ones, verifies the files, and makes both
 * the current ones.
 */
public final class PublishOutputs {

  private final PublicationBuilder workbench;
  private final ObservationStore flows;
  private final PublicationStore publications;
  private final OutputFolder output;
  private final Catalogue catalogue;
  private final Settings settings;
  private final Runnable confirmLease;
  private final Boundary stop;

  /**
   * A publisher.
   *
   * @param confirmLease throws where another process works with the database by now; asked last
   *     before the outputs are switched
   */
  public PublishOutputs(
      PublicationBuilder workbench,
      ObservationStore flows,
      PublicationStore publications,
      OutputFolder output,
      Catalogue catalogue,
      Settings settings,
      Runnable confirmLease,
      Boundary stop) {
    this.workbench = workbench;
    this.flows = flows;
    this.publications = publications;
    this.output = output;
    this.catalogue = catalogue;
    this.settings = settings;
    this.confirmLease = confirmLease;
    this.stop = stop;
  }

  /**
   * Publishes.
   *
   * @throws RunStoppedException where the run shall stop; what was current stays so
   */
  public void publish(long run) throws Exception {
    Publication publication = workbench.publication(run);
    SortedMap<String, Integer> layouts = new TreeMap<>();
    catalogue.layouts().values().forEach(layout -> layouts.put(layout.id(), layout.version()));
    Path staging = output.emptyStaging(run);
    DiskSpace.check(staging, output.current());
    publications.begin(run, publication, catalogue.economies());
    List<Callable<Void>> writers = new ArrayList<>();
    writers.add(task(() -> publications.balances(run, publication)));
    writers.add(task(() -> publications.otherTables(run, publication)));
    try (DetailFiles details = DetailFiles.of(flows.detailed(), output, catalogue)) {
      writers.addAll(
          new PublicationFiles(publication, staging, Version.current(), layouts, details.tables())
              .tasks());
      stop.parts("publish", writers.size());
      ParallelWriters.inParallel(
          writers.stream().map(this::stoppable).toList(), settings.workers());
      confirmLease.run();
      output.switchTo(run);
      publications.makeCurrent(run, run);
      output.tidyDetails(details.files());
    }
    output.removeStaging(run);
    output.tidy(run, settings.keepPublications());
  }

  /**
   * A file or table that is not begun where the run shall stop; the others are written to their
   * end.
   */
  private Callable<Void> stoppable(Callable<Void> writer) {
    return () -> {
      stop.check();
      writer.call();
      stop.part();
      return null;
    };
  }

  private static Callable<Void> task(Runnable work) {
    return Executors.callable(work, null);
  }
}
