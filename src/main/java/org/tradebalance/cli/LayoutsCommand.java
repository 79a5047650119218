package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.LayoutMatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the layouts, or explains which one fits a file and why the others do not. */
@Command(
    name = "layouts",
    mixinStandardHelpOptions = true,
    description = "List the known layouts, or explain why a file matches or does not.",
    footer = {"", "Examples:", "  layouts", "  layouts --explain input/us-census-country.xlsx"})
final class LayoutsCommand implements Callable<Integer> {

  @Option(names = "--explain", paramLabel = "FILE", description = "the file to explain")
  private @Nullable Path file;

  @Mixin private Format format = new Format();

  private final Console console;

  LayoutsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = Catalogue.read(new ConfigFiles(Path.of("config")));
    if (file != null) {
      return explain(file, catalogue);
    }
    if (format.isJson()) {
      console.line(
          Json.text(
              catalogue.layouts().values().stream().map(LayoutsCommand::layoutJson).toList()));
      return ExitCode.OK;
    }
    for (Layout layout : catalogue.layouts().values()) {
      console.line(
          layout.id()
              + " (version "
              + layout.version()
              + ", "
              + layout.kinds()
              + "): "
              + layout.title());
      console.line("    " + layout.source());
    }
    return ExitCode.OK;
  }

  private int explain(Path path, Catalogue catalogue) throws IOException {
    if (!Files.isRegularFile(path)) {
      console.complain(path + " is not a file");
      return ExitCode.USAGE;
    }
    String name = path.toString();
    try {
      Recognition recognition =
          Recognition.of(
              Extracts.open(path, name, catalogue.limits().of(name)),
              name,
              catalogue.layouts().values());
      if (format.isJson()) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("file", name);
        members.put("layout", recognition.winner().layout().id());
        members.put(
            "matches", recognition.matches().stream().map(LayoutsCommand::matchJson).toList());
        console.line(Json.text(members));
        return ExitCode.OK;
      }
      for (LayoutMatch match : recognition.matches()) {
        console.line(
            match.layout().id()
                + ": "
                + (match.fits() ? "fits" : "does not fit")
                + ", "
                + match.found()
                + " % of what it expects was found");
        match.differences().forEach(difference -> console.line("    " + difference));
      }
      console.line("layout: " + recognition.winner().layout().id());
      return ExitCode.OK;
    } catch (RefusedFileException e) {
      console.line(format.isJson() ? Json.text(LookJson.issue(e.issue())) : e.issue().toString());
      return ExitCode.REFUSED;
    }
  }

  private static Map<String, Object> layoutJson(Layout layout) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("layout", layout.id());
    members.put("version", layout.version());
    members.put("title", layout.title());
    members.put("source", layout.source());
    return members;
  }

  private static Map<String, Object> matchJson(LayoutMatch match) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("layout", match.layout().id());
    members.put("fits", match.fits());
    members.put("found_percent", match.found());
    members.put("differences", match.differences());
    return members;
  }
}
