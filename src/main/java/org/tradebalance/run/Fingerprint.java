package org.tradebalance.run;

import java.util.SortedMap;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.store.AcceptanceStore;
import org.tradebalance.store.CorrectionStore;

/**
 * Tells whether two runs would say the same: hash of their input and of what decides besides it.
 */
final class Fingerprint {

  private final ConfigFiles configuration;
  private final Settings settings;
  private final CorrectionStore corrections;
  private final AcceptanceStore acceptances;

  Fingerprint(
      ConfigFiles configuration,
      Settings settings,
      CorrectionStore corrections,
      AcceptanceStore acceptances) {
    this.acceptances = acceptances;
    this.configuration = configuration;
    this.corrections = corrections;
    this.settings = settings;
  }

  /**
   * The fingerprint of an input with the configuration, the corrected rows and accepted files of
   * now.
   */
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
    String accepted = acceptances.asText();
    if (!accepted.isEmpty()) {
      decisive.put("accepted-files", accepted);
    }
    return survey.fingerprint(decisive);
  }
}
