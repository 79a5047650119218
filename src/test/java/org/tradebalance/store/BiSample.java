package org.tradebalance.store;

import java.nio.file.Path;
import java.util.List;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.golden.PureCore;
import org.tradebalance.publish.Edition;

/** A small workbook, loaded and published in a database. */
final class BiSample {

  private BiSample() {}

  /** Loads the years from 2022 up to a month and publishes them. */
  static Edition publish(TestStores stores, Path folder, int year, int month) {
    Path file = folder.resolve("country-" + year + "-" + month + ".xlsx");
    SmallCensus.of(2022, year, month).write(file);
    Edition edition = PureCore.edition(file);
    long run = stores.runs().start("f", false, "/", List.of());
    SourceFile source =
        new SourceFile(file.getFileName().toString(), year + "-" + month, PureCore.layout(file));
    stores.flows().store(run, source, PureCore.read(file));
    write(stores, run, edition);
    stores.publications().makeCurrent(run, run);
    return edition;
  }

  /** Writes the tables of a publication, which stays out of sight. */
  static void write(TestStores stores, long run, Edition edition) {
    stores.publications().begin(run, edition, PureCore.CATALOGUE.economies());
    stores.publications().balances(run, edition);
    stores.publications().measures(run, edition);
  }
}
