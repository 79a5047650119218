package org.tradebalance.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metrics of a run, sent once to a collector by OTLP over HTTP. */
public final class OtlpMetrics {

  private OtlpMetrics() {}

  /** Sends; Micrometer logs a warning, and throws nothing, where the collector does not answer. */
  public static void send(List<Sample> samples, URI collector, Map<String, String> common) {
    OtlpConfig config =
        new OtlpConfig() {
          @Override
          public String url() {
            return collector.toString();
          }

          @Override
          public Map<String, String> resourceAttributes() {
            return Map.of("service.name", "tradebalance");
          }

          @Override
          public @Nullable String get(String key) {
            return null;
          }
        };
    OtlpMeterRegistry registry = OtlpMeterRegistry.builder(config).build();
    for (Sample sample : samples) {
      Gauge.builder(sample.name(), sample, measured -> measured.value().doubleValue())
          .description(sample.help())
          .tags(tags(common).and(tags(sample.labels())))
          .strongReference(true)
          .register(registry);
    }
    registry.close(); // which publishes
  }

  private static Tags tags(Map<String, String> labels) {
    return Tags.of(
        labels.entrySet().stream().map(label -> Tag.of(label.getKey(), label.getValue())).toList());
  }
}
