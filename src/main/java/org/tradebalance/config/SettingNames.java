package org.tradebalance.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The names of all settings. A mistyped one would be ignored, and nights would run with the default
 * that it was meant to replace.
 */
public final class SettingNames {

  private static final ConfigurationPropertyName ROOT =
      ConfigurationPropertyName.of("tradebalance");
  private static final List<Class<? extends Record>> SECTIONS =
      List.of(Settings.class, LeaseSettings.class, ReportSettings.class, CollectSettings.class);

  private SettingNames() {}

  /**
   * Refuses what is set below {@code tradebalance} and is no setting. Environment variables are not
   * looked at: one of that name may be meant for somebody else.
   *
   * @throws ConfigurationException naming key, file and line
   */
  public static void requireKnown(ConfigurableEnvironment environment) {
    List<ConfigurationPropertyName> known = known();
    for (ConfigurationPropertySource source :
        ConfigurationPropertySources.from(environment.getPropertySources())) {
      set(source)
          .filter(property -> !isKnown(property.getName(), known))
          .filter(property -> !isEmptySection(property, known))
          .findFirst()
          .ifPresent(property -> refuse(property, known));
    }
  }

  private static Stream<ConfigurationProperty> set(ConfigurationPropertySource source) {
    return source instanceof IterableConfigurationPropertySource names
            && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)
        ? names.stream()
            .filter(ROOT::isAncestorOf)
            .map(names::getConfigurationProperty)
            .filter(Objects::nonNull)
        : Stream.empty();
  }

  private static List<ConfigurationPropertyName> known() {
    List<ConfigurationPropertyName> names = new ArrayList<>();
    for (Class<? extends Record> section : SECTIONS) {
      ConfigurationPropertyName prefix =
          ConfigurationPropertyName.of(
              section.getAnnotation(ConfigurationProperties.class).value());
      for (RecordComponent setting : section.getRecordComponents()) {
        names.add(prefix.append(DataObjectPropertyName.toDashedForm(setting.getName())));
      }
    }
    return names;
  }

  /** A setting, or one value of a setting that is a list. */
  private static boolean isKnown(
      ConfigurationPropertyName name, List<ConfigurationPropertyName> known) {
    return known.contains(name)
        || (name.isLastElementIndexed() && known.contains(name.getParent()));
  }

  /** {@code report:} with nothing but comments below it. */
  private static boolean isEmptySection(
      ConfigurationProperty property, List<ConfigurationPropertyName> known) {
    return String.valueOf(property.getValue()).isEmpty()
        && known.stream().anyMatch(property.getName()::isAncestorOf);
  }

  private static void refuse(
      ConfigurationProperty property, List<ConfigurationPropertyName> known) {
    String names =
        known.stream()
            .map(ConfigurationPropertyName::toString)
            .sorted()
            .collect(Collectors.joining(", "));
    String line = SettingPlace.line(property.getOrigin());
    throw new ConfigurationException(
        (line == null ? "" : line + ": ")
            + property.getName()
            + " is no setting; settings are "
            + names);
  }
}
