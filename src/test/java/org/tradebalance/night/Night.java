package org.tradebalance.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.config.Catalogue;
import org.tradebalance.digest.Sha256;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.Corrections;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.pipeline.FilePlan;
import org.tradebalance.pipeline.InputRefusedException;
import org.tradebalance.pipeline.PartitionFile;
import org.tradebalance.pipeline.RunStoppedException;
import org.tradebalance.pipeline.ScanPartition;
import org.tradebalance.pipeline.StoreFiles;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Verdict;
import org.tradebalance.store.Engine;
import org.tradebalance.store.TestStores;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Observation;

/** A database and the nights on it, one after the other. */
public final class Night {

  private final Path folder;
  private final Catalogue catalogue;
  private final TestStores stores;
  private final AcceptanceStore acceptances;
  private final TransactionTemplate transactions;
  private int number;

  /** An empty database; files are put below the folder. */
  public Night(Path folder, Catalogue catalogue) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.stores = TestStores.on(Engine.H2_IN_MEMORY.fresh(folder));
    this.transactions =
        new TransactionTemplate(
            new JdbcTransactionManager(Objects.requireNonNull(stores.jdbc().getDataSource())));
    this.acceptances =
        new AcceptanceStore(
            stores.jdbc(), transactions, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** The same with the shipped configuration. */
  public Night(Path folder) {
    this(folder, PureCore.CATALOGUE);
  }

  /** What the verb {@code accept} does to a content. */
  public void accept(byte[] content) {
    try {
      Path file = Files.write(folder.resolve("accepted"), content);
      acceptances.accept(Sha256.of(file), "accepted");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads files by their names. */
  public Told load(Map<String, byte[]> files) {
    try {
      return night(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What loading would tell; the database stays as it is. */
  public Told tried(Map<String, byte[]> files) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              return load(files);
            }));
  }

  private Told night(Map<String, byte[]> files) throws IOException {
    Path input = Files.createDirectories(folder.resolve("night-" + number++));
    List<RunFile> found = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      Path path = Files.write(input.resolve(file.getKey()), file.getValue());
      found.add(RunFile.found(file.getKey(), Sha256.of(path), file.getValue().length));
    }
    long run = stores.runs().start("night", false, input.toString(), found);
    OutputFolder output = new OutputFolder(folder.resolve("output"));
    stores
        .runs()
        .plan(run, new FilePlan(catalogue, stores.flows(), output).of(input, found, Set.of()));
    boolean isRefused = false;
    try {
      new StoreFiles(
              stores.runs(),
              stores.flows(),
              stores.ledger(),
              acceptances,
              catalogue,
              (number, file) -> scan(input, file),
              () -> false)
          .store(run, entry -> {});
    } catch (InputRefusedException e) {
      isRefused = true;
    } catch (RunStoppedException e) {
      throw new IllegalStateException(e);
    }
    for (String name : files.keySet()) {
      Files.delete(input.resolve(name));
    }
    Files.delete(input);
    return told(stores.ledger().ofRun(run), isRefused);
  }

  private PartitionFile.Content scan(Path input, RunFile file) throws IOException {
    Layout layout = catalogue.layouts().get(String.valueOf(file.layout()));
    return ScanPartition.tried(
        input.resolve(file.name()),
        file.name(),
        Objects.requireNonNull(layout),
        catalogue.limits().of(file.name()),
        ExchangeRates.NONE,
        Corrections.NONE,
        file.sha256());
  }

  /** What a figure is about, in words; a year to date is not its last month. */
  static String name(Observation.Key key) {
    return key.period().frequency() == Frequency.YEAR_TO_DATE ? key + " to date" : key.toString();
  }

  private Told told(List<LedgerEntry> accounts, boolean isRefused) {
    List<Observation> current = stores.flows().current();
    SortedMap<String, String> figures = new TreeMap<>();
    current.forEach(figure -> figures.put(name(figure.key()), figure.figure().toString()));
    BalanceBook book = BalanceBook.of(current, catalogue.economies(), catalogue.groups());
    Set<String> exceeded = new TreeSet<>();
    for (ControlTotal total : ControlTotals.of(book, catalogue.controlRules())) {
      if (total.verdict() == Verdict.EXCEEDED) {
        exceeded.add(total.rule() + " " + total.dataset() + " " + total.period());
      }
    }
    return new Told(figures, accounts, exceeded, isRefused);
  }

  /**
   * What a night leaves and tells.
   *
   * @param figures what holds, by what it is about
   * @param accounts the accounts of the files
   * @param exceeded control totals beyond their tolerance
   * @param isRefused whether nothing is published
   */
  public record Told(
      SortedMap<String, String> figures,
      List<LedgerEntry> accounts,
      Set<String> exceeded,
      boolean isRefused) {

    private static final Pattern CODE = Pattern.compile("\\[(TB-\\d{4})\\]");

    /** The account of a file. */
    public LedgerEntry account(String file) {
      return accounts.stream()
          .filter(entry -> entry.file().equals(file))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no account of " + file + " in " + accounts));
    }

    /** What became of a file. */
    public FileStatus status(String file) {
      return account(file).status();
    }

    /** The issues of files, each once. */
    public Set<String> codes() {
      Set<String> codes = new TreeSet<>();
      for (LedgerEntry entry : accounts) {
        Matcher code = CODE.matcher(String.valueOf(entry.issue()));
        while (code.find()) {
          codes.add(code.group(1));
        }
      }
      return codes;
    }

    /** The rows that were rejected. */
    public long rejected() {
      return accounts.stream().mapToLong(entry -> entry.rows().rejected()).sum();
    }

    /** The accounts as they are told. */
    public Stream<String> lines() {
      return accounts.stream()
          .map(entry -> entry.status().code() + ": " + entry.file() + ": " + entry.issue());
    }
  }
}
