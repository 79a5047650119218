package org.tradebalance.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The commands of a comparison. */
final class Contenders {

  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private final String classPath = System.getProperty("java.class.path");
  private final Compare about;

  Contenders(Compare about) {
    this.about = about;
  }

  Contender of(String name) {
    return switch (name) {
      case "jar" -> ours(name, command(List.of("-jar", about.jar.toString())));
      case "small" ->
          ours(name, List.of("env", "TRADEBALANCE_JAVA_OPTIONS=-Xmx256m", script().toString()));
      case "script" -> ours(name, List.of(script().toString()));
      case "duckdb" -> duckdb();
      case "plain" -> plain();
      default -> throw new IllegalArgumentException("no contender is named " + name);
    };
  }

  private Contender ours(String name, List<String> start) {
    Path folder = about.work.resolve(name);
    List<String> command = new ArrayList<>(start);
    command.addAll(
        List.of("run", "--warnings-ok", "--input", about.input().toString(), "--output"));
    command.add(folder.toString());
    return new Contender(
        name,
        command,
        folder.resolve("current/detail/" + about.dataset() + ".csv"),
        List.of(folder),
        true);
  }

  /** What the build puts beside the jar for nightly loads. */
  private Path script() {
    return about.jar.toAbsolutePath().resolveSibling("tradebalance").resolve("tradebalance");
  }

  private Contender duckdb() {
    Path target = about.work.resolve("duckdb.csv");
    List<String> command =
        command(
            List.of(
                "-Dbench.sql=" + System.getProperty("bench.sql", "src/bench/sql"),
                "-cp",
                paths("classes|duckdb_jdbc.*"),
                DuckDbBalances.class.getName()));
    command.add(about.kind);
    command.addAll(arguments(target));
    return new Contender("duckdb", command, target, List.of(target), false);
  }

  private Contender plain() {
    Path target = about.work.resolve("plain.csv");
    List<String> command = command(List.of("-Xmx8g", "-cp", classPath, PlainStep.class.getName()));
    command.addAll(arguments(target));
    Path database = about.work.resolve("plain.csv-db.mv.db");
    return new Contender("plain", command, target, List.of(target, database), false);
  }

  private List<String> arguments(Path target) {
    return List.of(
        about.file.toString(), about.file + ".codes.csv", about.vintage, target.toString());
  }

  private List<String> command(List<String> start) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(start);
    return command;
  }

  /** The parts of the class path whose file name matches. */
  private String paths(String pattern) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .filter(part -> String.valueOf(Path.of(part).getFileName()).matches(pattern))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
