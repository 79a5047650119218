package org.tradebalance.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tradebalance.publish.csv.ClaimsCsv;
import org.tradebalance.publish.csv.CsvOutputs;
import org.tradebalance.publish.csv.DetailCsv;
import org.tradebalance.publish.csv.RevisionsCsv;
import org.tradebalance.publish.dictionary.DictionaryText;
import org.tradebalance.publish.excel.SummaryWorkbook;
import org.tradebalance.publish.html.BriefPage;
import org.tradebalance.publish.json.DataPackageJson;
import org.tradebalance.publish.json.ManifestJson;
import org.tradebalance.publish.parquet.ParquetOutputs;

/** Writes every file of a publication into an empty folder and checks what it wrote. */
public final class PublicationFiles {

  private static final long NO_ROWS = -1;

  private final Publication publication;
  private final Path folder;
  private final String version;
  private final SortedMap<String, Integer> layouts;
  private final List<DetailTable> details;
  private final Map<String, ManifestJson.Output> written = new ConcurrentSkipListMap<>();
  private final AtomicInteger open = new AtomicInteger();

  /**
   * Files of a publication.
   *
   * @param folder an empty folder
   * @param version version of tradebalance
   * @param layouts version of each layout, by id
   * @param details what has a file of its own
   */
  public PublicationFiles(
      Publication publication,
      Path folder,
      String version,
      SortedMap<String, Integer> layouts,
      List<DetailTable> details) {
    this.details = details;
    this.publication = publication;
    this.folder = folder;
    this.version = version;
    this.layouts = layouts;
  }

  /**
   * The work of writing the files, to be done in any order and at the same time; whichever ends
   * last writes the manifest. A task fails where a file cannot be written or does not hold what was
   * written to it.
   */
  public List<Callable<Void>> tasks() {
    List<Job> jobs = new ArrayList<>();
    for (DetailTable detail : details) {
      jobs.add(
          new Job(
              detail.name() + ".csv", file -> DetailCsv.write(file, publication, detail.rows())));
      if (detail.parquet()) {
        jobs.add(
            new Job(
                detail.name() + ".parquet",
                file -> new ParquetOutputs(publication).details(file, detail.rows())));
      }
    }
    jobs.addAll(tables());
    open.set(jobs.size());
    return jobs.stream().map(this::task).toList();
  }

  private List<Job> tables() {
    return List.of(
        new Job("bilateral_balance.csv", file -> new CsvOutputs(publication).bilateral(file)),
        new Job(
            "summary.xlsx",
            file -> {
              SummaryWorkbook.write(publication, file);
              return NO_ROWS;
            }),
        new Job(
            "brief.html",
            file -> {
              BriefPage.write(publication, file);
              return NO_ROWS;
            }),
        new Job("metrics.csv", file -> new CsvOutputs(publication).metrics(file)),
        new Job("rankings.csv", file -> new CsvOutputs(publication).rankings(file)),
        new Job("control_totals.csv", file -> new CsvOutputs(publication).controls(file)),
        new Job("periodic_balance.csv", file -> new CsvOutputs(publication).periodic(file)),
        new Job("revisions.csv", file -> RevisionsCsv.write(file, publication.revisions())),
        new Job("revision_sizes.csv", file -> RevisionsCsv.sizes(file, publication.revisions())),
        new Job("claims.csv", file -> ClaimsCsv.write(file, publication.claims())),
        new Job("rejects.csv", file -> new CsvOutputs(publication).rejects(file)),
        new Job("ledger.csv", file -> new CsvOutputs(publication).ledger(file)),
        new Job("metrics.parquet", file -> new ParquetOutputs(publication).metrics(file)),
        new Job(
            "bilateral_balance.parquet", file -> new ParquetOutputs(publication).bilateral(file)),
        new Job(
            "periodic_balance.parquet", file -> new ParquetOutputs(publication).periodic(file)));
  }

  private Callable<Void> task(Job job) {
    return () -> {
      written.put(job.name, write(job));
      if (open.decrementAndGet() == 0) {
        describe();
        ManifestJson.write(
            folder.resolve("manifest.json"),
            List.copyOf(written.values()),
            publication.ledger(),
            version,
            layouts);
      }
      return null;
    };
  }

  /** The files that say what the others mean. */
  private void describe() throws IOException {
    SortedSet<String> names = new TreeSet<>(written.keySet());
    Job dictionary =
        new Job(
            "dictionary.md",
            file -> {
              DictionaryText.write(file, names);
              return NO_ROWS;
            });
    Job dataPackage =
        new Job(
            "datapackage.json",
            file -> {
              DataPackageJson.write(file, List.copyOf(written.values()), publication, version);
              return NO_ROWS;
            });
    for (Job job : List.of(dictionary, dataPackage)) {
      written.put(job.name, write(job));
    }
  }

  private ManifestJson.Output write(Job job) throws IOException {
    Path file = folder.resolve(job.name);
    long rows;
    try {
      Files.createDirectories(file.getParent());
      rows = job.writer.write(file);
    } catch (IOException e) {
      throw DiskSpace.explained(e, folder, DiskSpace.size(folder));
    }
    WrittenFile check = WrittenFile.read(file);
    if (job.name.endsWith(".csv") && check.records() != rows + 1) {
      throw new IOException(
          job.name + " holds " + check.records() + " records instead of " + (rows + 1));
    }
    return new ManifestJson.Output(job.name, check.sha256(), rows);
  }

  private record Job(String name, FileWriter writer) {}

  private interface FileWriter {
    /** Writes the file and gives the number of its rows. */
    long write(Path target) throws IOException;
  }
}
