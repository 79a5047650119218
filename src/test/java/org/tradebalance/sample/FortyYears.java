package org.tradebalance.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Writes forty years of months of every partner code, in the layout of the Census Bureau's country
 * workbook, for measuring how long metrics take: {@code java -cp ... FortyYears CODES FOLDER},
 * where CODES is {@code config/reference/census-partners.csv}. The figures are made up: a level, a
 * growth, a season and noise for each partner and flow.
 */
public final class FortyYears {

  private static final int FIRST = 1985;
  private static final int LAST = 2024;
  private static final int FIRST_PARTNER = 1000;
  private static final double[] SEASON = {
    -.08, -.09, .03, .0, .01, .02, -.03, .01, .0, .06, .04, .03
  };

  private final Random random = new Random(240);

  private FortyYears() {}

  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException("expected CODES FOLDER, found " + Arrays.toString(args));
    }
    try (Reader codes = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
      Path folder = Files.createDirectories(Path.of(args[1]));
      new FortyYears().of(codes).workbook().write(folder.resolve("country.xlsx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CensusCountryWorkbook of(Reader codes) throws IOException {
    CensusCountryWorkbook workbook = new CensusCountryWorkbook();
    Months worldImports = new Months();
    Months worldExports = new Months();
    for (CSVRecord code :
        CSVParser.parse(
            codes, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      if (Integer.parseInt(code.get("code")) >= FIRST_PARTNER) {
        Months imports = made();
        Months exports = made();
        for (int year = first(code); year <= last(code); year++) {
          worldImports.add(year, imports);
          worldExports.add(year, exports);
          workbook.partner(
              Integer.toString(year),
              code.get("code"),
              code.get("name"),
              imports.of(year),
              exports.of(year));
        }
      }
    }
    for (int year = FIRST; year <= LAST; year++) {
      workbook.partner(
          Integer.toString(year),
          "0015",
          "World, Not Seasonally Adjusted",
          worldImports.of(year),
          worldExports.of(year));
    }
    return workbook;
  }

  /** The first year that a code is valid throughout. */
  private static int first(CSVRecord code) {
    String from = code.get("valid_from");
    return from.isEmpty() ? FIRST : Integer.parseInt(from.substring(0, 4)) + 1;
  }

  private static int last(CSVRecord code) {
    String to = code.get("valid_to");
    return to.isEmpty() ? LAST : Integer.parseInt(to.substring(0, 4)) - 1;
  }

  private Months made() {
    Months months = new Months();
    double level = Math.exp(random.nextGaussian() * 2 + 4);
    double growth = 1 + random.nextDouble() / 200;
    for (int at = 0; at < months.tenths.length; at++) {
      level *= growth * (1 + random.nextGaussian() / 100);
      months.tenths[at] =
          Math.round(10 * level * (1 + SEASON[at % 12] + random.nextGaussian() / 50));
    }
    return months;
  }

  /** Amounts in tenths of a million dollars, as the publisher rounds them. */
  private static final class Months {

    private final long[] tenths = new long[(LAST - FIRST + 1) * 12];

    void add(int year, Months other) {
      for (int at = (year - FIRST) * 12; at < (year - FIRST + 1) * 12; at++) {
        tenths[at] += other.tenths[at];
      }
    }

    List<BigDecimal> of(int year) {
      List<BigDecimal> months = new ArrayList<>();
      for (int at = (year - FIRST) * 12; at < (year - FIRST + 1) * 12; at++) {
        months.add(BigDecimal.valueOf(tenths[at], 1));
      }
      return months;
    }
  }
}
