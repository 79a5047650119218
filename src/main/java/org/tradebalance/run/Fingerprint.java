package org.tradebalance.run;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.Settings;
import org.tradebalance.config.Version;
import org.tradebalance.layout.definition.FileNameRule;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.run.RunFile;

/**
 * Tells whether two runs would say the same: hash of their input and of what decides besides it.
 */
final class Fingerprint {

  private final ConfigFiles configuration;
  private final Settings settings;
  private final CorrectionStore corrections;
  private final AcceptanceStore acceptances;
  private final Collection<Layout> layouts;

  Fingerprint(
      ConfigFiles configuration,
      Settings settings,
      CorrectionStore corrections,
      AcceptanceStore acceptances,
      Collection<Layout> layouts) {
    this.layouts = List.copyOf(layouts);
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
    String said = saidByNames(survey);
    if (!said.isEmpty()) {
      decisive.put("said-by-names", said);
    }
    return survey.fingerprint(decisive);
  }

  /** What the names of files say of their content, to the layouts that read names. */
  private String saidByNames(InputListing survey) {
    SortedSet<String> said = new TreeSet<>();
    for (Layout layout : layouts) {
      FileNameRule rule = layout.fileName();
      if (rule != null) {
        for (RunFile file : survey.files()) {
          rule.stated(file.name())
              .ifPresent(text -> said.add(file.sha256() + ' ' + layout.id() + ' ' + text));
        }
      }
    }
    return String.join("\n", said);
  }
}
