package org.tradebalance.run;

import java.util.SortedMap;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.store.CorrectionStore;

/**
 * Tells whether two runs would say the same: hash of their input and of what decides besides it.
 */
final class Fingerprint {

  private final ConfigFiles configuration;
  private final Settings settings;
  private final CorrectionStore corrections;

  Fingerprint(ConfigFiles configuration, Settings settings, CorrectionStore corrections) {
    this.configuration = configuration;
    this.corrections = corrections;
    this.settings = settings;
  }

  /** The fingerprint of an input with the configuration and the corrected rows of now. */
  String of(InputListing survey) {
    SortedMap<String, String> decisive = configuration.texts();
    decisive.put("version", Version.current());
    decisive.put("partner-months", Integer.toString(settings.partnerMonths()));
    decisive.put("seasonal-partners", Integer.toString(settings.seasonalPartners()));
    decisive.put("home", settings.home());
    String corrected = corrections.asText();
    if (!corrected.isEmpty()) {
      decisive.put("corrected-rows", corrected);
    }
    return survey.fingerprint(decisive);
  }
}
