package org.tradebalance.gen;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradebalance.layout.RawCell;

/** A partner and year as the Census country workbook prints it. */
public final class CensusRow {

  /** The months as the header abbreviates them. */
  public static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  /** The header, from left to right. */
  public static final List<String> HEADER =
      Stream.of(Stream.of("year", "CTY_CODE", "CTYNAME"), columns("I"), columns("E"))
          .flatMap(labels -> labels)
          .toList();

  private final Map<String, RawCell> cells = new LinkedHashMap<>();

  private CensusRow(String year, String code) {
    HEADER.forEach(label -> cells.put(label, Cells.number("0")));
    cells.put("year", Cells.text(year));
    cells.put("CTY_CODE", Cells.text(code));
    cells.put("CTYNAME", Cells.text("name of " + code));
  }

  /** A row of zeros. */
  public static CensusRow of(String year, String code) {
    return new CensusRow(year, code);
  }

  /** Imports from January on, in millions; the year column becomes their sum. */
  public CensusRow imports(String... millions) {
    return flow("I", millions);
  }

  /** Exports from January on, in millions; the year column becomes their sum. */
  public CensusRow exports(String... millions) {
    return flow("E", millions);
  }

  /** Another content for the cell below a header label. */
  public CensusRow with(String label, RawCell cell) {
    cells.put(label, cell);
    return this;
  }

  public List<RawCell> cells() {
    return List.copyOf(cells.values());
  }

  private CensusRow flow(String letter, String... millions) {
    BigDecimal year = BigDecimal.ZERO;
    for (int month = 0; month < millions.length; month++) {
      cells.put(letter + MONTHS.get(month), Cells.number(millions[month]));
      year = year.add(new BigDecimal(millions[month]));
    }
    cells.put(letter + "YR", Cells.number(year.toPlainString()));
    return this;
  }

  private static Stream<String> columns(String letter) {
    return Stream.concat(MONTHS.stream(), Stream.of("YR")).map(label -> letter + label);
  }
}
