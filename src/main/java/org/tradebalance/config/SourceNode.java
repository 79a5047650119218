package org.tradebalance.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradebalance.collect.AddressTemplate;
import org.tradebalance.collect.CollectCalendar;
import org.tradebalance.collect.ContentKind;
import org.tradebalance.collect.ControlFile;
import org.tradebalance.collect.PageFormat;
import org.tradebalance.collect.PeriodRange;
import org.tradebalance.collect.SourceKey;
import org.tradebalance.collect.SourceLimits;
import org.tradebalance.collect.ValueList;
import org.tradebalance.collect.WebSource;

/** One file of {@code config/sources}. */
final class SourceNode {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{((?:env|secret):[\\w.-]+)}");

  private static final Pattern KEY_IN_ADDRESS =
      Pattern.compile(
          "(?i)[?&](api[-_]?key|key|token|access[-_]?token|subscription-key|user-?id"
              + "|registrationkey|password)=[^&]");

  private static final Pattern KEY_HEADER =
      Pattern.compile("(?i).*(key|token|secret|authorization|cookie).*");

  private static final String KEY_GOES =
      "a key must not stand in a file; say key: {header or query: NAME, value: \"${env:NAME}\"}";

  private SourceNode() {}

  static WebSource read(YamlSource text, String id) {
    Object value = text.load();
    refuseKeys(text, value);
    SchemaFile.of("source").check(text, value);
    Node node = Node.of(text);
    if (!node.text("id").equals(id)) {
      throw node.wrong("id", "is not the name of the file, " + id);
    }
    WebSource source = source(node);
    checkTemplates(node, source);
    return source;
  }

  private static WebSource source(Node node) {
    return new WebSource(
        node.text("id"),
        node.text("title"),
        node.flag("enabled"),
        node.text("terms").strip(),
        node.optional("layout").orElse(null),
        node.text("address"),
        node.text("file"),
        node.needCoded("kind", ContentKind.class),
        node.coded("pages", PageFormat.class).orElse(null),
        values(node),
        node.has("periods") ? periods(node.node("periods")) : null,
        new CollectCalendar(
            node.coded("every", CollectCalendar.Every.class).orElse(CollectCalendar.Every.DAY),
            node.number("from-day", 1)),
        node.has("key") ? key(node.node("key")) : null,
        node.textsByName("headers"),
        new SourceLimits(
            node.number("row-limit", 0),
            node.number("calls-a-day", 0),
            Duration.ofMillis(
                node.has("pause-seconds")
                    ? node.decimal("pause-seconds").movePointRight(3).longValue()
                    : 1_000),
            Duration.ofMillis(
                node.has("timeout-seconds")
                    ? node.decimal("timeout-seconds").movePointRight(3).longValue()
                    : 600_000),
            (long) node.number("megabytes", 200) << 20),
        node.texts("redirect-hosts"),
        node.flag("allow-http"),
        node.flag("allow-private"),
        node.has("control") ? control(node.node("control")) : null);
  }

  private static Map<String, ValueList> values(Node node) {
    Map<String, ValueList> values = new LinkedHashMap<>();
    node.named("values")
        .forEach(
            (name, list) ->
                values.put(name, new ValueList(list.texts("of"), list.number("together", 1))));
    return values;
  }

  private static PeriodRange periods(Node node) {
    return new PeriodRange(
        node.needCoded("step", PeriodRange.Step.class),
        node.read("from", SourceNode::month).orElse(null),
        node.number("lag", 0));
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text.length() == 4 ? text + "-01" : text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is no year or month such as 2024-05", e);
    }
  }

  private static SourceKey key(Node node) {
    String header = node.optional("header").orElse(null);
    String query = node.optional("query").orElse(null);
    if ((header == null) == (query == null)) {
      throw node.wrong("value", "is sent by a header or in the query; say which, not both");
    }
    String reference = node.text("value");
    return new SourceKey(header, query, reference.substring(2, reference.length() - 1));
  }

  private static ControlFile control(Node node) {
    return new ControlFile(
        node.text("address"), node.text("file-column"), node.text("rows-column"));
  }

  /** Before anything else is looked at, so that no message repeats a key. */
  private static void refuseKeys(YamlSource text, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> entries)) {
      return;
    }
    if (KEY_IN_ADDRESS.matcher(String.valueOf(entries.get("address"))).find()) {
      throw text.wrong("address", KEY_GOES);
    }
    if (entries.get("headers") instanceof Map<?, ?> headers
        && headers.keySet().stream()
            .anyMatch(name -> KEY_HEADER.matcher(String.valueOf(name)).matches())) {
      throw text.wrong("headers", KEY_GOES);
    }
    if (entries.get("key") instanceof Map<?, ?> key
        && !REFERENCE.matcher(String.valueOf(key.get("value"))).matches()) {
      throw text.wrong(
          "key.value",
          "expected ${env:NAME} or ${secret:NAME}, the name of what holds the key, never the key");
    }
  }

  private static void checkTemplates(Node node, WebSource source) {
    TreeSet<String> unknown = new TreeSet<>(AddressTemplate.lists(source.address()));
    unknown.addAll(AddressTemplate.lists(source.file()));
    unknown.removeAll(source.values().keySet());
    if (!unknown.isEmpty()) {
      throw node.wrong("values", "the placeholders " + unknown + " have no values");
    }
    TreeSet<String> unused = new TreeSet<>(source.values().keySet());
    unused.removeAll(AddressTemplate.lists(source.address()));
    if (!unused.isEmpty()) {
      throw node.wrong("values", unused + " are not in the address");
    }
    if (source.periods() != null && !AddressTemplate.asksForPeriod(source.address())) {
      throw node.wrong("periods", "the address asks for no {yyyy}, {yy}, {MM} or {Q}");
    }
    if (source.limits().rows() > 0 && source.pages() == null) {
      throw node.wrong("row-limit", "rows are counted where pages says how");
    }
    if (source.control() != null && source.pages() == null) {
      throw node.wrong("control", "rows are counted where pages says how");
    }
    String sample = source.address().replaceAll("\\{[^{}]*}", "1");
    try {
      URI address = new URI(sample);
      if (address.getHost() == null
          || !("https".equals(address.getScheme())
              || ("http".equals(address.getScheme()) && source.allowHttp()))) {
        throw node.wrong("address", "expected https://HOST/…; http only with allow-http: true");
      }
      if (source.address().replaceFirst("(?<!/)/(?!/).*", "").contains("{")) {
        throw node.wrong("address", "the host must not be a placeholder");
      }
    } catch (URISyntaxException e) {
      throw node.wrong("address", "is no address: " + e.getReason());
    }
  }
}
