package org.tradebalance.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
          "layouts/au-abs-merchandise.yml",
          "layouts/br-comexstat-exports.yml",
          "layouts/br-comexstat-imports.yml",
          "layouts/br-comexstat-municipalities.yml",
          "layouts/ca-statcan-trade-by-partner.yml",
          "layouts/ca-statcan-trade-by-product.yml",
          "layouts/cepii-baci.yml",
          "layouts/cn-gacc-cny.yml",
          "layouts/cn-gacc-usd.yml",
          "layouts/customs-shipments.yml",
          "layouts/de-destatis-by-country-monthly.yml",
          "layouts/de-destatis-by-country-wide.yml",
          "layouts/de-destatis-by-country.yml",
          "layouts/ecb-daily-rates.yml",
          "layouts/ecb-exchange-rates.yml",
          "layouts/eurostat-comext-api.yml",
          "layouts/eurostat-comext-legacy.yml",
          "layouts/eurostat-comext-short.yml",
          "layouts/eurostat-comext.yml",
          "layouts/eurostat-ext-lt.yml",
          "layouts/eurostat-ext-st.yml",
          "layouts/exchange-rates.yml",
          "layouts/fred-bopgstb-plain.yml",
          "layouts/fred-bopgstb.yml",
          "layouts/fred-daily-rates.yml",
          "layouts/fred-exchange-rates-annual.yml",
          "layouts/fred-exchange-rates.yml",
          "layouts/fred-goods-by-partner.yml",
          "layouts/gb-hmrc-ots-countries.yml",
          "layouts/gb-hmrc-ots.yml",
          "layouts/gb-ons-country-by-commodity.yml",
          "layouts/imf-dots.yml",
          "layouts/imf-imts-wide.yml",
          "layouts/imf-imts.yml",
          "layouts/itc-trade-map-all-products.yml",
          "layouts/jp-customs-by-country.yml",
          "layouts/kr-customs-item-country.yml",
          "layouts/sdmx-csv-1.yml",
          "layouts/sdmx-csv-2.yml",
          "layouts/un-comtrade-legacy-short.yml",
          "layouts/un-comtrade-legacy.yml",
          "layouts/un-comtrade.yml",
          "layouts/us-bea-trade-by-country.yml",
          "layouts/us-bea-trade-time-series.yml",
          "layouts/us-census-api-china-hs4.yml",
          "layouts/us-census-api-end-use-exports.yml",
          "layouts/us-census-api-end-use-imports.yml",
          "layouts/us-census-api-imports.yml",
          "layouts/us-census-country.yml",
          "layouts/us-census-state-exports.yml",
          "layouts/us-census-state-imports.yml",
          "layouts/us-ft900-exhibit-1.yml",
          "layouts/us-ft900-exhibit-12.yml",
          "layouts/us-ft900-exhibit-14.yml",
          "layouts/us-ft900-exhibit-14a.yml",
          "layouts/us-ft900-exhibit-15.yml",
          "layouts/us-ft900-exhibit-19.yml",
          "layouts/us-ft900-exhibit-2.yml",
          "layouts/us-ft900-exhibit-20.yml",
          "layouts/us-ft900-exhibit-9.yml",
          "layouts/us-usa-trade-online.yml",
          "layouts/us-usitc-domestic-exports-hs2.yml",
          "layouts/us-usitc-general-imports-monthly.yml",
          "layouts/us-usitc-imports-hts10.yml",
          "layouts/wb-wdi-goods-services.yml",
          "layouts/wits-partner-timeseries.yml",
          "layouts/wto-merchandise-wide.yml",
          "layouts/wto-merchandise.yml",
          "reference/abs-names.csv",
          "reference/baci-partners.csv",
          "reference/balance-signs.csv",
          "reference/bea-names.csv",
          "reference/census-api-partners.csv",
          "reference/census-partners.csv",
          "reference/census-state-names.csv",
          "reference/comexstat-partners.csv",
          "reference/comext-partners.csv",
          "reference/comtrade-partners.csv",
          "reference/destatis-names.csv",
          "reference/ebops-items.csv",
          "reference/economies.csv",
          "reference/economy-names.csv",
          "reference/end-use.csv",
          "reference/fred-partners.csv",
          "reference/gacc-names.csv",
          "reference/gdp.csv",
          "reference/group-series.csv",
          "reference/groups.csv",
          "reference/hmrc-partners.csv",
          "reference/hs-chapters.csv",
          "reference/hs-sections.csv",
          "reference/imf-imts-areas.csv",
          "reference/imf-names.csv",
          "reference/iso-partners.csv",
          "reference/japan-partners.csv",
          "reference/ons-names.csv",
          "reference/product-groups.csv",
          "reference/product-titles.csv",
          "reference/publishers.csv",
          "reference/sdmx-ref-areas.csv",
          "reference/sitc-sections.csv",
          "reference/statcan-names.csv",
          "reference/us-states.csv",
          "reference/usa-trade-online-names.csv",
          "reference/usitc-names.csv",
          "reference/wdi-partners.csv",
          "reference/wits-names.csv",
          "reference/wto-partners.csv");

  private final SortedMap<String, String> texts = new TreeMap<>();

  private final Map<String, ReferenceTable> tables = new ConcurrentHashMap<>();

  /** The files that differ from those in the program, which the build has validated. */
  private final Set<String> own = new TreeSet<>();

  /**
   * Reads everything once.
   *
   * @param folder the folder that overrides; it need not exist
   */
  public ConfigFiles(Path folder) {
    SHIPPED.forEach(name -> texts.put(name, shipped(name)));
    for (String name :
        List.of(ExpectationFile.NAME, LimitFile.NAME, AcceptedFiles.NAME, PreferredDatasets.NAME)) {
      texts.put(name, shipped(name));
      addFile(folder, name);
    }
    addFrom(folder, "claims", ".csv");
    addFrom(folder, "layouts", ".yml");
    addFrom(folder, "reference", ".csv");
  }

  private ConfigFiles(ConfigFiles files) {
    texts.putAll(files.texts);
    tables.putAll(files.tables);
    own.addAll(files.own);
  }

  /** The same files, one of them with another text. */
  ConfigFiles with(String name, String text) {
    ConfigFiles changed = new ConfigFiles(this);
    changed.put(name, text);
    changed.tables.remove(name);
    return changed;
  }

  /** Whether a file is, letter by letter, the one in the program, which the build has validated. */
  boolean isShipped(String name) {
    return !own.contains(name);
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
          "config/"
              + name
              + " does not exist; there are: "
              + String.join(", ", below(name.substring(0, name.indexOf('/')))));
    }
    return text;
  }

  /**
   * The rows of a reference table.
   *
   * @throws ConfigurationException where there is none of that name, or it is no table
   */
  ReferenceTable table(String name) {
    return tables.computeIfAbsent(name, table -> ReferenceTable.parse(table, text(table)));
  }

  /** All texts by name, for the fingerprint of the configuration. */
  public SortedMap<String, String> texts() {
    return new TreeMap<>(texts);
  }

  private void addFile(Path folder, String name) {
    Path file = folder.resolve(name);
    try {
      if (Files.exists(file)) {
        put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read: " + e.getMessage(), e);
    }
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
          put(below + "/" + name, Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(inside + " cannot be read: " + e.getMessage(), e);
    }
  }

  private void put(String name, String text) {
    if (!text.equals(texts.put(name, text))) {
      own.add(name);
    }
  }

  static String shipped(String name) {
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
