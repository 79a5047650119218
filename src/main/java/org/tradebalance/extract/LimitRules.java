package org.tradebalance.extract;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/**
 * The limits of all files, and those of files that need others.
 *
 * @param general what holds for every file that no rule names
 * @param rules the first that names a file holds for it
 */
public record LimitRules(Limits general, List<Rule> rules) {

  /** Copies the list. */
  public LimitRules {
    rules = List.copyOf(rules);
  }

  /**
   * Other limits for some files.
   *
   * @param files a pattern such as {@code BACI_*.zip}, for the name without its folder
   */
  public record Rule(String files, Limits limits) {

    /** Refuses a pattern that is none. */
    public Rule {
      FileSystems.getDefault().getPathMatcher("glob:" + files);
    }

    private boolean names(Path file) {
      return FileSystems.getDefault().getPathMatcher("glob:" + files).matches(file);
    }
  }

  /** The limits of a file. */
  public Limits of(String name) {
    Path file = Path.of(name).getFileName();
    return rules.stream()
        .filter(rule -> file != null && rule.names(file))
        .findFirst()
        .map(Rule::limits)
        .orElse(general);
  }
}
