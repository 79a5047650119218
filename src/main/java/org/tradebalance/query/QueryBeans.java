package org.tradebalance.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.pipeline.RevisionHistory;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.observation.ObservationStore;

/** Puts the questions together that need more than a store. */
@Configuration(proxyBeanMethods = false)
public class QueryBeans {

  @Bean
  Explainer explainer(
      ObservationStore flows,
      CorrectionStore corrections,
      Catalogue catalogue,
      Settings settings,
      RevisionHistory revisions) {
    return new Explainer(flows, corrections, catalogue, settings, revisions);
  }
}
