package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs contenders by turns, as whole processes, and prints the medians. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Runs contenders by turns as whole processes: jar (java -jar), small (script with -Xmx256m),",
      "script (as the build prepares nightly loads), duckdb, plain (chunk step, H2). Prints a table",
      "in Markdown; ends with 1 where their outputs differ, or rejects.csv has other lines than the",
      "generator made bad."
    })
final class Compare implements Callable<Integer> {

  @Option(names = "--file", required = true, description = "made by Generate")
  Path file = Path.of("");

  @Option(names = "--kind", description = "baci, baci-tolerant (for bad rows) or comtrade")
  String kind = "baci";

  @Option(names = "--vintage", description = "December of the last year in the file")
  String vintage = "2023-12";

  @Option(names = "--contenders", split = ",")
  List<String> contenders = List.of("jar", "script", "duckdb");

  @Option(names = "--rounds")
  int rounds = 5;

  @Option(names = "--jar")
  Path jar = Path.of("target/tradebalance.jar");

  @Option(names = "--work", description = "folder for outputs")
  Path work = Path.of("target/bench/work");

  /** A folder with nothing in it but the file. */
  Path input() {
    return work.resolve("in");
  }

  String dataset() {
    return kind.equals("comtrade") ? "un-comtrade-goods" : "cepii-baci";
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    prepare();
    Contenders all = new Contenders(this);
    Map<Contender, List<Measured>> measured = new LinkedHashMap<>();
    for (String name : contenders) {
      measured.put(all.of(name), new ArrayList<>());
    }
    System.out.println(Machine.text());
    Map<String, List<String>> outputs = new TreeMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<Contender, List<Measured>> entry : measured.entrySet()) {
        Contender contender = entry.getKey();
        Folders.delete(contender.scratch());
        Path log = work.resolve(contender.name() + ".log");
        Measured took = new WholeProcess(log).run(contender.command());
        entry.getValue().add(took);
        System.out.println(line("round " + round + ": " + contender.name(), took));
        outputs
            .computeIfAbsent(Digest.of(contender.output()), digest -> new ArrayList<>())
            .add(contender.name());
      }
    }
    table(measured);
    boolean equal = outputs.size() == 1;
    System.out.println((equal ? "outputs equal: " : "OUTPUTS DIFFER: ") + outputs);
    return allRejected(measured.keySet()) && equal ? 0 : 1;
  }

  private void prepare() throws IOException {
    file = file.toAbsolutePath().normalize();
    jar = jar.toAbsolutePath().normalize();
    work = work.toAbsolutePath().normalize();
    Folders.delete(List.of(input()));
    Files.createDirectories(input());
    Files.createLink(input().resolve(file.getFileName()), file);
  }

  private boolean allRejected(Iterable<Contender> all) throws IOException {
    boolean agree = true;
    for (Contender contender : all) {
      if (contender.ours()) {
        BadRows rows = BadRows.of(file, contender.scratch().get(0));
        System.out.println(contender.name() + ": " + rows);
        agree &= rows.agree();
      }
    }
    return agree;
  }

  private static void table(Map<Contender, List<Measured>> measured) {
    double duckdb =
        measured.entrySet().stream()
            .filter(entry -> entry.getKey().name().equals("duckdb"))
            .mapToDouble(entry -> Measured.median(entry.getValue()).wall())
            .findFirst()
            .orElse(Double.NaN);
    System.out.println("\n| | wall (least to most) | CPU | peak RSS | wall against DuckDB |");
    System.out.println("|---|---|---|---|---|");
    measured.forEach(
        (contender, took) -> {
          Measured median = Measured.median(took);
          double least = took.stream().mapToDouble(Measured::wall).min().orElse(0);
          double most = took.stream().mapToDouble(Measured::wall).max().orElse(0);
          System.out.println(
              String.format(
                  Locale.ROOT,
                  "| %s | %.2f s (%.2f to %.2f) | %.1f s | %d MB | %.2f |",
                  contender.name(),
                  median.wall(),
                  least,
                  most,
                  median.cpu(),
                  took.stream().mapToLong(Measured::peak).max().orElse(0),
                  median.wall() / duckdb));
        });
    System.out.println();
  }

  private static String line(String what, Measured took) {
    return String.format(
        Locale.ROOT,
        "%s %.2f s, CPU %.2f s, %d MB, %s",
        what,
        took.wall(),
        took.cpu(),
        took.peak(),
        Machine.load());
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Compare()).execute(args));
  }
}
