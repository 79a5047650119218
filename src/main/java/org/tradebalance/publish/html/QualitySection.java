package org.tradebalance.publish.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Verdict;

/**
 * Which files were read, and whether the figures agree with each other.
 *
 * @param rules how many control totals of a rule have which verdict
 * @param reasons why differences beyond their tolerance are accepted, each once
 * @param rejected how many rows were rejected
 */
record QualitySection(
    List<LedgerEntry> files,
    SortedMap<String, Map<Verdict, Long>> rules,
    List<String> reasons,
    SortedMap<String, CorroborationDegree> confirmed,
    int rejected) {

  static QualitySection of(Brief brief) {
    SortedMap<String, Map<Verdict, Long>> rules = new TreeMap<>();
    for (ControlTotal control : brief.publication().controls()) {
      int end = control.rule().indexOf('/');
      String rule = end < 0 ? control.rule() : control.rule().substring(0, end);
      rules
          .computeIfAbsent(rule, name -> new EnumMap<>(Verdict.class))
          .merge(control.verdict(), 1L, Long::sum);
    }
    return new QualitySection(
        brief.publication().ledger(),
        rules,
        brief.publication().controls().stream()
            .filter(control -> control.verdict() == Verdict.ACCEPTED)
            .map(control -> control.dataset() + ", " + control.rule() + ": " + control.accepted())
            .distinct()
            .sorted()
            .toList(),
        new TreeMap<>(brief.publication().corroboration()),
        brief.publication().rejections().size());
  }

  /** How many control totals of a rule have a verdict. */
  String count(String rule, Verdict verdict) {
    return Numbers.count(rules.getOrDefault(rule, Map.of()).getOrDefault(verdict, 0L));
  }
}
