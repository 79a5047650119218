package org.tradebalance.publish.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.tradebalance.quality.LedgerEntry;

/**
 * Writes {@code manifest.json}: what a publication consists of and was made from. It says nothing
 * of time or machine, so that the same input gives the same bytes.
 */
public final class ManifestJson {

  /** A file of the publication; rows is -1 where the format has none. */
  public record Output(String name, String sha256, long rows) {}

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
    PrettyJson.write(
        target,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("tradebalance", version);
          json.writeObjectPropertyStart("layouts");
          layouts.forEach(json::writeNumberProperty);
          json.writeEndObject();
          json.writeArrayPropertyStart("files");
          for (Output output : outputs) {
            json.writeStartObject();
            json.writeStringProperty("name", output.name());
            json.writeStringProperty("sha256", output.sha256());
            if (output.rows() >= 0) {
              json.writeNumberProperty("rows", output.rows());
            }
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("inputs");
          for (LedgerEntry input : inputs) {
            json.writeStartObject();
            json.writeStringProperty("file", input.file());
            json.writeStringProperty("sha256", input.sha256());
            json.writeStringProperty("status", input.status().code());
            json.writeStringProperty("layout", input.layout());
            json.writeStringProperty("dataset", input.dataset());
            json.writeStringProperty("vintage", input.vintage());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }
}
