package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command to its end and measures it from outside, by what Linux says in /proc. */
final class WholeProcess {

  private static final double TICKS = 100;

  private final Path log;

  /**
   * A process to be run.
   *
   * @param log where what it prints goes
   */
  WholeProcess(Path log) {
    this.log = log;
  }

  /**
   * Runs a command.
   *
   * @throws IOException where it ends with another code than 0; its last words are in the log
   */
  Measured run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    Measured last = new Measured(0, 0, 0);
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      last = look(proc, last);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException(
          "exit code " + process.exitValue() + " of " + String.join(" ", command) + ": see " + log);
    }
    return new Measured(wall, last.cpu(), last.peak());
  }

  /** Memory and time so far; what was known before where the process has just ended. */
  private static Measured look(Path proc, Measured before) {
    try {
      long peak =
          Files.readAllLines(proc.resolve("status")).stream()
              .filter(line -> line.startsWith("VmHWM"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
              .findFirst()
              .orElse(before.peak());
      String stat = Files.readString(proc.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
      return new Measured(0, cpu, peak);
    } catch (IOException e) {
      return before;
    }
  }
}
