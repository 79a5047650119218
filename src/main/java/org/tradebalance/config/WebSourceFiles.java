package org.tradebalance.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradebalance.collect.WebSource;

/**
 * Reads {@code config/sources}: those that the program ships, replaced and added to by those of the
 * working directory. They decide nothing of what becomes of a file, so a change of them is no
 * reason to load anything again.
 */
public final class WebSourceFiles {

  /** Names of what is shipped; a jar cannot list its own folders portably. */
  static final List<String> SHIPPED =
      List.of(
          "br-comexstat-exports",
          "ca-statcan-trade-by-partner",
          "ecb-exchange-rates",
          "eurostat-ext-lt",
          "eurostat-ext-st",
          "fred-bopgstb",
          "fred-exchange-rates",
          "fred-goods-by-partner",
          "imf-imts",
          "oecd-imts",
          "un-comtrade-annual",
          "us-bea-trade-time-series",
          "us-census-api-imports",
          "us-census-country",
          "wb-wdi-exports",
          "wto-merchandise");

  private WebSourceFiles() {}

  /**
   * Reads them, by id.
   *
   * @param config the folder of the configuration; it need not exist
   * @throws ConfigurationException naming file, key, what is expected and line
   */
  public static SortedMap<String, WebSource> read(Path config) {
    SortedMap<String, WebSource> sources = new TreeMap<>();
    texts(config.resolve("sources"))
        .forEach(
            (id, text) ->
                sources.put(
                    id,
                    SourceNode.read(new YamlSource("config/sources/" + id + ".yml", text), id)));
    return sources;
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    SHIPPED.forEach(id -> texts.put(id, ConfigFiles.shipped("sources/" + id + ".yml")));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".yml")).toList()) {
          String name = file.getFileName().toString();
          texts.put(
              name.substring(0, name.length() - ".yml".length()),
              Files.readString(file, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new ConfigurationException(folder + " cannot be read: " + e.getMessage(), e);
      }
    }
    return texts;
  }
}
