package org.tradebalance.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes the extracts that come with the project into {@code input}, or into the folder given. */
public final class ShippedInput {
  static final String CENSUS_COUNTRY_FILE = "us-census-country.xlsx";
  static final String EXHIBIT_1_FILE = "us-ft900-exhibit-1.xlsx";
  static final String CENSUS_COUNTRY_FIGURES = "/sample/census-country.csv";
  static final String EXHIBIT_1_FIGURES = "/sample/ft900-exhibit-1.csv";

  private ShippedInput() {}

  public static void main(String[] args) {
    writeTo(Path.of(args.length == 0 ? "input" : args[0]));
  }

  static void writeTo(Path folder) {
    try (Reader partners = figures(CENSUS_COUNTRY_FIGURES);
        Reader periods = figures(EXHIBIT_1_FIGURES)) {
      Files.createDirectories(folder);
      CensusCountryWorkbook.ofCsv(partners).workbook().write(folder.resolve(CENSUS_COUNTRY_FILE));
      Exhibit1Workbook.ofCsv(periods).workbook().write(folder.resolve(EXHIBIT_1_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reader figures(String resource) {
    InputStream stream = ShippedInput.class.getResourceAsStream(resource);
    return new InputStreamReader(Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8);
  }
}
