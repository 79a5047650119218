package org.tradebalance.job;

import java.util.SortedMap;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;

/**
 * Tells whether two runs would say the same: hash of their input and of what decides besides it.
 */
final class Fingerprint {

  private final ConfigFiles configuration;
  private final Settings settings;

  Fingerprint(ConfigFiles configuration, Settings settings) {
    this.configuration = configuration;
    this.settings = settings;
  }

  /** The fingerprint of an input with the configuration of now. */
  String of(Survey survey) {
    SortedMap<String, String> decisive = configuration.texts();
    decisive.put("version", Version.current());
    decisive.put("partner-months", Integer.toString(settings.partnerMonths()));
    decisive.put("seasonal-partners", Integer.toString(settings.seasonalPartners()));
    return survey.fingerprint(decisive);
  }
}
