package org.tradebalance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
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
    BigDecimal dollars = units.multiply(new BigDecimal(String.valueOf(input.get("unit_usd"))));
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
      case "a / 12, rounded half up to 3 decimals" ->
          a.divide(BigDecimal.valueOf(12), 3, RoundingMode.HALF_UP);
      case "a / b, rounded half up to 4 decimals" -> a.divide(b, 4, RoundingMode.HALF_UP);
      case "100 ((|a| / |b|)^(1/5) - 1), rounded half up to 4 decimals" -> yearly(a, b, 5);
      case "100 ((|a| / |b|)^(1/10) - 1), rounded half up to 4 decimals" -> yearly(a, b, 10);
      case "100 |a| / |b|, rounded half up to 4 decimals" -> percent(a.abs(), b.abs());
      case "400 |a| / |b|, rounded half up to 4 decimals" -> percent(times(a, 4), b.abs());
      case "1200 |a| / |b|, rounded half up to 4 decimals" -> percent(times(a, 12), b.abs());
      case "100 (a - b) / |c|, rounded half up to 4 decimals" ->
          percent(a.subtract(b), terms.get(2).abs());
      case "100 (a / b - c / d), rounded half up to 4 decimals" ->
          share(a, b).subtract(share(terms.get(2), terms.get(3))).setScale(4, RoundingMode.HALF_UP);
      case "sum of (100 a / sum of all)^2, rounded half up to 4 decimals" ->
          sum(terms.stream().map(each -> share(each, sum(terms)).pow(2)).toList())
              .setScale(4, RoundingMode.HALF_UP);
      case "100 (four largest) / sum of all, rounded half up to 4 decimals" ->
          percent(
              sum(terms.stream().sorted(Comparator.reverseOrder()).limit(4).toList()), sum(terms));
      case "smallest |a - b|, |a - c|, …" ->
          Collections.min(terms.stream().skip(1).map(each -> each.subtract(a).abs()).toList());
      case "largest term" -> Collections.max(terms);
      case "-a" -> a.negate();
      case "number of terms >= 5000000" -> quoted(terms, 1);
      case "number of terms <= -5000000" -> quoted(terms, -1);
      case "number of terms above -5000000 and below 5000000" -> quoted(terms, 0);
      default -> throw new AssertionError("nobody can compute " + term.get("rule"));
    };
  }

  private static BigDecimal times(BigDecimal amount, int times) {
    return amount.abs().multiply(BigDecimal.valueOf(times));
  }

  /** A share in percent with more digits than any amount has. */
  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, MathContext.DECIMAL128);
  }

  /** By logarithms, which the program does not use; sure to far more than four decimals. */
  private static BigDecimal yearly(BigDecimal to, BigDecimal from, int years) {
    double growth = Math.log(to.abs().doubleValue() / from.abs().doubleValue()) / years;
    return BigDecimal.valueOf(100 * Math.expm1(growth)).setScale(4, RoundingMode.HALF_UP);
  }

  /** Terms of half a quoted unit or more, above, below, or neither. */
  private static BigDecimal quoted(List<BigDecimal> terms, int sign) {
    BigDecimal half = new BigDecimal("5000000");
    return BigDecimal.valueOf(
        terms.stream()
            .filter(each -> (each.abs().compareTo(half) >= 0 ? each.signum() : 0) == sign)
            .count());
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
