package org.tradebalance.layout;

import java.io.Serializable;
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

  /** What the name says. */
  public Meaning says(String name) {
    Matcher matcher = pattern.matcher(base(name));
    if (!matcher.matches() || flows.isEmpty()) {
      return Meaning.NOTHING;
    }
    String text = matcher.group("flow").toLowerCase(java.util.Locale.ROOT);
    String flow = flows.getOrDefault(text, text);
    return Meaning.ofFlow(Coded.parse(Flow.class, flow));
  }

  private static String base(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
