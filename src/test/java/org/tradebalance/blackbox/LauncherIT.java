package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the build puts beside the unpacked program. */
class LauncherIT {

  private static final Path LAUNCHER =
      Path.of("target", "tradebalance", "tradebalance").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void itStartsTheProgramFromAnywhereAlsoThroughALinkInAFolderWithSpaces() throws Exception {
    Path link = Files.createDirectory(folder.resolve("some tools")).resolve("tradebalance");
    Files.createSymbolicLink(link, LAUNCHER);
    Ended ended = start(link, Map.of(), "--version");
    assertThat(ended.exitCode).as(ended.said).isZero();
    assertThat(ended.said).contains("tradebalance");
  }

  @Test
  void itHandsOnArgumentsAsTheyAreAndTheExitCode() throws Exception {
    Files.createDirectory(folder.resolve("no extracts here"));
    Ended ended = start(LAUNCHER, Map.of(), "run", "--input", "no extracts here");
    assertThat(ended.exitCode).as(ended.said).isEqualTo(3);
    assertThat(ended.said).contains("no extracts here");
  }

  @Test
  void itTakesMoreOptionsOfTheVirtualMachine() throws Exception {
    String options = "-Xmx300m -XX:+PrintCommandLineFlags";
    Ended ended = start(LAUNCHER, Map.of("TRADEBALANCE_JAVA_OPTIONS", options), "--version");
    assertThat(ended.said).contains("-XX:MaxHeapSize=314572800", "-XX:+UseSerialGC");
  }

  @Test
  void aCopyMakesTheArchiveOfItsClassesAnewOnce() throws Exception {
    Path copy = folder.resolve("copied");
    try (Stream<Path> paths = Files.walk(LAUNCHER.getParent())) {
      for (Path path : paths.toList()) {
        Files.copy(
            path,
            copy.resolve(LAUNCHER.getParent().relativize(path).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Files.deleteIfExists(copy.resolve("classes.for"));
    Ended first = start(copy.resolve("tradebalance"), Map.of(), "--version");
    assertThat(first.exitCode).as(first.said).isZero();
    assertThat(first.said.lines())
        .hasSize(2)
        .first()
        .asString()
        .endsWith("does not hold for this place or this Java; making it anew, once");
    assertThat(Files.size(copy.resolve("classes.jsa"))).isGreaterThan(10_000_000);
    assertThat(start(copy.resolve("tradebalance"), Map.of(), "--version").said.lines()).hasSize(1);

    String loaded = "-Xlog:class+load:file=" + folder.resolve("loaded.txt");
    start(copy.resolve("tradebalance"), Map.of("TRADEBALANCE_JAVA_OPTIONS", loaded), "--version");
    assertThat(Files.readAllLines(folder.resolve("loaded.txt")))
        .filteredOn(line -> line.contains(" org.tradebalance.cli.Main "))
        .singleElement()
        .asString()
        .contains("shared objects file (top)");
  }

  private Ended start(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    File said = folder.resolve("said.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Ended(exitCode, Files.readString(said.toPath(), StandardCharsets.UTF_8));
  }

  private record Ended(int exitCode, String said) {}
}
