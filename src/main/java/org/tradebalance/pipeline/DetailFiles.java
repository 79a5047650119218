package org.tradebalance.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tradebalance.balance.DetailMerge;
import org.tradebalance.balance.DetailRows;
import org.tradebalance.bulk.DetailFile;
import org.tradebalance.config.Catalogue;
import org.tradebalance.layout.definition.Bulk;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.publish.DetailTable;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.ledger.DetailedFile;

/** The balances by product that a publication has beside those of the database. */
public final class DetailFiles implements Closeable {

  private final List<DetailFile> open = new ArrayList<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private final Map<String, List<DetailRows>> byDataset = new TreeMap<>();
  private final Set<String> parquet = new LinkedHashSet<>();

  private DetailFiles() {}

  /**
   * Opens those of some files.
   *
   * @param detailed the files, the oldest vintage first
   * @throws IOException where they are gone
   */
  public static DetailFiles of(
      List<DetailedFile> detailed, OutputFolder output, Catalogue catalogue) throws IOException {
    DetailFiles details = new DetailFiles();
    try {
      for (DetailedFile each : detailed) {
        details.add(each, output.details().resolve(each.key()), catalogue);
      }
      return details;
    } catch (IOException e) {
      details.close();
      throw e;
    }
  }

  private void add(DetailedFile of, Path file, Catalogue catalogue) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(
          "the balances by product of "
              + of.name()
              + " are no longer in "
              + file.getParent()
              + "; put the file into the input folder again, it is read again then");
    }
    DetailFile rows = DetailFile.open(file);
    open.add(rows);
    files.add(file);
    String dataset = rows.series().dataset();
    byDataset.computeIfAbsent(dataset, d -> new ArrayList<>()).add(rows);
    Layout layout = catalogue.layouts().get(of.layout());
    Bulk bulk = layout == null ? null : layout.bulk();
    if (bulk != null && bulk.parquet()) {
      parquet.add(dataset);
    }
  }

  /** One table for each dataset that has balances by product. */
  public List<DetailTable> tables() {
    List<DetailTable> tables = new ArrayList<>();
    byDataset.forEach(
        (dataset, rows) ->
            tables.add(
                new DetailTable(
                    rows.size() == 1 ? rows.get(0) : new DetailMerge(rows),
                    parquet.contains(dataset))));
    return tables;
  }

  /** The files that they are in. */
  Set<Path> files() {
    return files;
  }

  @Override
  public void close() throws IOException {
    for (DetailFile file : open) {
      file.close();
    }
  }
}
