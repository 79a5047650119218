package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;

/**
 * What the name of a file says about its figures, for publishers whose content does not.
 *
 * @param pattern the whole name without folder; its group of the name "flow" says the direction
 * @param flows what the texts of that group stand for, in lower case
 */
public record FileNameRule(Pattern pattern, Map<String, String> flows) implements Serializable {

  /** Whether a name is as expected. */
  public boolean fits(String name) {
    return pattern.matcher(base(name)).matches();
  }

  /** What the name says; an unknown reporter is left open. */
  public Meaning says(String name, Codes reporters) {
    Matcher matcher = pattern.matcher(base(name));
    if (!matcher.matches()) {
      return Meaning.NOTHING;
    }
    Meaning says = Meaning.NOTHING;
    if (!flows.isEmpty()) {
      String text = matcher.group("flow").toLowerCase(Locale.ROOT);
      says = Meaning.ofFlow(Coded.parse(Flow.class, flows.getOrDefault(text, text)));
    }
    if (pattern.pattern().contains("(?<reporter>")) {
      Meaning below = says;
      says =
          reporters
              .find(matcher.group("reporter"))
              .map(row -> Meaning.ofReporter(row.economy()).over(below))
              .orElse(below);
    }
    return says;
  }

  private static String base(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
