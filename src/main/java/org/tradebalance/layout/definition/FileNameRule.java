package org.tradebalance.layout.definition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;

/**
 * What the name of a file says about its figures, for publishers whose content does not.
 *
 * @param pattern the whole name without folder; its group of the name "flow" says the direction
 * @param flows what the texts of that group stand for, in lower case
 * @param example a name as it should be; empty where the layout has none
 */
public record FileNameRule(Pattern pattern, Map<String, String> flows, String example)
    implements Serializable {

  private static final String REPORTER = "(?<reporter>";

  /** What the name says, for people. */
  public String what() {
    List<String> parts = new ArrayList<>();
    if (pattern.pattern().contains(REPORTER)) {
      parts.add("the reporter");
    }
    if (!flows.isEmpty()) {
      parts.add("the flow");
    }
    return parts.isEmpty() ? "what the figures are" : String.join(" and ", parts);
  }

  /** How it should look, for people. */
  public String like() {
    return example.isEmpty() ? pattern.pattern() : example;
  }

  /** Whether a name is as expected. */
  public boolean fits(String name) {
    return pattern.matcher(base(name)).matches();
  }

  /**
   * What the name says of the figures, in one normal text: equal for names that say the same; empty
   * where it is not as expected.
   */
  public Optional<String> stated(String name) {
    Matcher matcher = pattern.matcher(base(name));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (pattern.pattern().contains(REPORTER)) {
      parts.add(matcher.group("reporter").toUpperCase(Locale.ROOT));
    }
    if (!flows.isEmpty()) {
      parts.add(flow(matcher));
    }
    return Optional.of(String.join(" ", parts));
  }

  private String flow(Matcher matcher) {
    String text = matcher.group("flow").toLowerCase(Locale.ROOT);
    return flows.getOrDefault(text, text);
  }

  /** What the name says; an unknown reporter is left open. */
  public Meaning says(String name, Codes reporters) {
    Matcher matcher = pattern.matcher(base(name));
    if (!matcher.matches()) {
      return Meaning.NOTHING;
    }
    Meaning says = Meaning.NOTHING;
    if (!flows.isEmpty()) {
      says = Meaning.ofFlow(Coded.parse(Flow.class, flow(matcher)));
    }
    if (pattern.pattern().contains(REPORTER)) {
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
