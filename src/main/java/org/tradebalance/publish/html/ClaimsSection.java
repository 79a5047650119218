package org.tradebalance.publish.html;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.claim.Claim;
import org.tradebalance.claim.ClaimVerdict;
import org.tradebalance.claim.Judgement;

/** Published statements and what the figures say of them. */
final class ClaimsSection {

  private ClaimsSection() {}

  static void write(Html html, Brief brief) {
    List<Judgement> judgements = brief.publication().claims();
    if (judgements.isEmpty()) {
      html.element("p", "No published statements were given to be checked.");
      return;
    }
    html.element(
        "p",
        counts(judgements)
            + " A statement agrees where a value that its rounding allows is possible. Values are"
            + " in the unit of each statement; all are in claims.csv.");
    html.open("div", "class", "scroll").open("table").element("caption", "Published statements");
    html.open("thead").open("tr");
    for (String title : List.of("Statement", "Verdict")) {
      html.element("th", title, "scope", "col");
    }
    for (String title : List.of("Stated", "Computed")) {
      html.element("th", title, "scope", "col", "class", "n");
    }
    html.element("th", "Unit", "scope", "col").element("th", "Why", "scope", "col");
    html.close().close().open("tbody").line();
    judgements.forEach(judgement -> row(html, judgement));
    html.close().close().close().line();
  }

  private static void row(Html html, Judgement judgement) {
    Claim claim = judgement.claim();
    html.open("tr").open("th", "scope", "row", "class", "wide");
    html.element("small", claim.id() + " ", "class", "code").text(claim.text()).close();
    html.open("td").element("span", words(judgement.verdict()), "class", css(judgement.verdict()));
    html.close();
    html.element("td", number(claim.value()), "class", "n");
    html.element("td", number(judgement.computed()), "class", "n");
    html.element("td", claim.unit().code().replace('_', ' ').replace("usd", "USD"));
    html.open("td", "class", "wide");
    if (judgement.verdict() == ClaimVerdict.AGREES) {
      html.text(where(judgement));
    } else {
      html.open("details").element("summary", where(judgement));
      html.element("p", judgement.explanation()).close();
    }
    html.close().close().line();
  }

  private static String where(Judgement judgement) {
    return judgement.dataset().isEmpty()
        ? "no figures to judge it by"
        : judgement.dataset()
            + (judgement.vintage().isEmpty() ? "" : ", vintage " + judgement.vintage());
  }

  private static String counts(List<Judgement> judgements) {
    Map<ClaimVerdict, Long> counts = new EnumMap<>(ClaimVerdict.class);
    judgements.forEach(judgement -> counts.merge(judgement.verdict(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + words(count.getKey()))
        .collect(Collectors.joining(", ", "Of " + judgements.size() + " statements: ", "."));
  }

  private static String words(ClaimVerdict verdict) {
    return switch (verdict) {
      case AGREES -> "agrees";
      case AGREES_OTHER_VINTAGE -> "agrees with an older release";
      case CONTRADICTED -> "contradicted";
      case UNTESTABLE -> "untestable";
    };
  }

  private static String css(ClaimVerdict verdict) {
    return "verdict " + verdict.code();
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null
        ? Numbers.NONE
        : Numbers.show(value, Math.max(0, Math.min(4, value.stripTrailingZeros().scale())));
  }
}
