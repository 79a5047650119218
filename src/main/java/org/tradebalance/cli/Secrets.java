package org.tradebalance.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradebalance.config.DatabaseSettings;

/**
 * Secrets come from the environment or from files. On the command line every user of the machine
 * sees them, and the scheduler keeps them in its log, so they are refused there, unread.
 */
final class Secrets {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)^-{0,2}(?:D)?([\\w.\\[\\]-]*(?:password|passwd|secret|token|api-?key))(?:[=:].*)?$");

  private Secrets() {}

  /** What to say to an operator who put a secret on the command line; never the secret. */
  static Optional<String> complaint(String... arguments) {
    return Stream.concat(
            Stream.of(arguments).flatMap(argument -> name(argument).stream()),
            System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("spring.") || name.startsWith("tradebalance."))
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith("password")))
        .findFirst()
        .map(
            name ->
                name
                    + " on the command line can be read by every user of this machine; "
                    + DatabaseSettings.SECRETS_GO);
  }

  private static Optional<String> name(String argument) {
    Matcher named = NAMED.matcher(argument);
    if (named.matches() && argument.startsWith("-")) {
      return Optional.of(named.group(1));
    }
    return DatabaseSettings.hasPassword(argument)
        ? Optional.of("a password in an address")
        : Optional.empty();
  }
}
