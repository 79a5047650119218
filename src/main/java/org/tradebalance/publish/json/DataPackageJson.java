package org.tradebalance.publish.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.table.ColumnDefinition;
import org.tradebalance.publish.table.TableCatalogue;
import org.tradebalance.publish.table.TableSchema;
import org.tradebalance.trade.Dataset;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code datapackage.json}: the files of a publication with their hashes and the schema of
 * each CSV, for programs that load tables.
 *
 * @see <a href="https://specs.frictionlessdata.io/data-package/">Data Package, version 1</a>
 */
public final class DataPackageJson {

  private static final String PERIOD = "[0-9]{4}(-(0[1-9]|1[0-2])|(-Q[1-4])?(-P(0[0-9]|1[01]))?)";
  private static final String VINTAGE = "[0-9]{4}-(0[1-9]|1[0-2])";

  private final JsonGenerator json;
  private final TableCatalogue catalogue;

  private DataPackageJson(JsonGenerator json, TableCatalogue catalogue) {
    this.json = json;
    this.catalogue = catalogue;
  }

  /**
   * Writes the description.
   *
   * @param target the file to write, beside the files that it describes
   * @param catalogue the tables
   * @param files those files
   * @param version version of tradebalance
   */
  public static void write(
      Path target,
      TableCatalogue catalogue,
      List<ManifestJson.Output> files,
      Publication publication,
      String version)
      throws IOException {
    PrettyJson.write(
        target,
        json -> {
          DataPackageJson writer = new DataPackageJson(json, catalogue);
          json.writeStartObject();
          json.writeStringProperty("profile", "data-package");
          json.writeStringProperty("name", "tradebalance");
          json.writeStringProperty("title", "Trade balances");
          json.writeStringProperty(
              "description",
              "Bilateral and periodic trade balances with the metrics derived from them."
                  + " Amounts are in US dollars. Only rows of countries may be summed.");
          json.writeStringProperty("version", version);
          writer.sources(publication);
          json.writeArrayPropertyStart("resources");
          for (ManifestJson.Output file : files) {
            writer.resource(file, Files.size(target.resolveSibling(file.name())));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void sources(Publication publication) {
    TreeSet<String> publishers = new TreeSet<>();
    for (String used : new TreeSet<>(publication.datasets().keySet())) {
      Dataset dataset = publication.datasets().get(used);
      if (dataset != null
          && (publication.book().series().stream().anyMatch(s -> s.dataset().equals(used))
              || publication.inCurrency().stream()
                  .anyMatch(balance -> balance.series().dataset().equals(used)))) {
        publishers.add(dataset.publisher());
      }
    }
    if (publishers.isEmpty()) {
      return; // the list must not be empty
    }
    json.writeArrayPropertyStart("sources");
    for (String publisher : publishers) {
      json.writeStartObject();
      json.writeStringProperty("title", publisher);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void resource(ManifestJson.Output file, long bytes) {
    String name = file.name();
    String format = name.substring(name.lastIndexOf('.') + 1);
    json.writeStartObject();
    // A name is unique in the package, and a table comes in more than one format.
    json.writeStringProperty(
        "name", name.replace('_', '-').replace('/', '-').toLowerCase(Locale.ROOT));
    json.writeStringProperty("path", name);
    json.writeStringProperty("format", format);
    json.writeStringProperty("mediatype", mediaType(format));
    json.writeNumberProperty("bytes", bytes);
    json.writeStringProperty("hash", "sha256:" + file.sha256());
    catalogue.schema(name).ifPresentOrElse(this::table, () -> withoutTable(name));
    json.writeEndObject();
  }

  private void withoutTable(String name) {
    if (name.startsWith("charts/")) {
      chart();
    } else {
      json.writeStringProperty("profile", "data-resource");
    }
  }

  /** The figures of a chart of the page; all of these files have the same columns. */
  private void chart() {
    tabular(
        "Figures of a chart", "What a chart of brief.html shows, exact, in the unit of the chart.");
    json.writeObjectPropertyStart("schema");
    json.writeArrayPropertyStart("fields");
    chartField("label", "string", "Period or name below or beside the mark.", true);
    chartField("series", "string", "Which of the lines, columns or bars.", true);
    chartField("value", "number", "The figure; empty where it is missing.", false);
    chartField("unit", "string", "The unit of the value.", true);
    json.writeEndArray();
    strings("missingValues", List.of(""));
    strings("primaryKey", List.of("label", "series"));
    json.writeEndObject();
  }

  private void chartField(String name, String type, String description, boolean required) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("type", type);
    json.writeStringProperty("description", description);
    json.writeStringProperty("source", "chart of brief.html");
    json.writeObjectPropertyStart("constraints");
    json.writeBooleanProperty("required", required);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void table(TableSchema<?> table) {
    tabular(table.title(), table.definition());
    json.writeObjectPropertyStart("schema");
    json.writeArrayPropertyStart("fields");
    table.definitions().forEach(this::field);
    json.writeEndArray();
    strings("missingValues", List.of(""));
    if (!table.key().isEmpty()) {
      strings("primaryKey", table.key());
    }
    json.writeEndObject();
  }

  private void tabular(String title, String description) {
    json.writeStringProperty("profile", "tabular-data-resource");
    json.writeStringProperty("title", title);
    json.writeStringProperty("description", description);
    json.writeStringProperty("encoding", "utf-8");
    json.writeObjectPropertyStart("dialect");
    json.writeStringProperty("delimiter", ",");
    json.writeStringProperty("lineTerminator", "\r\n");
    json.writeStringProperty("quoteChar", "\"");
    json.writeBooleanProperty("doubleQuote", true);
    json.writeBooleanProperty("header", true);
    json.writeEndObject();
  }

  private void field(ColumnDefinition<?> column) {
    json.writeStartObject();
    json.writeStringProperty("name", column.name());
    json.writeStringProperty("type", type(column));
    if (type(column).equals("number")) {
      json.writeStringProperty("decimalChar", ".");
    }
    json.writeStringProperty("description", column.definition());
    if (column.hasUnit()) {
      json.writeStringProperty("unit", column.unit());
    }
    json.writeStringProperty("source", column.source());
    json.writeObjectPropertyStart("constraints");
    json.writeBooleanProperty("required", column.required());
    switch (column.type()) {
      case PERIOD -> json.writeStringProperty("pattern", PERIOD);
      case VINTAGE -> json.writeStringProperty("pattern", VINTAGE);
      default -> {
        if (!column.values().isEmpty()) {
          strings("enum", column.values());
        }
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String type(ColumnDefinition<?> column) {
    return switch (column.type()) {
      case AMOUNT, DECIMAL, NUMBER -> "number";
      case INTEGER -> "integer";
      case FLAG -> "boolean";
      case DATE -> "date";
      case TIMESTAMP -> "datetime";
      case TEXT, CODE, PERIOD, VINTAGE -> "string";
    };
  }

  private static String mediaType(String format) {
    return switch (format) {
      case "csv" -> "text/csv";
      case "md" -> "text/markdown";
      case "html" -> "text/html";
      case "json" -> "application/json";
      case "parquet" -> "application/vnd.apache.parquet";
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      default -> "application/octet-stream";
    };
  }
}
