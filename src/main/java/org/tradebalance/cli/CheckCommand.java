package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Validates files against their layout and prints the issues; loads nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Validate files against their layout and print the issues; loads nothing.",
    footer = {
      "",
      "Example:",
      "  check input/*.xlsx",
      "",
      "Exit codes: 0 no issues, 1 rejected rows, 3 a file cannot be used."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "files to check")
  private List<Path> files = List.of();

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
    try {
      Layout layout =
          Recognition.of(
                  Extracts.open(file, name, Limits.DEFAULT), name, catalogue.layouts().values())
              .winner()
              .layout();
      PieceResult piece = ScanFile.scan(file, name, layout);
      for (Rejection rejection : piece.rejections()) {
        for (Issue issue : rejection.issues()) {
          console.line(issue.toString());
        }
      }
      return report(name, layout, FileAssembly.of(layout, name, List.of(piece)));
    } catch (RefusedFileException e) {
      console.line(e.issue().toString());
      return ExitCode.REFUSED;
    }
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
      return ExitCode.REFUSED;
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
    return rows.rejected() > 0 ? ExitCode.WARNINGS : ExitCode.OK;
  }
}
