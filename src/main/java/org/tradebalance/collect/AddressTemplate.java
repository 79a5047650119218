package org.tradebalance.collect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address or a file name with placeholders: {@code {yyyy}}, {@code {yy}}, {@code {MM}} and
 * {@code {Q}} are year, month and quarter of the period, {@code {yyyy-3}} the year three before it,
 * {@code {yyyy+2}} and {@code {MM+2}} those of the month two later; any other name stands for a
 * list of values.
 */
public final class AddressTemplate {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*(?:[-+]\\d+)?)}");
  private static final Pattern OF_PERIOD =
      Pattern.compile("yyyy-(\\d{1,2})|(yyyy|yy|MM|Q)(?:\\+(\\d{1,2}))?");

  private AddressTemplate() {}

  /** The names of the lists that a template asks for. */
  public static Set<String> lists(String template) {
    Set<String> names = new LinkedHashSet<>();
    Matcher placeholder = PLACEHOLDER.matcher(template);
    while (placeholder.find()) {
      if (!OF_PERIOD.matcher(placeholder.group(1)).matches()) {
        names.add(placeholder.group(1));
      }
    }
    return names;
  }

  /** Whether a template asks for a period. */
  public static boolean asksForPeriod(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .anyMatch(each -> OF_PERIOD.matcher(each.group(1)).matches());
  }

  /** An address with its values, which are encoded; the commas between them are not. */
  static String address(String template, YearMonth period, Map<String, List<String>> values) {
    return fill(
        template,
        period,
        values,
        value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** A file name with its values, of which only letters, digits and dots inside are kept. */
  static String fileName(String template, YearMonth period, Map<String, List<String>> values) {
    return fill(
        template,
        period,
        values,
        value -> value.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+|\\.{2,}", "_"));
  }

  private static String fill(
      String template,
      YearMonth period,
      Map<String, List<String>> values,
      java.util.function.UnaryOperator<String> written) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            placeholder ->
                Matcher.quoteReplacement(value(placeholder.group(1), period, values, written)));
  }

  private static String value(
      String name,
      YearMonth period,
      Map<String, List<String>> values,
      java.util.function.UnaryOperator<String> written) {
    Matcher ofPeriod = OF_PERIOD.matcher(name);
    if (ofPeriod.matches()) {
      if (ofPeriod.group(1) != null) {
        return Integer.toString(period.getYear() - Integer.parseInt(ofPeriod.group(1)));
      }
      String later = ofPeriod.group(3);
      YearMonth at = period.plusMonths(later == null ? 0 : Integer.parseInt(later));
      return switch (ofPeriod.group(2)) {
        case "MM" -> String.format(Locale.ROOT, "%02d", at.getMonthValue());
        case "yy" -> String.format(Locale.ROOT, "%02d", at.getYear() % 100);
        case "Q" -> Integer.toString((at.getMonthValue() + 2) / 3);
        default -> Integer.toString(at.getYear());
      };
    }
    return String.join(",", values.getOrDefault(name, List.of()).stream().map(written).toList());
  }
}
