package org.tradebalance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text format of Prometheus, version 0.0.4: the samples of a metric stand together. */
public final class PrometheusText {

  private PrometheusText() {}

  /**
   * The text.
   *
   * @param common labels that every sample gets, to tell two programs on one machine apart
   */
  public static String of(List<Sample> samples, Map<String, String> common) {
    Map<String, List<Sample>> metrics =
        samples.stream()
            .collect(Collectors.groupingBy(Sample::name, LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    metrics.forEach(
        (name, values) -> {
          text.append("# HELP ").append(name).append(' ').append(help(values.get(0).help()));
          text.append("\n# TYPE ").append(name).append(" gauge\n");
          for (Sample sample : values) {
            text.append(name).append(labels(sample, common)).append(' ');
            text.append(sample.value().toPlainString()).append('\n');
          }
        });
    return text.toString();
  }

  private static String labels(Sample sample, Map<String, String> common) {
    Map<String, String> all = new TreeMap<>(common);
    all.putAll(sample.labels());
    return all.isEmpty()
        ? ""
        : all.entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text) {
    return help(text).replace("\"", "\\\"");
  }

  private static String help(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
