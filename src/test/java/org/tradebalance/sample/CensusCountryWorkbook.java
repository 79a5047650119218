package org.tradebalance.sample;

import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * US goods trade by partner in the layout of the Census Bureau's {@code country.xlsx}: one row for
 * a partner and year, imports before exports, million US$. Quirks kept: years and codes are text,
 * the used range is declared down to the last possible row, months not yet published are 0, sums
 * carry binary noise.
 */
public final class CensusCountryWorkbook {
  static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  /** Codes below this one are groups; the publisher adds their months up from partners. */
  private static final int FIRST_PARTNER_CODE = 1000;

  private final RawWorkbook workbook =
      RawWorkbook.sheet("country").dimension("A1:AC1048576").row(header());

  /** All rows of a table with the columns {@code year,code,name,IJAN,...,IYR,EJAN,...,EYR}. */
  public static CensusCountryWorkbook ofCsv(Reader csv) {
    CensusCountryWorkbook result = new CensusCountryWorkbook();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser records = CSVParser.parse(csv, format)) {
      for (CSVRecord row : records) {
        result.partner(
            row.get("year"), row.get("code"), row.get("name"), months(row, "I"), months(row, "E"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  /** Adds a row; months after the last one given are written as not yet published. */
  public CensusCountryWorkbook partner(
      String year, String code, String name, List<BigDecimal> imports, List<BigDecimal> exports) {
    List<RawCell> cells = new ArrayList<>(List.of(text(year), text(code), text(name)));
    boolean summed = Integer.parseInt(code) < FIRST_PARTNER_CODE;
    appendFlow(cells, imports, summed);
    appendFlow(cells, exports, summed);
    workbook.row(cells);
    return this;
  }

  public RawWorkbook workbook() {
    return workbook;
  }

  private static List<RawCell> header() {
    List<RawCell> cells = new ArrayList<>(List.of(text("year"), text("CTY_CODE"), text("CTYNAME")));
    for (String flow : List.of("I", "E")) {
      MONTHS.forEach(month -> cells.add(text(flow + month)));
      cells.add(text(flow + "YR"));
    }
    return cells;
  }

  private static List<BigDecimal> months(CSVRecord row, String flow) {
    return MONTHS.stream().map(month -> new BigDecimal(row.get(flow + month))).toList();
  }

  private static void appendFlow(List<RawCell> cells, List<BigDecimal> months, boolean summed) {
    double year = 0;
    for (int i = 0; i < MONTHS.size(); i++) {
      double exact = i < months.size() ? months.get(i).doubleValue() : 0;
      // Taking a month out of the running total leaves the noise that a sum of partners leaves.
      double written = summed ? (year + exact) - year : exact;
      cells.add(number(ShortestDecimal.of(written)));
      year += written;
    }
    cells.add(number(ShortestDecimal.of(year)));
  }
}
