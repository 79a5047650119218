package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/**
 * Computes a figure again from its explanation in JSON form and the workbook alone: the cells are
 * read by another library, and what the operations do is written down here a second time.
 */
final class RecomputedFigure {

  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  private final Map<Integer, BigDecimal> inputs = new HashMap<>();

  private RecomputedFigure() {}

  /** The value of an answer. */
  static BigDecimal of(Map<?, ?> explanation, Map<?, ?> answer, Map<String, Workbook> workbooks) {
    RecomputedFigure figure = new RecomputedFigure();
    for (Object input : (List<?>) explanation.get("inputs")) {
      figure.read((Map<?, ?>) input, workbooks);
    }
    return figure.value((Map<?, ?>) answer.get("term"));
  }

  static Workbook open(Path file) {
    try {
      return WorkbookFactory.create(file.toFile(), null, true);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void read(Map<?, ?> input, Map<String, Workbook> workbooks) {
    CellReference place = new CellReference(String.valueOf(input.get("cell")));
    Cell cell =
        workbooks
            .get(String.valueOf(input.get("file")))
            .getSheet(String.valueOf(input.get("sheet")))
            .getRow(place.getRow())
            .getCell(place.getCol());
    BigDecimal raw = new BigDecimal(String.valueOf(input.get("raw")));
    assertThat(raw.doubleValue()).as("%s", input).isEqualTo(cell.getNumericCellValue());
    BigDecimal units = new BigDecimal(raw.doubleValue()).round(SPREADSHEET);
    BigDecimal dollars = units.multiply((BigDecimal) input.get("unit_usd"));
    inputs.put((Integer) input.get("input"), dollars.setScale(3, RoundingMode.HALF_UP));
  }

  private BigDecimal value(Map<?, ?> term) {
    if (term.containsKey("input")) {
      return inputs.get((Integer) term.get("input"));
    }
    List<BigDecimal> terms =
        ((List<?>) term.get("terms")).stream().map(each -> value((Map<?, ?>) each)).toList();
    BigDecimal a = terms.get(0);
    BigDecimal b = terms.size() > 1 ? terms.get(1) : BigDecimal.ZERO;
    return switch (String.valueOf(term.get("rule"))) {
      case "a + b + …" -> sum(terms);
      case "a - b" -> a.subtract(b);
      case "|a|" -> a.abs();
      case "(a + b + …) / n, rounded half up to 3 decimals" ->
          sum(terms).divide(BigDecimal.valueOf(terms.size()), 3, RoundingMode.HALF_UP);
      case "100 a / b, rounded half up to 4 decimals" -> percent(a, b);
      case "100 (|a| - |b|) / |b|, rounded half up to 4 decimals" ->
          percent(a.abs().subtract(b.abs()), b.abs());
      case "number of terms above 0" -> count(terms, 1);
      case "number of terms below 0" -> count(terms, -1);
      case "number of terms equal to 0" -> count(terms, 0);
      case "1 + number of terms above a" ->
          BigDecimal.valueOf(1 + terms.stream().filter(each -> each.compareTo(a) > 0).count());
      default -> throw new AssertionError("nobody can compute " + term.get("rule"));
    };
  }

  private static BigDecimal sum(List<BigDecimal> terms) {
    return terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(BigDecimal.valueOf(100)).divide(whole, 4, RoundingMode.HALF_UP);
  }

  private static BigDecimal count(List<BigDecimal> terms, int sign) {
    return BigDecimal.valueOf(terms.stream().filter(each -> each.signum() == sign).count());
  }
}
