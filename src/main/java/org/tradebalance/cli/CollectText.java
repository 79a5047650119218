package org.tradebalance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.tradebalance.collect.CollectOutcome;
import org.tradebalance.collect.CollectingException;
import org.tradebalance.collect.Collector;
import org.tradebalance.collect.SecretKeys;
import org.tradebalance.collect.WebSource;
import org.tradebalance.config.CollectSettings;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.config.Version;
import org.tradebalance.config.WebSourceFiles;
import org.tradebalance.publish.json.JsonText;

/** Collects and says what became of it; the only class of the command line that knows how. */
final class CollectText {

  private final Console console;
  private final boolean json;

  CollectText(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  /** Lists the sources. */
  int list() {
    CollectSettings settings = CollectSettings.read();
    for (WebSource source : sources().values()) {
      boolean enabled = isEnabled(source, settings);
      if (json) {
        console.line(
            JsonText.line(
                new ListedSource(
                    source.id(),
                    source.title(),
                    enabled,
                    source.calendar().toString(),
                    source.address(),
                    source.terms())));
      } else {
        console.line(source.id() + (enabled ? " (enabled): " : ": ") + source.title());
        console.line("  " + source.address());
        console.line(
            source.layout() == null ? "  read by no layout yet" : "  layout " + source.layout());
        source.terms().lines().forEach(line -> console.line("  " + line));
      }
    }
    return ExitCode.OK;
  }

  /** Says what would be fetched. */
  int plan(Path input, List<String> names) throws IOException {
    List<WebSource> chosen = chosen(names, true);
    Collector collector = collector(input, CollectSettings.read());
    print(collector.plan(chosen, !names.isEmpty()));
    sayWhereNothingIsEnabled(chosen);
    return ExitCode.OK;
  }

  /** Fetches. */
  int collect(Path input, List<String> names) throws IOException {
    List<WebSource> chosen = chosen(names, false);
    if (Files.exists(input) && !Files.isDirectory(input)) {
      console.complain(input + " is a file; expected the folder of the extracts");
      return ExitCode.USAGE;
    }
    sayWhereNothingIsEnabled(chosen);
    if (chosen.isEmpty()) {
      return ExitCode.OK;
    }
    try {
      List<CollectOutcome> outcomes =
          collector(input, CollectSettings.read())
              .collect(chosen, !names.isEmpty(), outcome -> print(List.of(outcome)));
      return outcomes.stream().anyMatch(CollectOutcome::isFailure)
          ? ExitCode.WARNINGS
          : ExitCode.OK;
    } catch (CollectingException e) {
      console.complain(e.getMessage() + "; wait until it has ended");
      return ExitCode.LOCKED;
    }
  }

  /**
   * Fetches what is due before a run, which goes on whatever happens here.
   *
   * @param lines takes what is no failure
   * @return a line for each failure
   */
  static List<String> beforeRun(Path input, CollectSettings settings, Consumer<String> lines) {
    List<String> warnings = new ArrayList<>();
    try {
      List<WebSource> due =
          sources().values().stream().filter(each -> isEnabled(each, settings)).toList();
      refuseUnknown(settings.sources(), sources());
      collector(input, settings)
          .collect(
              due,
              false,
              outcome -> {
                if (outcome.isFailure()) {
                  warnings.add(outcome.line());
                } else {
                  lines.accept(outcome.line());
                }
              });
    } catch (IOException | CollectingException | IllegalArgumentException e) {
      warnings.add("nothing more was collected: " + e.getMessage());
    }
    return warnings;
  }

  /** What a run would fetch before. */
  static List<String> planBeforeRun(Path input, CollectSettings settings) throws IOException {
    List<WebSource> enabled =
        sources().values().stream().filter(each -> isEnabled(each, settings)).toList();
    return collector(input, settings).plan(enabled, false).stream()
        .map(CollectOutcome::line)
        .toList();
  }

  private static SortedMap<String, WebSource> sources() {
    return WebSourceFiles.read(Path.of("config"));
  }

  private static List<WebSource> chosen(List<String> names, boolean onlyAsked) {
    CollectSettings settings = CollectSettings.read();
    SortedMap<String, WebSource> sources = sources();
    refuseUnknown(settings.sources(), sources);
    refuseUnknown(names, sources);
    if (names.isEmpty()) {
      return sources.values().stream().filter(each -> isEnabled(each, settings)).toList();
    }
    List<WebSource> chosen =
        sources.values().stream().filter(each -> names.contains(each.id())).toList();
    for (WebSource source : chosen) {
      if (!onlyAsked && !isEnabled(source, settings)) {
        throw new ConfigurationException(
            "the source "
                + source.id()
                + " is disabled; read its terms (collect --list), then add it to"
                + " tradebalance.collect.sources of config/application.yml");
      }
    }
    return chosen;
  }

  private static void refuseUnknown(List<String> names, SortedMap<String, WebSource> sources) {
    for (String name : names) {
      if (!sources.containsKey(name)) {
        throw new ConfigurationException(
            "'" + name + "' is no source; there are " + String.join(", ", sources.keySet()));
      }
    }
  }

  private static boolean isEnabled(WebSource source, CollectSettings settings) {
    return source.enabled() || settings.sources().contains(source.id());
  }

  private void sayWhereNothingIsEnabled(List<WebSource> chosen) {
    if (chosen.isEmpty()) {
      console.note("no source is enabled; `collect --list` shows those there are");
    }
  }

  private void print(List<CollectOutcome> outcomes) {
    for (CollectOutcome outcome : outcomes) {
      console.line(json ? JsonText.line(outcome) : outcome.line());
    }
  }

  private static Collector collector(Path input, CollectSettings settings) {
    String agent =
        "tradebalance/"
            + Version.current()
            + (settings.contact().isEmpty() ? "" : " (" + settings.contact() + ")");
    return Collector.overHttp(
        input.toAbsolutePath().normalize(),
        new SecretKeys(System.getenv(), settings.secretsFile()),
        agent,
        System.getenv(),
        settings.keepRaw(),
        Termination::requested,
        new LayoutRecognition(Path.of("config")));
  }

  /** A source as scripts see it. */
  record ListedSource(
      String id, String title, boolean enabled, String calendar, String address, String terms) {}
}
