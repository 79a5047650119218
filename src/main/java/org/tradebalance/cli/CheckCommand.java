package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.pipeline.PlausibilityCheck;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueSummary;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.quality.Severity;
import org.tradebalance.query.CheckedFile;
import org.tradebalance.query.FoundIssue;
import org.tradebalance.query.UnreadableFile;
import org.tradebalance.trade.Vintage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates files against their layout and prints the issues; loads nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Validate files against their layout and print the issues; loads nothing.",
    footer = {
      "",
      "Examples:",
      "  check input/*.xlsx",
      "  check rates.csv comext.csv    amounts in euros, with the rates of the other file",
      "  check --json new.csv | jq '.issues[].message'    one line of JSON for each file",
      "",
      "Exit codes: 0 no issues, 1 rejected rows or warnings, 3 a file cannot be used."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to check")
  private List<Path> files = List.of();

  @Option(names = "--all", description = "print every issue, not one line for each cause")
  private boolean all;

  @Mixin private Format format = new Format();

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.read(new ConfigFiles(Path.of("config")));
    ExchangeRates rates = CheckedRates.of(files, catalogue);
    int worst = ExitCode.OK;
    for (Path file : files) {
      worst = Math.max(worst, check(file, catalogue, rates));
    }
    return worst;
  }

  private int check(Path file, Catalogue catalogue, ExchangeRates rates) throws IOException {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      console.complain(name + " is not a file");
      return ExitCode.USAGE;
    }
    Limits limits = catalogue.limits().of(name);
    try {
      Layout layout =
          Recognition.of(Extracts.open(file, name, limits), name, catalogue.layouts().values())
              .winner()
              .layout();
      List<Issue> issues = new ArrayList<>();
      CheckedFile checked =
          layout.quotesRates()
              ? of(name, layout, ScanFile.rates(file, name, layout, limits), issues)
              : of(
                  name,
                  layout,
                  ScanFile.tried(file, name, layout, limits, rates),
                  file,
                  catalogue,
                  issues);
      if (format.isJson()) {
        console.line(JsonText.line(checked));
      } else {
        print(issues);
        print(checked, layout.quotesRates());
      }
      if (checked.vintage() == null) {
        return ExitCode.REFUSED;
      }
      return checked.issues().stream().allMatch(issue -> issue.severity() == Severity.NOTE)
          ? ExitCode.OK
          : ExitCode.WARNINGS;
    } catch (RefusedFileException e) {
      FoundIssue issue = FoundIssue.of(e.issue());
      console.line(
          format.isJson()
              ? JsonText.line(new UnreadableFile(name, List.of(issue)))
              : issue.toString());
      return ExitCode.REFUSED;
    }
  }

  private static CheckedFile of(String name, Layout layout, RateFile content, List<Issue> issues) {
    Issue refusal = content.refusal();
    collect(issues, content.rejections(), List.of(), refusal);
    return new CheckedFile(
        name,
        layout.id(),
        refusal == null ? content.vintage() : null,
        content.rates().size(),
        content.rows(),
        issues.stream().map(FoundIssue::of).toList());
  }

  private static CheckedFile of(
      String name,
      Layout layout,
      SplitResult partition,
      Path file,
      Catalogue catalogue,
      List<Issue> issues)
      throws IOException {
    FileAssembly assembly =
        new PlausibilityCheck(catalogue)
            .within(FileAssembly.of(layout, name, List.of(partition)), layout, name, file);
    FileResult result = assembly.result();
    collect(
        issues,
        partition.rejections(),
        result == null ? partition.warnings() : result.warnings(),
        assembly.refusal());
    return new CheckedFile(
        name,
        layout.id(),
        result == null ? null : result.vintage(),
        result == null ? 0 : result.flows().size() + result.unconverted().size(),
        assembly.rows(),
        issues.stream().map(FoundIssue::of).toList());
  }

  /** A reason not to use the file stands last. */
  private static void collect(
      List<Issue> issues,
      List<Rejection> rejections,
      List<Issue> warnings,
      @Nullable Issue refusal) {
    rejections.forEach(rejection -> issues.addAll(rejection.issues()));
    issues.addAll(warnings);
    if (refusal != null) {
      issues.add(refusal);
    }
  }

  private void print(List<Issue> issues) {
    if (all) {
      issues.forEach(issue -> console.line(issue.toString()));
      return;
    }
    IssueSummary causes = new IssueSummary();
    issues.forEach(causes::add);
    causes.messages().forEach(console::line);
  }

  private void print(CheckedFile checked, boolean rates) {
    RowCounts rows = checked.rows();
    String counts =
        rows.read()
            + " rows read, "
            + rows.accepted()
            + " accepted, "
            + rows.rejected()
            + " rejected, "
            + rows.ignoredInAll()
            + " ignored ("
            + (rows.ignored().isEmpty() ? "none" : rows.ignoredText())
            + ")";
    String layout = checked.file() + ": " + checked.layout() + ", ";
    Vintage vintage = checked.vintage();
    if (rates) {
      console.line(layout + counts + ", " + checked.figures() + " exchange rates");
    } else if (vintage == null) {
      console.line(checked.file() + ": " + counts);
    } else {
      console.line(
          layout + "vintage " + vintage + ", " + counts + ", " + checked.figures() + " figures");
    }
  }
}
