package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged program in a working directory and waits for its end. */
public final class Jar {

  /** What the build makes. */
  static final Path PACKAGED = Path.of("target", "tradebalance.jar").toAbsolutePath();

  /** The same, unpacked, with an archive of its classes. */
  private static final Path QUICK = Path.of("target", "tradebalance").toAbsolutePath();

  private static final long PATIENCE_SECONDS = 600;

  private final Path folder;
  private final List<String> command;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Jar(Path folder, List<String> command) {
    assertThat(PACKAGED).as("the packaged program; build it with: mvn package").isRegularFile();
    this.folder = folder;
    this.command = command;
  }

  /** The same program in this folder as the build prepares it for a quick start. */
  public static Jar in(Path folder) {
    return new Jar(
        folder,
        List.of(
            "-XX:SharedArchiveFile=" + QUICK.resolve("classes.jsa"),
            "-jar",
            QUICK.resolve(PACKAGED.getFileName()).toString()));
  }

  /** {@code java -jar target/tradebalance.jar} in this folder. */
  public static Jar asPackaged(Path folder) {
    return new Jar(folder, List.of("-jar", PACKAGED.toString()));
  }

  /** Adds an option of the virtual machine such as {@code -Duser.language=tr}. */
  public Jar withOption(String option) {
    options.add(option);
    return this;
  }

  /** Sets an environment variable. */
  public Jar withEnvironment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Runs to the end. */
  public Ended run(String... arguments) {
    return start(arguments).end();
  }

  /** Starts and does not wait. */
  public Started start(String... arguments) {
    try {
      Path out = Files.createTempFile("tradebalance", ".out");
      Path err = Files.createTempFile("tradebalance", ".err");
      List<String> line = new ArrayList<>();
      line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      // Short runs end sooner where the virtual machine does not optimise for long ones.
      line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      line.addAll(options);
      line.addAll(command);
      line.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
      builder.environment().putAll(environment);
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new Started(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process at work. */
  public record Started(Process process, Path outFile, Path errFile) {

    /** What it printed so far. */
    public String out() {
      return read(outFile);
    }

    /** Waits for the end. */
    public Ended end() {
      try {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("still working after " + PATIENCE_SECONDS + " s: " + out());
        }
        Ended ended = new Ended(process.exitValue(), read(outFile), read(errFile));
        Files.delete(outFile);
        Files.delete(errFile);
        return ended;
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A process that ended. */
  public record Ended(int exitCode, String out, String err) {

    /** The lines on standard output that hold something. */
    public List<String> outLines() {
      return out.lines().filter(line -> !line.isBlank()).toList();
    }

    /** The lines on standard error that hold something. */
    public List<String> errLines() {
      return err.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Fails, showing everything printed, where the exit code is another one. */
    public Ended exits(int expected) {
      assertThat(exitCode)
          .as("exit code of a run that printed:%n%s%s", out, err)
          .isEqualTo(expected);
      assertThat(out + err).as("no stack trace").doesNotContain("\tat ", "Exception");
      return this;
    }
  }
}
