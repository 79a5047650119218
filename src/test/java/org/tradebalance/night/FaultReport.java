package org.tradebalance.night;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The counts of a campaign of mistakes, as a page of {@code src/docs/quality.md} shows them. */
final class FaultReport {

  private final List<FaultCampaign.Case> cases;

  FaultReport(List<FaultCampaign.Case> cases) {
    this.cases = cases;
  }

  /** Cases that end in one way, in thousandths of all of a situation. */
  long perMille(FaultCampaign.Situation situation, FaultVerdict verdict) {
    long all = cases.stream().filter(each -> each.situation() == situation).count();
    long some =
        cases.stream()
            .filter(each -> each.situation() == situation && each.verdict() == verdict)
            .count();
    return all == 0 ? 0 : some * 1000 / all;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    header(text, "situation");
    for (FaultCampaign.Situation situation : FaultCampaign.Situation.values()) {
      line(
          text,
          situation.text(),
          cases.stream().filter(each -> each.situation() == situation).toList());
    }
    Map<String, List<FaultCampaign.Case>> byKind = new LinkedHashMap<>();
    cases.forEach(each -> byKind.computeIfAbsent(each.kind(), k -> new ArrayList<>()).add(each));
    text.append(
        "\nWrong or missing without a word, by kind, of all of the kind in that situation:\n\n");
    text.append("| kind | alone | beside | after |\n|---|---:|---:|---:|\n");
    byKind.forEach(
        (kind, some) -> {
          List<String> cells = new ArrayList<>();
          boolean isAny = false;
          for (FaultCampaign.Situation situation : FaultCampaign.Situation.values()) {
            List<FaultCampaign.Case> here =
                some.stream().filter(each -> each.situation() == situation).toList();
            long wrong = count(here, FaultVerdict.WRONG);
            long lost = count(here, FaultVerdict.LOST);
            isAny |= wrong + lost > 0;
            cells.add(
                wrong + lost == 0
                    ? ""
                    : (wrong == 0 ? "" : wrong + " wrong ")
                        + (lost == 0 ? "" : lost + " missing ")
                        + "of "
                        + here.size());
          }
          if (isAny) {
            text.append("| ").append(kind).append(" | ").append(String.join(" | ", cells));
            text.append(" |\n");
          }
        });
    return text.toString();
  }

  private static void header(StringBuilder text, String first) {
    text.append("| ").append(first).append(" | faults |");
    for (FaultVerdict verdict : FaultVerdict.values()) {
      text.append(' ').append(verdict.text()).append(" |");
    }
    text.append("\n|---|").append("---:|".repeat(FaultVerdict.values().length + 1)).append('\n');
  }

  private static void line(StringBuilder text, String first, List<FaultCampaign.Case> some) {
    Map<FaultVerdict, Long> counts = new EnumMap<>(FaultVerdict.class);
    some.forEach(each -> counts.merge(each.verdict(), 1L, Long::sum));
    text.append("| ").append(first).append(" | ").append(some.size()).append(" |");
    for (FaultVerdict verdict : FaultVerdict.values()) {
      long count = counts.getOrDefault(verdict, 0L);
      text.append(
          String.format(
              Locale.ROOT,
              " %d (%d.%d %%) |",
              count,
              count * 100 / some.size(),
              count * 1000 / some.size() % 10));
    }
    text.append('\n');
  }

  private static long count(List<FaultCampaign.Case> some, FaultVerdict verdict) {
    return some.stream().filter(each -> each.verdict() == verdict).count();
  }
}
