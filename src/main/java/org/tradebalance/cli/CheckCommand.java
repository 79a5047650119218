package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.job.PlausibilityCheck;
import org.tradebalance.job.ScanFile;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.RateFile;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Vintage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      if (layout.quotesRates()) {
        return report(name, layout, ScanFile.rates(file, name, layout, limits));
      }
      SplitResult partition = ScanFile.tried(file, name, layout, limits, rates);
      List<Issue> issues =
          Stream.concat(
                  partition.rejections().stream().flatMap(each -> each.issues().stream()),
                  partition.warnings().stream())
              .toList();
      FileAssembly assembly =
          new PlausibilityCheck(catalogue)
              .within(FileAssembly.of(layout, name, List.of(partition)), layout, name, file);
      if (format.isJson()) {
        FileResult result = assembly.result();
        reportJson(
            name,
            layout,
            result == null ? null : result.vintage(),
            result == null ? 0 : result.flows().size(),
            assembly.rows(),
            issues,
            assembly.refusal());
        return code(assembly, issues);
      }
      issues.forEach(issue -> console.line(issue.toString()));
      return report(name, layout, assembly, issues);
    } catch (RefusedFileException e) {
      console.line(
          format.isJson()
              ? Json.text(Map.of("file", name, "issues", List.of(LookJson.issue(e.issue()))))
              : e.issue().toString());
      return ExitCode.REFUSED;
    }
  }

  private int report(String name, Layout layout, RateFile content) {
    Issue refusal = content.refusal();
    List<Issue> issues =
        content.rejections().stream().flatMap(each -> each.issues().stream()).toList();
    if (format.isJson()) {
      reportJson(
          name,
          layout,
          refusal == null ? content.vintage() : null,
          content.rates().size(),
          content.rows(),
          issues,
          refusal);
    } else {
      issues.forEach(issue -> console.line(issue.toString()));
      Stream.ofNullable(refusal).forEach(issue -> console.line(issue.toString()));
      console.line(
          String.join(
              ", ",
              name + ": " + layout.id(),
              counts(content.rows()),
              content.rates().size() + " exchange rates"));
    }
    if (refusal != null) {
      return ExitCode.REFUSED;
    }
    return issues.isEmpty() ? ExitCode.OK : ExitCode.WARNINGS;
  }

  private void reportJson(
      String name,
      Layout layout,
      @Nullable Vintage vintage,
      int figures,
      RowCounts rows,
      List<Issue> issues,
      @Nullable Issue refusal) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", name);
    members.put("layout", layout.id());
    members.put("vintage", vintage);
    members.put("figures", figures);
    members.put("rows", LookJson.rows(rows));
    members.put(
        "issues",
        Stream.concat(issues.stream(), Stream.ofNullable(refusal)).map(LookJson::issue).toList());
    console.line(Json.text(members));
  }

  private static String counts(RowCounts rows) {
    return rows.read()
        + " rows read, "
        + rows.accepted()
        + " accepted, "
        + rows.rejected()
        + " rejected, "
        + rows.ignoredInAll()
        + " ignored ("
        + (rows.ignored().isEmpty() ? "none" : rows.ignoredText())
        + ")";
  }

  private static int code(FileAssembly assembly, List<Issue> issues) {
    if (assembly.result() == null) {
      return ExitCode.REFUSED;
    }
    return issues.isEmpty() ? ExitCode.OK : ExitCode.WARNINGS;
  }

  private int report(String name, Layout layout, FileAssembly assembly, List<Issue> issues) {
    FileResult result = assembly.result();
    String counts = counts(assembly.rows());
    if (result == null) {
      console.line(String.valueOf(assembly.refusal()));
      console.line(name + ": " + counts);
      return code(assembly, issues);
    }
    console.line(
        name
            + ": "
            + layout.id()
            + ", vintage "
            + result.vintage()
            + ", "
            + counts
            + ", "
            + result.flows().size()
            + " figures");
    return code(assembly, issues);
  }
}
