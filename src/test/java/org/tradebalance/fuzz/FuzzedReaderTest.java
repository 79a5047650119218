package org.tradebalance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Good files and broken ones through every reader. In the campaign Jazzer looks for bytes that
 * break one, each in a process of its own, so that no other test runs instrumented.
 */
class FuzzedReaderTest {

  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 600);

  /** A reader of layouts reads all others, too. */
  private static final int FILES = 60;

  private static final int LAYOUTS = 6;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void brokenFilesAreReadOrRefused(FuzzedReader reader) {
    List<byte[]> seeds = reader.seeds(folder);
    assertThat(seeds).isNotEmpty();
    Random random = new Random(20261130);
    int most = reader == FuzzedReader.LAYOUT ? LAYOUTS : FILES;
    for (int file = 0; file < most; file++) {
      byte[] seed = seeds.get(file % seeds.size());
      reader.read(file < seeds.size() ? seed : broken(seed, random));
    }
  }

  @Tag("campaign")
  @ParameterizedTest
  @EnumSource
  void noBytesBreakAReader(FuzzedReader reader) throws IOException, InterruptedException {
    Path output = Files.createDirectories(Path.of("target", "fuzz", reader.name()));
    Path corpus = Files.createDirectories(output.resolve("corpus"));
    Path start = Files.createDirectories(folder.resolve("start"));
    int number = 0;
    for (byte[] seed : reader.seeds(folder.resolve("seeds"))) {
      Files.write(start.resolve("seed-" + number++), seed);
    }
    Path log = output.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(reader, output, corpus, start))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS + 300L, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("ended in time; see " + log).isTrue();
    assertThat(process.exitValue()).as("what Jazzer found; see " + log).isZero();
    assertThat(Files.readString(log)).contains("Done ");
  }

  private static List<String> command(FuzzedReader reader, Path output, Path corpus, Path start) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1500m",
            "-Dfuzz.reader=" + reader.name(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzEntry.class.getName(),
            "--instrumentation_includes=org.tradebalance.**",
            "--custom_hook_includes=org.tradebalance.**",
            "--reproducer_path=" + output,
            "-artifact_prefix=" + output + "/",
            "-max_len=20000",
            String.format(Locale.ROOT, "-max_total_time=%d", SECONDS),
            corpus.toString(),
            start.toString()));
  }

  /** Bytes changed, doubled or cut off. */
  private static byte[] broken(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    if (random.nextInt(3) == 0) {
      int from = random.nextInt(bytes.length);
      byte[] twice = Arrays.copyOf(bytes, bytes.length + bytes.length - from);
      System.arraycopy(bytes, from, twice, bytes.length, bytes.length - from);
      return twice;
    }
    return bytes;
  }
}
