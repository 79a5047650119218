package org.tradebalance.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The configuration files by name: those that the program ships, overridden and added to by the
 * {@code config} folder of the working directory.
 */
public final class ConfigFiles {

  /** Names of what is shipped; a jar cannot list its own folders portably. */
  private static final List<String> SHIPPED =
      List.of(
          "claims/us-trade-balance-2024-25.csv",
          "layouts/us-census-country.yml",
          "layouts/us-ft900-exhibit-1.yml",
          "reference/census-partners.csv",
          "reference/economies.csv");

  private final SortedMap<String, String> texts = new TreeMap<>();

  /**
   * Reads everything once.
   *
   * @param folder the folder that overrides; it need not exist
   */
  public ConfigFiles(Path folder) {
    SHIPPED.forEach(name -> texts.put(name, shipped(name)));
    addFrom(folder, "claims", ".csv");
    addFrom(folder, "layouts", ".yml");
    addFrom(folder, "reference", ".csv");
  }

  /** Names of the files below a folder, in order. */
  List<String> below(String folder) {
    return texts.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  /**
   * The text of a file.
   *
   * @throws ConfigurationException where there is none of that name
   */
  String text(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new ConfigurationException(
          "config/" + name + " does not exist; there are: " + String.join(", ", texts.keySet()));
    }
    return text;
  }

  /** All texts by name, for the fingerprint of the configuration. */
  public SortedMap<String, String> texts() {
    return new TreeMap<>(texts);
  }

  private void addFrom(Path folder, String below, String ending) {
    Path inside = folder.resolve(below);
    if (!Files.isDirectory(inside)) {
      return;
    }
    try (Stream<Path> files = Files.list(inside)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
          texts.put(below + "/" + name, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(inside + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String shipped(String name) {
    String resource = "/shipped-config/" + name;
    try (InputStream in = ConfigFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
