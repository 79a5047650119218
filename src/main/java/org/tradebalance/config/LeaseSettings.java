package org.tradebalance.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set below {@code tradebalance.lease}.
 *
 * @param seconds silence after which a run that cannot be looked up is taken for dead
 */
@ConfigurationProperties("tradebalance.lease")
public record LeaseSettings(@DefaultValue("60") int seconds) {

  /** Refuses values that cannot work, naming the key. */
  public LeaseSettings {
    if (seconds < 5 || seconds > 86_400) {
      throw new ConfigurationException(
          "tradebalance.lease.seconds: " + seconds + " is not 5 to 86400");
    }
  }

  /** Milliseconds between two signs of life: several are due before the lease is up. */
  public long heartbeatMillis() {
    return seconds * 1000L / 6;
  }
}
