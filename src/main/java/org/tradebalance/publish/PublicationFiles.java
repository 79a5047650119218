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
import org.tradebalance.publish.csv.CsvFormat;
import org.tradebalance.publish.csv.DetailCsv;
import org.tradebalance.publish.dictionary.DictionaryText;
import org.tradebalance.publish.excel.SummaryWorkbook;
import org.tradebalance.publish.html.BriefFiles;
import org.tradebalance.publish.json.DataPackageJson;
import org.tradebalance.publish.json.ManifestJson;
import org.tradebalance.publish.parquet.ParquetFormat;
import org.tradebalance.publish.table.ProductBalanceTable;
import org.tradebalance.publish.table.PublishedTable;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableFormat;

/** Writes every file of a publication into an empty folder and checks what it wrote. */
public final class PublicationFiles {

  private static final long NO_ROWS = -1;
  private static final TableFormat PARQUET = new ParquetFormat();
  private static final List<TableFormat> FORMATS = List.of(new CsvFormat(), PARQUET);

  private final TableCatalogue catalogue = TableCatalogue.shipped();
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
                detail.name() + PARQUET.extension(),
                file ->
                    PARQUET
                        .to(file)
                        .write(
                            ProductBalanceTable.TABLE,
                            ProductBalanceTable.rows(publication, detail.rows()))));
      }
    }
    jobs.add(document("summary.xlsx", file -> SummaryWorkbook.write(publication, file)));
    BriefFiles brief = BriefFiles.of(publication);
    jobs.add(document("brief.html", brief::writeBrief));
    brief.charts().forEach(name -> jobs.add(new Job(name, file -> brief.writeChart(name, file))));
    brief
        .partners()
        .forEach(name -> jobs.add(document(name, file -> brief.writePartner(name, file))));
    for (TableFormat format : FORMATS) {
      for (PublishedTable<?> table : catalogue.tables()) {
        if (table.hasFile() && table.hasRows() && format.isOf(table)) {
          jobs.add(
              new Job(
                  table.name() + format.extension(),
                  file -> table.write(publication, format.to(file))));
        }
      }
    }
    open.set(jobs.size());
    return jobs.stream().map(this::task).toList();
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
        document("dictionary.md", file -> DictionaryText.write(file, catalogue, names));
    Job dataPackage =
        document(
            "datapackage.json",
            file ->
                DataPackageJson.write(
                    file, catalogue, List.copyOf(written.values()), publication, version));
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

  private static Job document(String name, DocumentWriter writer) {
    return new Job(
        name,
        file -> {
          writer.write(file);
          return NO_ROWS;
        });
  }

  private record Job(String name, FileWriter writer) {}

  private interface DocumentWriter {
    /** Writes a file that has no rows. */
    void write(Path target) throws IOException;
  }

  private interface FileWriter {
    /** Writes the file and gives the number of its rows. */
    long write(Path target) throws IOException;
  }
}
