package org.tradebalance.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what became of mutants, as tables for the documentation. */
final class MutationReport {

  private final List<MutationCampaign.Case> cases;

  MutationReport(List<MutationCampaign.Case> cases) {
    this.cases = List.copyOf(cases);
  }

  String text() {
    return String.join(
        "\n",
        cases.size()
            + " mutants of "
            + cases.stream().map(MutationCampaign.Case::file).distinct().count()
            + " files, seed "
            + MutationCampaign.SEED
            + ".",
        "",
        outcomes(),
        "### What detected them",
        "",
        detectors(),
        "### By kind of damage",
        "",
        kinds());
  }

  private String outcomes() {
    StringBuilder table = new StringBuilder("| outcome | mutants |\n|---|---:|\n");
    for (Outcome outcome : Outcome.values()) {
      row(table, outcome.words(), count(is(outcome)));
    }
    return table.toString();
  }

  /** One mutant may be detected by several rules, and counts for each of them. */
  private String detectors() {
    Map<String, Long> detectors =
        cases.stream()
            .filter(each -> !each.judgement().outcome().isUndetected())
            .flatMap(MutationReport::detectors)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    StringBuilder table = new StringBuilder("| detected by | mutants |\n|---|---:|\n");
    detectors.forEach((name, count) -> row(table, name, count));
    return table.toString();
  }

  private static Stream<String> detectors(MutationCampaign.Case each) {
    Judgement judgement = each.judgement();
    return Stream.of(judgement.by().split(" ", -1))
        .filter(by -> !by.isEmpty())
        .map(by -> judgement.outcome().words() + ": " + by);
  }

  private String kinds() {
    List<Outcome> shown = List.of(Outcome.values());
    StringBuilder table = new StringBuilder("| damage | ");
    table.append(shown.stream().map(Outcome::words).collect(Collectors.joining(" | ")));
    table.append(" |\n|---|").append("---:|".repeat(shown.size())).append('\n');
    for (Mutation kind : MutationCampaign.KINDS) {
      Predicate<MutationCampaign.Case> ofKind = each -> each.kind().equals(kind.kind());
      table.append("| ").append(kind.kind()).append(" | ");
      table.append(
          shown.stream()
              .map(outcome -> count(ofKind.and(is(outcome))))
              .map(count -> count == 0 ? "" : count.toString())
              .collect(Collectors.joining(" | ")));
      table.append(" |\n");
    }
    return table.toString();
  }

  private static Predicate<MutationCampaign.Case> is(Outcome outcome) {
    return each -> each.judgement().outcome() == outcome;
  }

  private Long count(Predicate<MutationCampaign.Case> which) {
    return cases.stream().filter(which).count();
  }

  private static void row(StringBuilder table, String name, Long count) {
    table.append("| ").append(name).append(" | ").append(count).append(" |\n");
  }
}
