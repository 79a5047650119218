package org.tradebalance.config;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set below {@code tradebalance.report}: whom a run tells how it went, besides the
 * operator. Nothing is told to anybody who is not set.
 *
 * @param prometheusFile file for the textfile collector of the Prometheus node exporter; its name
 *     ends with {@code .prom}
 * @param openlineageFile file that OpenLineage events are appended to
 * @param openlineageUrl server that OpenLineage events are sent to
 * @param openlineageNamespace namespace of the job in those events
 * @param otlpUrl collector that metrics are sent to by OTLP over HTTP
 */
@ConfigurationProperties("tradebalance.report")
public record ReportSettings(
    @Nullable Path prometheusFile,
    @Nullable Path openlineageFile,
    @Nullable URI openlineageUrl,
    @DefaultValue("tradebalance") String openlineageNamespace,
    @Nullable URI otlpUrl) {

  /** Refuses values that cannot work, naming the key. */
  public ReportSettings {
    if (prometheusFile != null && !prometheusFile.toString().endsWith(".prom")) {
      throw new ConfigurationException(
          "tradebalance.report.prometheus-file: "
              + prometheusFile
              + " does not end with .prom; the node exporter reads no other files");
    }
    requireHttp("openlineage-url", openlineageUrl);
    requireHttp("otlp-url", otlpUrl);
  }

  private static void requireHttp(String key, @Nullable URI address) {
    if (address == null) {
      return;
    }
    String scheme = address.getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme)) {
      throw new ConfigurationException(
          "tradebalance.report." + key + ": " + address + " is no http or https address");
    }
    if (address.getUserInfo() != null) {
      throw new ConfigurationException(
          "tradebalance.report." + key + ": no password in an address; it would be logged");
    }
  }
}
