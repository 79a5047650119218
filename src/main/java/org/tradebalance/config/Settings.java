package org.tradebalance.config;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set in {@code config/application.yml} below {@code tradebalance}.
 *
 * @param input folder of the extracts
 * @param output folder of outputs, database and log
 * @param threads splits scanned at the same time; 0 for one a processor
 * @param keepPublications publications kept besides being current
 * @param partnerMonths months back for which metrics and rankings of single partners are published
 * @param seasonalPartners partners of each unadjusted monthly line that are seasonally adjusted
 *     beside the world, the largest first; 0 adjusts nothing, and costs nothing
 * @param home code of the economy whose statistics come first in workbook and page; where it is
 *     empty or reports nothing, the country with the most figures does
 */
@ConfigurationProperties("tradebalance")
public record Settings(
    @DefaultValue("input") Path input,
    @DefaultValue("output") Path output,
    @DefaultValue("0") int threads,
    @DefaultValue("3") int keepPublications,
    @DefaultValue("24") int partnerMonths,
    @DefaultValue("0") int seasonalPartners,
    @DefaultValue("") String home) {

  /** Refuses values that cannot work, naming the key. */
  public Settings {
    if (threads < 0 || threads > 256) {
      throw new ConfigurationException("tradebalance.threads: " + threads + " is not 0 to 256");
    }
    if (keepPublications < 1) {
      throw new ConfigurationException(
          "tradebalance.keep-publications: " + keepPublications + " is less than 1");
    }
    if (partnerMonths < 1) {
      throw new ConfigurationException(
          "tradebalance.partner-months: " + partnerMonths + " is less than 1");
    }
    if (seasonalPartners < 0) {
      throw new ConfigurationException(
          "tradebalance.seasonal-partners: " + seasonalPartners + " is less than 0");
    }
  }

  /** Splits scanned at the same time. */
  public int workers() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
