package org.tradebalance.claim;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tradebalance.claim.Answer.Missing;
import org.tradebalance.trade.SeriesKey;

/** What is missing for a verdict, in words. */
final class Gaps {

  private static final int NAMED = 12;

  private Gaps() {}

  /** What is missing, and which files would bring it, in sentences. */
  static List<String> of(ClaimEvidence evidence, Claim claim, Readings readings) {
    String gap = gap(evidence, claim, readings);
    return claim.layouts().isEmpty()
        ? List.of(gap)
        : List.of(
            gap, "Files of the layout " + String.join(" or ", claim.layouts()) + " bring them.");
  }

  private static String gap(ClaimEvidence evidence, Claim claim, Readings readings) {
    List<ClaimReading> series = readings.ofSeries();
    if (series.isEmpty()) {
      return noSeries(evidence, claim.series());
    }
    return "No figures to judge it by: "
        + series.stream()
            .map(reading -> ExplanationWords.source(reading) + ": " + why(reading))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private static String why(ClaimReading reading) {
    return reading.answer() instanceof Missing missing ? missing.why() : "an older release";
  }

  /** Names the first part of the series that no dataset has. */
  private static String noSeries(ClaimEvidence evidence, Claim.StatedSeries stated) {
    String reporter = evidence.newest().economy(stated.reporter()).name();
    String partner = evidence.newest().economy(stated.partner()).name();
    List<SeriesKey> ofReporter = evidence.newest().reportedBy(stated.reporter());
    if (ofReporter.isEmpty()) {
      return "No dataset has statistics reported by " + reporter + ".";
    }
    List<SeriesKey> ofPartner =
        only(ofReporter, series -> series.partner().equals(stated.partner()));
    if (ofPartner.isEmpty()) {
      return "No dataset has trade of " + reporter + " with " + partner + ".";
    }
    String trade = " of " + reporter + " with " + partner;
    List<SeriesKey> ofItem = only(ofPartner, series -> series.item() == stated.item());
    if (ofItem.isEmpty()) {
      return "No dataset has "
          + ExplanationWords.of(stated.item())
          + trade
          + "; there is "
          + known(ofPartner, series -> ExplanationWords.of(series.item()))
          + ".";
    }
    List<SeriesKey> ofProduct = only(ofItem, series -> series.product().equals(stated.product()));
    if (ofProduct.isEmpty()) {
      return "No dataset has the product "
          + stated.product()
          + trade
          + "; there is "
          + known(ofItem, SeriesKey::product)
          + ".";
    }
    return "No dataset has the basis and the adjustment that the statement names.";
  }

  private static List<SeriesKey> only(Collection<SeriesKey> all, Predicate<SeriesKey> condition) {
    return all.stream().filter(condition).toList();
  }

  /** The first few of what there is, and how many more. */
  private static String known(List<SeriesKey> series, Function<SeriesKey, String> part) {
    List<String> all = series.stream().map(part).distinct().sorted().toList();
    String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
    return all.size() <= NAMED ? first : first + " and " + (all.size() - NAMED) + " more";
  }
}
