package org.tradebalance.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedResource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Where a setting comes from, in words that lead an operator there. */
final class SettingPlace {

  private static final String SHIPPED = "application.yml";

  private SettingPlace() {}

  /** The line of a configuration file; null where the setting does not come from one. */
  static @Nullable String line(@Nullable Origin origin) {
    TextResourceOrigin text = text(origin);
    if (text == null || text.getLocation() == null || isShipped(text)) {
      return null;
    }
    return file(text) + ", line " + (text.getLocation().getLine() + 1);
  }

  /**
   * The file, line, variable or property.
   *
   * @param key the setting, after which a file of secrets is named
   */
  static String of(@Nullable Origin origin, String key) {
    TextResourceOrigin text = text(origin);
    if (text != null && isShipped(text)) {
      return "the defaults of this program";
    }
    if (text != null && isSecretsFile(text, key)) {
      return "the file " + file(text);
    }
    if (text != null) {
      return String.valueOf(line(origin));
    }
    String variable = variable(origin);
    return variable == null
        ? "the property " + key + " of this process"
        : "the environment variable " + variable;
  }

  private static @Nullable String variable(@Nullable Origin origin) {
    if (bare(origin) instanceof SystemEnvironmentOrigin variable) {
      return variable.getProperty();
    }
    return origin instanceof PropertySourceOrigin from
            && from.getPropertySource() instanceof SystemEnvironmentPropertySource
        ? from.getPropertyName()
        : null;
  }

  /** Whether the jar's settings without a profile say so. */
  static boolean isShippedDefault(@Nullable Origin origin) {
    TextResourceOrigin text = text(origin);
    return text != null
        && isShipped(text)
        && text.getResource() != null
        && SHIPPED.equals(text.getResource().getFilename());
  }

  /** Whether a setting stands in a file of its own, which is named after it. */
  static boolean isSecretsFile(@Nullable Origin origin, String key) {
    TextResourceOrigin text = text(origin);
    return text != null && isSecretsFile(text, key);
  }

  private static boolean isSecretsFile(TextResourceOrigin text, String key) {
    return text.getResource() != null && key.equals(text.getResource().getFilename());
  }

  private static boolean isShipped(TextResourceOrigin text) {
    return resource(text) instanceof ClassPathResource;
  }

  private static @Nullable Resource resource(TextResourceOrigin text) {
    Resource resource = text.getResource();
    return resource instanceof OriginTrackedResource tracked // tells which file included it
        ? tracked.getResource()
        : resource;
  }

  private static String file(TextResourceOrigin text) {
    try {
      return Objects.requireNonNull(text.getResource()).getFile().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // cannot be: it is not what the jar carries
    }
  }

  private static @Nullable TextResourceOrigin text(@Nullable Origin origin) {
    return bare(origin) instanceof TextResourceOrigin text ? text : null;
  }

  private static @Nullable Origin bare(@Nullable Origin origin) {
    return origin instanceof PropertySourceOrigin wrapped ? bare(wrapped.getOrigin()) : origin;
  }
}
