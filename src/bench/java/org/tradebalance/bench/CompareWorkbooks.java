package org.tradebalance.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads a workbook in several ways by turns, as whole processes, and prints the medians. */
@Command(
    name = "compare-workbooks",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Reads a workbook by turns as whole processes: fastexcel, rows (ours), scan (ours, to figures).",
      "Prints a table in Markdown, by CPU time, which can be compared on a busy machine, too."
    })
final class CompareWorkbooks implements Callable<Integer> {

  @Option(names = "--file", required = true, description = "made by GenerateWorkbook")
  Path file = Path.of("");

  @Option(names = "--contenders", split = ",")
  List<String> contenders = List.of("fastexcel", "rows");

  @Option(names = "--rounds")
  int rounds = 5;

  @Option(names = "--java", split = " ", description = "options of the virtual machine")
  List<String> options = List.of("-Xmx256m");

  @Option(names = "--classes", description = "compares with other classes of the program, too")
  List<Path> classes = List.of();

  @Option(names = "--work", description = "folder for what they print")
  Path work = Path.of("target/bench/work");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(work);
    Map<String, List<String>> commands = commands();
    Map<String, List<Measured>> measured = new LinkedHashMap<>();
    System.out.println(Machine.text());
    for (int round = 1; round <= rounds; round++) {
      for (Map.Entry<String, List<String>> contender : commands.entrySet()) {
        Path log = work.resolve(contender.getKey().replace('/', '_') + ".log");
        Measured took = new WholeProcess(log).run(contender.getValue());
        measured.computeIfAbsent(contender.getKey(), name -> new ArrayList<>()).add(took);
        System.out.println(
            String.format(
                Locale.ROOT,
                "round %d: %s %.2f s, CPU %.2f s, %d MB, %s: %s",
                round,
                contender.getKey(),
                took.wall(),
                took.cpu(),
                took.peak(),
                Machine.load(),
                Files.readString(log).strip()));
      }
    }
    table(measured);
    return 0;
  }

  private Map<String, List<String>> commands() {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    String classPath = System.getProperty("java.class.path");
    for (String contender : contenders) {
      commands.put(contender, command(contender, classPath));
    }
    for (Path other : classes) {
      String path =
          Arrays.stream(classPath.split(File.pathSeparator, -1))
              .map(part -> part.endsWith("target/classes") ? other.toString() : part)
              .collect(Collectors.joining(File.pathSeparator));
      contenders.stream()
          .filter(contender -> !contender.equals("fastexcel"))
          .forEach(name -> commands.put(name + " of " + other, command(name, path)));
    }
    return commands;
  }

  private List<String> command(String contender, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, ReadWorkbook.class.getName()));
    command.addAll(List.of(contender, file.toAbsolutePath().toString()));
    return command;
  }

  private static void table(Map<String, List<Measured>> measured) {
    double first = Double.NaN;
    System.out.println(
        "\n| | CPU, median (least to most) | wall | peak RSS | CPU against the first |");
    System.out.println("|---|---|---|---|---|");
    for (Map.Entry<String, List<Measured>> entry : measured.entrySet()) {
      double[] cpu = entry.getValue().stream().mapToDouble(Measured::cpu).sorted().toArray();
      double median = cpu[(cpu.length - 1) / 2];
      first = Double.isNaN(first) ? median : first;
      System.out.println(
          String.format(
              Locale.ROOT,
              "| %s | %.2f s (%.2f to %.2f) | %.2f s | %d MB | %.2f |",
              entry.getKey(),
              median,
              cpu[0],
              cpu[cpu.length - 1],
              Measured.median(entry.getValue()).wall(),
              entry.getValue().stream().mapToLong(Measured::peak).max().orElse(0),
              median / first));
    }
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareWorkbooks()).execute(args));
  }
}
