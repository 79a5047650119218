package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
