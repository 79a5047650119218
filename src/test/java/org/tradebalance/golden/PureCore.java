package org.tradebalance.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.ControlTotals;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.gen.Publications;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.metric.MetricComputation;
import org.tradebalance.metric.Rankings;
import org.tradebalance.metric.Scope;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.publish.Coverage;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.Issue;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/** The way from one file to a publication without database, job or command line. */
public final class PureCore {

  /** The shipped configuration. */
  public static final Catalogue CATALOGUE = Catalogue.read(new ConfigFiles(Path.of("config")));

  private static final Scope SCOPE = new Scope(24);

  private PureCore() {}

  /** The layout that fits a file. */
  public static Layout layout(Path file) {
    try {
      String name = name(file);
      return Recognition.of(
              Extracts.open(file, name, Limits.DEFAULT), name, CATALOGUE.layouts().values())
          .winner()
          .layout();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedFileException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What a file says, all its amounts being in dollars. */
  public static FileResult read(Path file) {
    return read(file, ExchangeRates.NONE);
  }

  /** What a file says, its amounts converted where they are in other currencies. */
  public static FileResult read(Path file, ExchangeRates rates) {
    try {
      Layout layout = layout(file);
      FileAssembly assembly =
          FileAssembly.of(
              layout,
              name(file),
              List.of(ScanFile.scan(file, name(file), layout, Limits.DEFAULT, rates)));
      return Objects.requireNonNull(assembly.result(), () -> "refused: " + assembly.refusal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedFileException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Why a file of trade is refused whose layout is known. */
  public static Issue refusal(Path file) {
    return refusal(file, ExchangeRates.NONE);
  }

  /** Why a file of trade is refused whose layout is known. */
  public static Issue refusal(Path file, ExchangeRates rates) {
    try {
      Layout layout = layout(file);
      SplitResult all = ScanFile.scan(file, name(file), layout, Limits.DEFAULT, rates);
      FileAssembly assembly = FileAssembly.of(layout, name(file), List.of(all));
      return Objects.requireNonNull(assembly.refusal(), () -> "loads: " + assembly.result());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedFileException e) {
      return e.issue();
    }
  }

  /** What a file of exchange rates says. */
  public static RateFile rates(Path file) {
    try {
      return ScanFile.rates(file, name(file), layout(file), Limits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedFileException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** What would be published of a file alone. */
  public static Publication publication(Path file) {
    FileResult result = read(file);
    BalanceBook book = BalanceBook.of(result.flows(), CATALOGUE.economies(), CATALOGUE.groups());
    return Publications.of(
        book,
        new MetricComputation(book, CATALOGUE.datasets(), SCOPE).all(),
        new Rankings(book, CATALOGUE.datasets(), SCOPE).all(),
        ControlTotals.of(book, CATALOGUE.controlRules()),
        List.of(),
        List.of(),
        result.rejections(),
        CATALOGUE.datasets(),
        new Vintages(coverages(result)),
        RevisionReport.NONE,
        "USA",
        List.of());
  }

  private static List<Coverage> coverages(FileResult result) {
    List<Period> months =
        result.flows().stream()
            .map(flow -> flow.period())
            .filter(period -> period.frequency() == Frequency.MONTHLY)
            .sorted()
            .toList();
    return result.flows().stream()
        .map(flow -> flow.series().dataset())
        .distinct()
        .map(
            dataset ->
                new Coverage(
                    dataset, result.vintage(), months.get(0), months.get(months.size() - 1)))
        .toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
