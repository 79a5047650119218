package org.tradebalance.report;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The meters of a run, sent once to a collector by OTLP over HTTP. */
public final class OtlpMetrics {

  private OtlpMetrics() {}

  /** Sends; Micrometer logs a warning, and throws nothing, where the collector does not answer. */
  public static void send(MeterBinder meters, URI collector, Map<String, String> common) {
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
    common.forEach((name, text) -> registry.config().commonTags(name, text));
    meters.bindTo(registry);
    registry.close(); // which publishes
  }
}
