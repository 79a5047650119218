package org.tradebalance.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.ProductLevel;
import org.tradebalance.normalise.ExchangeRates;
import org.tradebalance.normalise.FileAssembly;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.normalise.LostPart;
import org.tradebalance.normalise.SplitResult;
import org.tradebalance.pipeline.ScanFile;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Observation;

/**
 * What a file says row by row, summed to a level of products by the shortest code that was written.
 */
record GeneralOutcome(
    FileResult result, List<Observation> flows, ProductLevel level, boolean summedRows) {

  static GeneralOutcome of(Path file, String name, Layout layout, ProductLevel level)
      throws IOException, RefusedFileException {
    SplitResult scanned = ScanFile.scan(file, name, layout, Limits.DEFAULT, ExchangeRates.NONE);
    FileAssembly assembly = FileAssembly.of(layout, name, List.of(scanned));
    if (assembly.refusal() != null) {
      throw new RefusedFileException(assembly.refusal());
    }
    List<Observation> flows = new ArrayList<>(scanned.flows());
    scanned.lost().stream().map(LostPart::figure).filter(Objects::nonNull).forEach(flows::add);
    return new GeneralOutcome(assembly.result(), flows, level, layout.reading().summed());
  }

  void assertSame(BulkOutcome bulk) {
    assertThat(bulk.rejections()).isEqualTo(result.rejections());
    assertThat(bulk.rows()).isEqualTo(result.rows());
    // Row by row, a shipment that is added to another counts as a figure that is not one of its
    // own.
    if (!summedRows) {
      assertThat(bulk.notApplicable()).isEqualTo(result.notApplicable());
    }
    assertThat(bulk.details()).isEqualTo(summed());
    assertThat(bulk.stored()).isEqualTo(totals());
    assertThat(bulk.vintage()).isEqualTo(result.vintage().toString());
  }

  /** Of each product at the level the figures of the least deep codes. */
  private SortedMap<String, String> summed() {
    SortedMap<String, SortedMap<Integer, String>> byDepth = new TreeMap<>();
    for (Observation flow : flows) {
      String product = flow.series().product();
      int depth = depth(product);
      byDepth
          .computeIfAbsent(key(flow, depth == 0 ? product : cut(product)), k -> new TreeMap<>())
          .merge(depth, text(flow), GeneralOutcome::plus);
    }
    SortedMap<String, String> summed = new TreeMap<>();
    byDepth.forEach((key, depths) -> summed.put(key, depths.get(depths.firstKey())));
    return summed;
  }

  /** The printed total, else the sum of the Harmonized System, else of the next classification. */
  private SortedMap<String, String> totals() {
    SortedMap<String, String> totals = new TreeMap<>();
    for (String system : List.of("TOTAL", "HS:", "BEC:", "SITC:")) {
      SortedMap<String, String> sums = new TreeMap<>();
      SortedMap<String, String> details = summed();
      details.forEach(
          (key, amount) -> {
            String[] parts = key.split(" ");
            if (parts[2].startsWith(system) && !isPart(parts, details)) {
              String total = String.join(" ", parts[0], parts[1], "TOTAL", parts[3], parts[4]);
              sums.merge(total, amount, GeneralOutcome::plus);
            }
          });
      sums.forEach((key, sum) -> totals.putIfAbsent(key, sum));
    }
    return totals;
  }

  /** Whether a shorter code of the same product has a figure. */
  private static boolean isPart(String[] parts, SortedMap<String, String> details) {
    for (int length = parts[2].indexOf(':') + 2; length < parts[2].length(); length++) {
      String shorter = parts[2].substring(0, length);
      if (details.containsKey(String.join(" ", parts[0], parts[1], shorter, parts[3], parts[4]))) {
        return true;
      }
    }
    return false;
  }

  private int digits() {
    return switch (level) {
      case TOTAL -> 0;
      case HS2 -> 2;
      case HS4 -> 4;
      case HS6 -> 6;
    };
  }

  private int depth(String product) {
    boolean deeper = product.matches("HS:(\\d\\d)+") && product.length() - 3 > digits();
    return deeper ? product.length() - 3 - digits() : 0;
  }

  private String cut(String product) {
    return digits() == 0 ? "TOTAL" : product.substring(0, 3 + digits());
  }

  private static String key(Observation flow, String product) {
    return String.join(
        " ",
        flow.series().reporter(),
        flow.series().partner(),
        product,
        flow.period().toString(),
        flow.flow().code());
  }

  /** A sum of which one part has no amount is missing. */
  private static String plus(String one, String other) {
    String missing = Figure.MISSING.state().code();
    return one.equals(missing) || other.equals(missing)
        ? missing
        : text(new BigDecimal(one).add(new BigDecimal(other)));
  }

  private static String text(Observation flow) {
    Figure figure = flow.figure();
    return figure.amount() == null ? figure.state().code() : text(figure.amount().toBigDecimal());
  }

  private static String text(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
