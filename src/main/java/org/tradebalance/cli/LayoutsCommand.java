package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.publish.json.JsonText;
import org.tradebalance.query.LayoutSummary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the layouts, explains which one fits a file, or proposes one for a file that changed. */
@Command(
    name = "layouts",
    mixinStandardHelpOptions = true,
    description = {
      "List the known layouts, explain why a file matches or does not, or propose",
      "a layout for a file of a known kind that changed."
    },
    footer = {
      "",
      "Examples:",
      "  layouts",
      "  layouts --explain input/us-census-country.xlsx",
      "  layouts --propose input/us-census-country.xlsx > proposed.yml"
    })
final class LayoutsCommand implements Callable<Integer> {

  private static final class Question {
    @Option(names = "--explain", paramLabel = "FILE", description = "the file to explain")
    private @Nullable Path explained;

    @Option(
        names = "--propose",
        paramLabel = "FILE",
        description = "the changed file; its layout goes to standard output, remarks to the other")
    private @Nullable Path changed;
  }

  @ArgGroup private Question question = new Question();

  @Mixin private Format format = new Format();

  private final Console console;

  LayoutsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ConfigFiles files = new ConfigFiles(Path.of("config"));
    Catalogue catalogue = Catalogue.read(files);
    Path file = question.explained == null ? question.changed : question.explained;
    if (file == null) {
      return list(catalogue);
    }
    if (!Files.isRegularFile(file)) {
      console.complain(file + " is not a file");
      return ExitCode.USAGE;
    }
    FileQuestion about = new FileQuestion(files, catalogue, file, format, console);
    return question.explained == null ? about.propose() : about.explain();
  }

  private int list(Catalogue catalogue) {
    List<LayoutSummary> layouts =
        catalogue.layouts().values().stream().map(LayoutSummary::of).toList();
    if (format.isJson()) {
      console.line(JsonText.line(layouts));
      return ExitCode.OK;
    }
    for (LayoutSummary layout : layouts) {
      console.line(
          layout.layout()
              + " (version "
              + layout.version()
              + ", "
              + layout.kinds()
              + "): "
              + layout.title());
      console.line("    " + layout.source());
      if (!layout.tried()) {
        console.line("    never tried on a real file: compare its figures with the publisher's");
      }
    }
    return ExitCode.OK;
  }
}
