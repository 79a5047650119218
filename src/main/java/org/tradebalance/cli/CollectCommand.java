package org.tradebalance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches the files of sources. Nothing of the collector is loaded before it is asked for. */
@Command(
    name = "collect",
    mixinStandardHelpOptions = true,
    description = {
      "Fetch the files of enabled sources into the input folder; loads nothing.",
      "Sources are files of config/sources, those that are shipped are disabled: read their terms,",
      "then enable them by tradebalance.collect.sources of the settings."
    },
    footer = {
      "",
      "Examples:",
      "  collect --list                 the sources, with their terms",
      "  collect --dry-run              what would be fetched, and why; calls nobody",
      "  collect                        what is due of the sources that are enabled",
      "  collect fred-bopgstb           this one, whether it is due or not",
      "  collect && run                 fetch, then load",
      "",
      "Exit codes: 0 fetched or nothing new, 1 a source failed (the others are fetched), 2 wrong"
          + " usage or configuration, 5 what it remembers cannot be read, 6 another collect works."
    })
final class CollectCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "sources, by their id; without any, those that are enabled and due")
  private List<String> names = List.of();

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "folder of the extracts (default: tradebalance.input of the settings)")
  private @Nullable Path given;

  @Option(names = "--dry-run", description = "say what would be fetched and why; calls nobody")
  private boolean dryRun;

  @Option(names = "--list", description = "list the sources with their terms of use")
  private boolean list;

  @Mixin private Folders folders = new Folders();
  @Mixin private Format format = new Format();

  private final Console console;

  CollectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path input = given == null ? folders.configuredInput() : given;
    CollectText text = new CollectText(console, format.isJson());
    if (list) {
      return text.list();
    }
    return dryRun ? text.plan(input, names) : text.collect(input, names);
  }
}
