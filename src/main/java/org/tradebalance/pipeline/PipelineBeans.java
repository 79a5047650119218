package org.tradebalance.pipeline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.claim.Claims;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.observation.RateStore;
import org.tradebalance.store.run.RunStore;

/** What several steps, or others besides the steps, work with. */
@Configuration(proxyBeanMethods = false)
public class PipelineBeans {

  @Bean
  RowCorrections rowCorrections(CorrectionStore corrections) {
    return new RowCorrections(corrections);
  }

  @Bean
  ExchangeRateLoad ratesFirst(
      JdbcTemplate jdbc,
      TransactionOperations leasedTransactions,
      RunStore runs,
      LedgerStore ledger,
      LoadedFiles loaded,
      Catalogue catalogue,
      Boundary stop) {
    return new ExchangeRateLoad(
        runs, new RateStore(jdbc, leasedTransactions, ledger), ledger, loaded, catalogue, stop);
  }

  @Bean
  ClaimVerdicts verdicts(Claims claims, Catalogue catalogue, JdbcTemplate jdbc) {
    return new ClaimVerdicts(claims, catalogue, jdbc);
  }

  @Bean
  RevisionHistory revisionHistory(
      ObservationStore flows, Catalogue catalogue, Settings settings, ClaimVerdicts verdicts) {
    return new RevisionHistory(flows, catalogue, settings, verdicts);
  }

  @Bean
  PublicationBuilder workbench(
      ObservationStore flows,
      LedgerStore ledger,
      Catalogue catalogue,
      Settings settings,
      ClaimVerdicts verdicts,
      RevisionHistory revisions) {
    return new PublicationBuilder(flows, ledger, catalogue, settings, verdicts, revisions);
  }
}
