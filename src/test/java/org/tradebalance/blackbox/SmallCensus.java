package org.tradebalance.blackbox;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tradebalance.sample.CensusCountryWorkbook;
import org.tradebalance.sample.RawWorkbook;

/**
 * A country workbook with six countries, the European Union and the world, which are their sums.
 * Amounts follow from code, year and month, so that two workbooks differ only where one is revised.
 */
public final class SmallCensus {

  /** Rows of one year: the countries, the group and the world. */
  public static final int ROWS_A_YEAR = 8;

  private static final Map<String, String> COUNTRIES = new LinkedHashMap<>();
  private static final List<String> IN_EU = List.of("4210", "4280");

  static {
    COUNTRIES.put("1220", "Canada");
    COUNTRIES.put("2010", "Mexico");
    COUNTRIES.put("4210", "Netherlands");
    COUNTRIES.put("4280", "Germany");
    COUNTRIES.put("5700", "China");
    COUNTRIES.put("5820", "Hong Kong");
  }

  private final int firstYear;
  private final int lastYear;
  private final int lastMonth;
  private final Map<String, BigDecimal> revisions = new LinkedHashMap<>();
  private final List<String> without = new ArrayList<>();
  private BigDecimal factor = BigDecimal.ONE;

  private SmallCensus(int firstYear, int lastYear, int lastMonth) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.lastMonth = lastMonth;
  }

  /** Whole years from the first one on, the last one up to a month. */
  public static SmallCensus of(int firstYear, int lastYear, int lastMonth) {
    return new SmallCensus(firstYear, lastYear, lastMonth);
  }

  /** States the imports of a month otherwise, in millions; groups and world follow. */
  public SmallCensus revised(String code, int year, int month, String imports) {
    revisions.put(code + ' ' + year + ' ' + month, new BigDecimal(imports));
    return this;
  }

  /** Leaves the rows of a country out; groups and world stay as they are. */
  public SmallCensus without(String code) {
    without.add(code);
    return this;
  }

  /**
   * Every amount, also the revised ones, times a factor: 1000 for thousands instead of millions.
   */
  public SmallCensus times(int times) {
    factor = BigDecimal.valueOf(times);
    return this;
  }

  /** Writes it. */
  public void write(Path file) {
    workbook().write(file);
  }

  /** The workbook, to be written as it is or with further rows. */
  public RawWorkbook workbook() {
    CensusCountryWorkbook workbook = new CensusCountryWorkbook();
    group(workbook, "0003", "European Union", IN_EU);
    group(workbook, "0015", "World, Not Seasonally Adjusted", List.copyOf(COUNTRIES.keySet()));
    COUNTRIES.forEach(
        (code, name) -> {
          if (!without.contains(code)) {
            group(workbook, code, name, List.of(code));
          }
        });
    return workbook.workbook();
  }

  private void group(
      CensusCountryWorkbook workbook, String code, String name, List<String> members) {
    for (int year = firstYear; year <= lastYear; year++) {
      int ofYear = year;
      int months = year < lastYear ? 12 : lastMonth;
      workbook.partner(
          Integer.toString(year),
          code,
          name,
          IntStream.rangeClosed(1, months).mapToObj(m -> sum(members, ofYear, m, 'I')).toList(),
          IntStream.rangeClosed(1, months).mapToObj(m -> sum(members, ofYear, m, 'E')).toList());
    }
  }

  private BigDecimal sum(List<String> members, int year, int month, char flow) {
    return members.stream()
        .map(code -> amount(code, year, month, flow).multiply(factor))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal amount(String code, int year, int month, char flow) {
    BigDecimal revised = flow == 'I' ? revisions.get(code + ' ' + year + ' ' + month) : null;
    if (revised != null) {
      return revised;
    }
    long number = Long.parseLong(code);
    long millionths = number * 1_000_003 % 7_000_000_000L + year * 17_000L + month * 1_000_001L;
    // Mexico, the Netherlands and Hong Kong are in surplus.
    boolean surplus = number == 2010 || number == 4210 || number == 5820;
    return BigDecimal.valueOf((flow == 'E') == surplus ? millionths * 2 : millionths, 6);
  }
}
