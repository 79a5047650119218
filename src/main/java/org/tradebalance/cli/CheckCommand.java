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
import org.tradebalance.job.ScanFile;
import org.tradebalance.layout.Layout;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.PieceResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.RowCounts;
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
      "  check --json new.csv | jq '.issues[].message'    one line of JSON for each file",
      "",
      "Exit codes: 0 no issues, 1 rejected rows, 3 a file cannot be used."
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
    int worst = ExitCode.OK;
    for (Path file : files) {
      worst = Math.max(worst, check(file, catalogue));
    }
    return worst;
  }

  private int check(Path file, Catalogue catalogue) throws IOException {
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
      PieceResult piece = ScanFile.tried(file, name, layout, limits);
      List<Issue> issues =
          piece.rejections().stream().flatMap(each -> each.issues().stream()).toList();
      FileAssembly assembly = FileAssembly.of(layout, name, List.of(piece));
      if (format.isJson()) {
        return reportJson(name, layout, issues, assembly);
      }
      issues.forEach(issue -> console.line(issue.toString()));
      return report(name, layout, assembly);
    } catch (RefusedFileException e) {
      console.line(
          format.isJson()
              ? Json.text(Map.of("file", name, "issues", List.of(LookJson.issue(e.issue()))))
              : e.issue().toString());
      return ExitCode.REFUSED;
    }
  }

  private int reportJson(String name, Layout layout, List<Issue> issues, FileAssembly assembly) {
    FileResult result = assembly.result();
    Issue refusal = assembly.refusal();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("file", name);
    members.put("layout", layout.id());
    members.put("vintage", result == null ? null : result.vintage());
    members.put("figures", result == null ? 0 : result.flows().size());
    members.put("rows", LookJson.rows(assembly.rows()));
    members.put(
        "issues",
        Stream.concat(issues.stream(), Stream.ofNullable(refusal)).map(LookJson::issue).toList());
    console.line(Json.text(members));
    return code(assembly);
  }

  private static int code(FileAssembly assembly) {
    if (assembly.result() == null) {
      return ExitCode.REFUSED;
    }
    return assembly.rows().rejected() > 0 ? ExitCode.WARNINGS : ExitCode.OK;
  }

  private int report(String name, Layout layout, FileAssembly assembly) {
    FileResult result = assembly.result();
    RowCounts rows = assembly.rows();
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
    if (result == null) {
      console.line(String.valueOf(assembly.refusal()));
      console.line(name + ": " + counts);
      return code(assembly);
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
    return code(assembly);
  }
}
