package org.tradebalance.report;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** The text format of Prometheus, version 0.0.4: the samples of a metric stand together. */
public final class PrometheusText {

  private PrometheusText() {}

  /**
   * The text.
   *
   * @param common labels that every sample gets, to tell two programs on one machine apart
   */
  public static String of(MeterBinder meters, Map<String, String> common) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      // Names are as Prometheus wants them; the convention of the registry would cut off `_info`.
      registry.config().namingConvention(NamingConvention.identity);
      common.forEach((name, text) -> registry.config().commonTags(name, text));
      meters.bindTo(registry);
      return registry.scrape();
    } finally {
      registry.close();
    }
  }
}
