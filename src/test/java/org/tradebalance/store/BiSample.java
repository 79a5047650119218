package org.tradebalance.store;

import java.nio.file.Path;
import java.util.List;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.Publication;
import org.tradebalance.store.ledger.SourceFile;

/** A small workbook, loaded and published in a database. */
public final class BiSample {

  private BiSample() {}

  /** Loads the years from 2022 up to a month and publishes them. */
  public static Publication publish(TestStores stores, Path folder, int year, int month) {
    Path file = folder.resolve("country-" + year + "-" + month + ".xlsx");
    SmallCensus.of(2022, year, month).write(file);
    Publication publication = PureCore.publication(file);
    long run = stores.runs().start("f", false, "/", List.of());
    SourceFile source =
        new SourceFile(file.getFileName().toString(), year + "-" + month, PureCore.layout(file));
    stores.flows().store(run, source, PureCore.read(file));
    write(stores, run, publication);
    stores.publications().makeCurrent(run, run);
    return publication;
  }

  /** Writes the tables of a publication, which stays out of sight. */
  static void write(TestStores stores, long run, Publication publication) {
    stores.publications().begin(run, publication, PureCore.CATALOGUE.economies());
    stores.publications().balances(run, publication);
    stores.publications().otherTables(run, publication);
  }
}
