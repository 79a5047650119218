package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What was measured on, and how busy it was. */
final class Machine {

  private Machine() {}

  static String text() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse("unknown processor");
    return String.join(
        ", ",
        LocalDate.now(ZoneOffset.UTC).toString(),
        processor,
        Runtime.getRuntime().availableProcessors() + " processors",
        "Java " + Runtime.version(),
        load());
  }

  /** Processes that wanted to run, on average over the last minute; ours among them. */
  static String load() {
    try {
      return "load " + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    } catch (IOException e) {
      return "load unknown";
    }
  }
}
