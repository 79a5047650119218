package org.tradebalance.claim;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.trade.Series;

/** What is missing for a verdict, in words. */
final class Gaps {

  private static final int NAMED = 12;

  private Gaps() {}

  static String of(Evidence evidence, Claim claim, Readings readings) {
    List<Reading> lines = readings.ofLines();
    if (lines.isEmpty()) {
      return noLine(evidence, claim.line());
    }
    return "No figures to judge it by: "
        + lines.stream()
            .map(reading -> Wording.source(reading) + ": " + why(reading))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String why(Reading reading) {
    return reading.answer() instanceof Missing missing ? missing.why() : "an older release";
  }

  /** Names the first part of the line that no dataset has. */
  private static String noLine(Evidence evidence, Claim.Line line) {
    String reporter = evidence.newest().economy(line.reporter()).name();
    String partner = evidence.newest().economy(line.partner()).name();
    List<Series> ofReporter = evidence.newest().reportedBy(line.reporter());
    if (ofReporter.isEmpty()) {
      return "No dataset has statistics reported by " + reporter + ".";
    }
    List<Series> ofPartner = only(ofReporter, series -> series.partner().equals(line.partner()));
    if (ofPartner.isEmpty()) {
      return "No dataset has trade of " + reporter + " with " + partner + ".";
    }
    String trade = " of " + reporter + " with " + partner;
    List<Series> ofMeasure = only(ofPartner, series -> series.measure() == line.measure());
    if (ofMeasure.isEmpty()) {
      return "No dataset has "
          + Wording.of(line.measure())
          + trade
          + "; there is "
          + known(ofPartner, series -> Wording.of(series.measure()))
          + ".";
    }
    List<Series> ofProduct = only(ofMeasure, s -> s.product().equals(line.product()));
    if (ofProduct.isEmpty()) {
      return "No dataset has the product "
          + line.product()
          + trade
          + "; there is "
          + known(ofMeasure, Series::product)
          + ".";
    }
    return "No dataset has the basis and the adjustment that the statement names.";
  }

  private static List<Series> only(Collection<Series> all, Predicate<Series> condition) {
    return all.stream().filter(condition).toList();
  }

  /** The first few of what there is, and how many more. */
  private static String known(List<Series> lines, Function<Series, String> part) {
    List<String> all = lines.stream().map(part).distinct().sorted().toList();
    String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
    return all.size() <= NAMED ? first : first + " and " + (all.size() - NAMED) + " more";
  }
}
