package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.tradebalance.store.Engine;

/**
 * A folder with six extracts and a database of its own, in which runs are disturbed and made good.
 */
final class Night {

  /** Everything that a run leaves in the database for others, with its history. */
  private static final List<String> LEFT_BEHIND =
      List.of(
          "select * from bi.trade_flow order by dataset, partner, item, product, adjustment,"
              + " flow, frequency, period, valid_from_vintage",
          "select * from bi.bilateral_balance order by dataset, partner, item, product,"
              + " adjustment, frequency, period",
          "select rule, dataset, frequency, period, actual_usd from control_total order by rule,"
              + " dataset, frequency, period, actual_usd",
          "select name, sha256, vintage, covers_from, covers_to from source_file order by sha256",
          "select file_name, status, rows_read, rows_accepted, rows_rejected, rows_ignored,"
              + " figures_found, figures_added, figures_superseding, figures_unchanged from ledger"
              + " order by file_name");

  /** The extracts of the second evening. */
  static final List<String> NEW =
      List.of("a-newest.xlsx", "missing-month.xlsx", "printed-balance.xlsx");

  private final Path folder;
  private final Engine.@Nullable Address server;

  private Night(Path folder, Engine.@Nullable Address server) {
    this.folder = folder;
    this.server = server;
  }

  /** An evening: the extracts are there, the database is empty. */
  static Night begin(Path folder, Engine engine) throws IOException {
    SixExtracts.write(folder);
    return new Night(folder, engine == Engine.POSTGRESQL ? engine.fresh(folder) : null);
  }

  /** A second evening: three extracts are published, three more have come. */
  static Night secondEvening(Path folder, Engine engine) throws IOException {
    Night night = begin(folder, engine);
    Path later = Files.createDirectories(folder.resolve("later"));
    for (String name : NEW) {
      Files.move(folder.resolve("input").resolve(name), later.resolve(name));
    }
    night.jar().run("run", "--warnings-ok").exits(0);
    for (String name : NEW) {
      Files.move(later.resolve(name), folder.resolve("input").resolve(name));
    }
    return night;
  }

  /** The same evening in another folder, with a database of its own of the same kind. */
  Night copyTo(Path other) {
    Folder.copy(folder, other);
    return new Night(other, server == null ? null : Engine.copyOf(server));
  }

  /** The database of a server, or the H2 file that a run makes by itself, with its password. */
  Engine.Address address() {
    if (server != null) {
      return server;
    }
    boolean isMade = Files.exists(output().resolve("db/password"));
    return new Engine.Address(
        Database.url(output()), "sa", isMade ? Database.password(output()) : "");
  }

  Path output() {
    return folder.resolve("output");
  }

  /** The program, in this folder, with this database. */
  Jar jar() {
    return jar(address());
  }

  /** The program, in this folder, which finds the database at another address. */
  Jar jar(Engine.Address through) {
    Jar jar = Jar.in(folder);
    if (through.url().startsWith("jdbc:postgresql")) {
      jar.withEnvironment("SPRING_DATASOURCE_URL", through.url())
          .withEnvironment("SPRING_DATASOURCE_USERNAME", through.user())
          .withEnvironment("SPRING_DATASOURCE_PASSWORD", through.password());
    }
    return jar;
  }

  /** The program, which reaches the database through a proxy and does not wait long for it. */
  Jar jar(CuttableProxy proxy) {
    Engine.Address through =
        new Engine.Address(
            address().url().replace(":" + port() + "/", proxy.at()),
            address().user(),
            address().password());
    return jar(through).withEnvironment("SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "3000");
  }

  /** The port of the database server. */
  int port() {
    return Integer.parseInt(address().url().replaceAll(".*:(\\d+)/.*", "$1"));
  }

  /** Asserts that files and database are those of an undisturbed night, and that rows add up. */
  void assertSameAs(Night undisturbed) throws IOException {
    assertThat(published()).isEqualTo(undisturbed.published());
    assertThat(left()).isEqualTo(undisturbed.left());
    assertThat(Folder.everything(output())).noneMatch(name -> name.startsWith(".staging"));
    assertLedgerBalances();
  }

  private void assertLedgerBalances() {
    List<CSVRecord> accounts = Csv.read(output().resolve("current/ledger.csv")).rows();
    assertThat(accounts).hasSize(6);
    for (CSVRecord account : accounts) {
      assertThat(number(account, "read"))
          .as("%s", account)
          .isPositive()
          .isEqualTo(
              number(account, "accepted")
                  + number(account, "rejected")
                  + number(account, "ignored"));
    }
  }

  private static long number(CSVRecord account, String column) {
    return Long.parseLong(account.get(column));
  }

  private SortedMap<String, String> published() throws IOException {
    assertThat(output().resolve("current")).exists();
    assertThat(Files.isSymbolicLink(output().resolve("current"))).isTrue();
    return Folder.hashes(output().resolve("current"));
  }

  private List<List<String>> left() {
    Database database = Database.at(address());
    return LEFT_BEHIND.stream().map(database::texts).toList();
  }
}
