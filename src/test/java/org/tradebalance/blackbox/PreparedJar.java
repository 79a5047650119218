package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The packaged program unpacked by its own tool, its classes in a class data archive: the same
 * program, which starts in half the time. Made once for all tests of a virtual machine.
 */
final class PreparedJar {

  /** Virtual machines that test side by side prepare one each. */
  private static final String FORK = System.getProperty("it.fork", "1");

  private static final Path FOLDER = Path.of("target", "prepared-jar-" + FORK).toAbsolutePath();
  private static final Path FILE = FOLDER.resolve(Jar.PACKAGED.getFileName());
  private static final String ARCHIVE = FOLDER.resolve("classes.jsa").toString();

  private static final List<String> COMMAND = prepare();

  private PreparedJar() {}

  /** The arguments of the virtual machine that start it. */
  static List<String> command() {
    return COMMAND;
  }

  private static List<String> prepare() {
    try {
      Path work = Files.createTempDirectory("prepare");
      Files.createDirectories(work.resolve("input"));
      SmallCensus.of(2023, 2024, 12).write(work.resolve("input/country.xlsx"));
      new Jar(work, List.of("-Djarmode=tools", "-jar", Jar.PACKAGED.toString()))
          .run("extract", "--force", "--destination", FOLDER.toString())
          .exits(0);
      new Jar(work, List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", FILE.toString()))
          .run("run");
      assertThat(work.resolve("output/current/bilateral_balance.csv")).isRegularFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-jar", FILE.toString());
  }
}
