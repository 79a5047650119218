package org.tradebalance.publish.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;

/**
 * Writes {@code manifest.json}: what a publication consists of and was made from. It says nothing
 * of time or machine, so that the same input gives the same bytes.
 */
public final class ManifestJson {

  /** A file of the publication; rows is -1 where the format has none. */
  public record Output(String name, String sha256, long rows) {}

  private record Listed(
      String name, String sha256, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long rows) {

    static Listed of(Output output) {
      return new Listed(output.name(), output.sha256(), output.rows() < 0 ? null : output.rows());
    }
  }

  /** What an output was made from. */
  private record Input(
      String file,
      String sha256,
      FileStatus status,
      String layout,
      String dataset,
      String vintage) {

    static Input of(LedgerEntry entry) {
      return new Input(
          entry.file(),
          entry.sha256(),
          entry.status(),
          entry.layout(),
          entry.dataset(),
          entry.vintage());
    }
  }

  private record Manifest(
      String tradebalance,
      SortedMap<String, Integer> layouts,
      List<Listed> files,
      List<Input> inputs) {}

  private ManifestJson() {}

  /**
   * Writes the manifest.
   *
   * @param version version of tradebalance
   * @param layouts version of each layout, by id
   */
  public static void write(
      Path target,
      List<Output> outputs,
      List<LedgerEntry> inputs,
      String version,
      SortedMap<String, Integer> layouts)
      throws IOException {
    Manifest manifest =
        new Manifest(
            version,
            layouts,
            outputs.stream().map(Listed::of).toList(),
            inputs.stream().map(Input::of).toList());
    Files.writeString(target, JsonText.pretty(manifest) + "\n", StandardCharsets.UTF_8);
  }
}
