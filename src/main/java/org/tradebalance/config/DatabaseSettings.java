package org.tradebalance.config;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings by which the database is reached, and what is wrong with them. */
public final class DatabaseSettings {

  private static final String ADDRESS = "spring.datasource.url";
  private static final String USER = "spring.datasource.username";
  private static final String PASSWORD = "spring.datasource.password";

  /** What to do instead, for whoever put a secret where it must not be. */
  public static final String SECRETS_GO =
      "set SPRING_DATASOURCE_PASSWORD in the environment, or put it into the file "
          + PASSWORD
          + " in the folder that TRADEBALANCE_SECRETS names";

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(?:password|passwd|secret|token|api-?key)");
  private static final Pattern PASSWORD_IN_ADDRESS =
      Pattern.compile("(?i)(?:[?&;]password=.|//[^/@]*:[^/@]*@)");

  /** Nothing but the name of another setting or variable, which has the value. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^:{}]+}");

  private DatabaseSettings() {}

  /** Whether a text holds a password as addresses of databases do. */
  public static boolean hasPassword(String address) {
    return PASSWORD_IN_ADDRESS.matcher(address).find();
  }

  /**
   * Refuses secrets in configuration files, which are read by more people, copied and put under
   * version control.
   *
   * @throws ConfigurationException naming file, line and key, never the secret
   */
  public static void refuseSecretsInFiles(ConfigurableEnvironment environment) {
    for (ConfigurationPropertySource source :
        ConfigurationPropertySources.from(environment.getPropertySources())) {
      if (source instanceof IterableConfigurationPropertySource names) {
        names.stream()
            .map(names::getConfigurationProperty)
            .filter(property -> property != null && isSecretInFile(property))
            .findFirst()
            .ifPresent(DatabaseSettings::refuse);
      }
    }
  }

  private static boolean isSecretInFile(ConfigurationProperty property) {
    String key = property.getName().toString();
    String value = String.valueOf(property.getValue());
    return SettingPlace.line(property.getOrigin()) != null
        && !SettingPlace.isSecretsFile(property.getOrigin(), key)
        && !value.isEmpty()
        && !REFERENCE.matcher(value).matches()
        && (SECRET.matcher(key).matches() || hasPassword(value));
  }

  private static void refuse(ConfigurationProperty property) {
    throw new ConfigurationException(
        SettingPlace.line(property.getOrigin())
            + ": "
            + property.getName()
            + " holds a secret, and files of the configuration are read by others; "
            + SECRETS_GO);
  }

  /**
   * The database is there and does not let the program in.
   *
   * @param answer what the database says
   */
  public static ConfigurationException refusedLogin(
      ConfigurableEnvironment environment, String answer, Throwable cause) {
    return new ConfigurationException(
        "the database "
            + address(environment)
            + " refuses the login ("
            + answer
            + "): "
            + described(environment, USER)
            + "; "
            + described(environment, PASSWORD),
        cause);
  }

  /**
   * The server is there and does not have the database.
   *
   * @param answer what the server says
   */
  public static ConfigurationException unknownDatabase(
      ConfigurableEnvironment environment, String answer, Throwable cause) {
    return new ConfigurationException(
        "no database "
            + address(environment)
            + " ("
            + answer
            + "): "
            + described(environment, ADDRESS)
            + "; make the database, or correct the address",
        cause);
  }

  private static String address(ConfigurableEnvironment environment) {
    String address = environment.getProperty(ADDRESS, "");
    return address.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }

  private static String described(ConfigurableEnvironment environment, String key) {
    ConfigurationProperty property = find(environment, key);
    if (property == null || String.valueOf(property.getValue()).isEmpty()) {
      return key + " is not set" + (key.equals(PASSWORD) ? ": " + SECRETS_GO : "");
    }
    Origin origin = property.getOrigin();
    return key + " comes from " + SettingPlace.of(origin, key);
  }

  private static @Nullable ConfigurationProperty find(
      ConfigurableEnvironment environment, String key) {
    for (ConfigurationPropertySource source :
        ConfigurationPropertySources.from(environment.getPropertySources())) {
      ConfigurationProperty property =
          source.getConfigurationProperty(ConfigurationPropertyName.of(key));
      if (property != null) {
        return property;
      }
    }
    return null;
  }
}
