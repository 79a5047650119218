package org.tradebalance.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tradebalance.blackbox.Csv;
import org.tradebalance.publisher.PublisherCase;

/** The files that are damaged: one for each layout, those that are shipped, and the real ones. */
final class GoodFiles {

  private static final Path SHARED = Path.of("src/test/resources/shared/figures.csv");

  private GoodFiles() {}

  /** The small cases of every layout, written in a folder for a moment, and the shipped exhibit. */
  static List<GoodFile> small(Path folder) {
    try (Stream<PublisherCase> cases = PublisherCase.all()) {
      List<GoodFile> files = new ArrayList<>();
      for (PublisherCase each : cases.filter(GoodFiles::differsInForm).toList()) {
        Path file = each.write(folder);
        files.add(GoodFile.of("case " + each, file));
        Files.delete(file);
      }
      files.add(shipped("us-ft900-exhibit-1.xlsx"));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A case that only holds other names than the first one of its layout adds no way to damage. */
  private static boolean differsInForm(PublisherCase each) {
    return !each.toString().matches(".*--(every-name|groups-of-their-time)");
  }

  /** The small files and the shipped country workbook of forty years: what every clone has. */
  static List<GoodFile> all(Path folder) {
    List<GoodFile> files = small(folder);
    files.add(shipped("us-census-country.xlsx"));
    return files;
  }

  /** The publishers' own files, where they are at hand. */
  static List<GoodFile> real() {
    String shared = System.getProperty("shared.data", "");
    if (shared.isEmpty()) {
      return List.of();
    }
    return Csv.read(SHARED).rows().stream()
        .map(row -> row.get("file"))
        .distinct()
        .map(name -> GoodFile.of("real " + name, Path.of(shared).resolve(name)))
        .toList();
  }

  private static GoodFile shipped(String name) {
    return GoodFile.of("shipped " + name, Path.of("input", name));
  }
}
