package org.tradebalance.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.config.Catalogue;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Verdict;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.SourceCell;

/** Reads a file as {@code check} and {@code run} do, in this process, within a time. */
final class Product implements AutoCloseable {

  private static final Catalogue CATALOGUE = PureCore.CATALOGUE;
  private static final Path RATES =
      Path.of("src/test/resources/publishers/exchange-rates/rates.csv");
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final ExchangeRates rates = new ExchangeRates(PureCore.rates(RATES).rates());
  private ExecutorService thread = Executors.newSingleThreadExecutor();

  Product(Path folder) {
    this.folder = folder;
  }

  /** What becomes of a file of this name. */
  Reading read(String name, byte[] bytes) {
    Future<Reading> reading = thread.submit(() -> inTime(name, bytes));
    try {
      return reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.shutdownNow();
      thread = Executors.newSingleThreadExecutor();
      return Reading.crashed(e);
    } catch (ExecutionException e) {
      return Reading.crashed(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Reading inTime(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      Layout layout =
          Recognition.of(
                  Extracts.open(file, name, Limits.DEFAULT), name, CATALOGUE.layouts().values())
              .winner()
              .layout();
      return layout.quotesRates() ? rates(file, name, layout) : figures(file, name, layout);
    } catch (RefusedFileException e) {
      return Reading.refused(e.issue(), List.of());
    } finally {
      Files.delete(file);
    }
  }

  private Reading figures(Path file, String name, Layout layout)
      throws IOException, RefusedFileException {
    SplitResult split = ScanFile.scan(file, name, layout, Limits.DEFAULT, rates);
    FileAssembly assembly = FileAssembly.of(layout, name, List.of(split));
    if (!assembly.rows().balances()) {
      throw new IllegalStateException("rows do not add up: " + assembly.rows());
    }
    FileResult result = assembly.result();
    if (result == null) {
      return Reading.refused(
          java.util.Objects.requireNonNull(assembly.refusal()), split.rejections());
    }
    Map<String, String> figures = new HashMap<>();
    Map<String, SourceCell> sources = new HashMap<>();
    for (Observation flow : result.flows()) {
      figures.put(flow.key().toString(), flow.figure().toString());
      sources.put(flow.key().toString(), flow.source());
    }
    return new Reading(
        null,
        null,
        result.flows(),
        figures,
        sources,
        result.rejections(),
        result.warnings().stream().filter(Product::isOfColumns).toList(),
        exceeded(result.flows()),
        layout.reading().summed());
  }

  /** A column whose label was damaged is left out with all of its figures, and named. */
  private static boolean isOfColumns(Issue warning) {
    return warning.code() == IssueCode.COLUMNS_NEW;
  }

  /** Control totals beyond their tolerance of figures that stand alone. */
  private static Set<String> exceeded(List<Observation> flows) {
    BalanceBook book = BalanceBook.of(flows, CATALOGUE.economies(), CATALOGUE.groups());
    Set<String> exceeded = new TreeSet<>();
    for (ControlTotal total : ControlTotals.of(book, CATALOGUE.controlRules())) {
      if (total.verdict() == Verdict.EXCEEDED) {
        exceeded.add(
            String.join(" ", total.rule(), total.dataset(), total.reporter())
                + " "
                + total.period().frequency().code()
                + " "
                + total.period());
      }
    }
    return exceeded;
  }

  private static Reading rates(Path file, String name, Layout layout)
      throws IOException, RefusedFileException {
    RateFile read = ScanFile.rates(file, name, layout, Limits.DEFAULT);
    if (read.refusal() != null) {
      return Reading.refused(read.refusal(), read.rejections());
    }
    Map<String, String> figures = new HashMap<>();
    for (ExchangeRate rate : read.rates()) {
      figures.put(
          rate.currency() + " " + rate.period().frequency().code() + " " + rate.period(),
          rate.quotation() + " " + rate.value().stripTrailingZeros().toPlainString());
    }
    return new Reading(
        null, null, List.of(), figures, Map.of(), read.rejections(), List.of(), Set.of(), false);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
