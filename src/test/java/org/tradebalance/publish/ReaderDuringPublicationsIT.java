package org.tradebalance.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.blackbox.Folder;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;

/**
 * A reader that resolves the link {@code current} once never sees a set that is missing, partial or
 * mixed, and its set stays for as many further publications as are kept.
 */
class ReaderDuringPublicationsIT {

  private static final int KEPT = 3;

  @TempDir Path folder;

  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicInteger beingRead = new AtomicInteger();

  @Test
  void everySetThatAReaderSeesIsWhole() throws Exception {
    readWhilePublishing(8);
  }

  @Test
  @Tag("campaign")
  void everySetThatAReaderSeesIsWholeThroughFiftyPublications() throws Exception {
    readWhilePublishing(50);
  }

  private void readWhilePublishing(int times) throws Exception {
    OutputFolder output = new OutputFolder(folder.resolve("output"));
    List<Publication> publications = List.of(publication(10), publication(11));
    List<SortedMap<String, String>> whole = new ArrayList<>();
    for (Publication publication : publications) {
      whole.add(Folder.hashes(PublishedSample.write(publication, folder)));
    }
    assertThat(whole.get(0)).isNotEqualTo(whole.get(1));
    publish(output, 1, publications.get(0));
    var reader = Executors.newSingleThreadExecutor();
    try {
      Future<List<SortedMap<String, String>>> seen = reader.submit(() -> readOverAndOver(output));
      for (int run = 2; run <= times; run++) {
        // A set is promised to stay for as many publications as are kept, no longer.
        while (run - beingRead.get() >= KEPT && !seen.isDone()) {
          Thread.onSpinWait();
        }
        publish(output, run, publications.get(run % 2));
      }
      done.set(true);
      assertThat(seen.get()).hasSizeGreaterThan(times / KEPT).isSubsetOf(whole);
      assertThat(seen.get()).containsAll(whole);
    } finally {
      done.set(true);
      reader.shutdownNow();
    }
    assertThat(Folder.everything(folder.resolve("output/publications")))
        .filteredOn(name -> !name.contains("/"))
        .hasSize(KEPT);
  }

  private List<SortedMap<String, String>> readOverAndOver(OutputFolder output) throws Exception {
    List<SortedMap<String, String>> seen = new ArrayList<>();
    do {
      beingRead.set(published.get());
      Path set = output.current().toRealPath();
      SortedMap<String, String> files = new TreeMap<>();
      try (var names = Files.list(set)) {
        for (Path file : names.filter(Files::isRegularFile).toList()) {
          files.put(file.getFileName().toString(), "");
        }
      }
      files.putAll(Folder.hashes(set));
      seen.add(files);
    } while (!done.get());
    return seen;
  }

  private void publish(OutputFolder output, int run, Publication publication) throws Exception {
    Path staging = output.emptyStaging(run);
    for (var task :
        new PublicationFiles(publication, staging, "test", new TreeMap<>(), List.of()).tasks()) {
      task.call();
    }
    output.switchTo(run);
    published.set(run);
    output.removeStaging(run);
    output.tidy(run, KEPT);
  }

  private Publication publication(int month) {
    Path workbook = folder.resolve("small.xlsx");
    SmallCensus.of(2023, 2024, month).write(workbook);
    return PureCore.publication(workbook);
  }
}
