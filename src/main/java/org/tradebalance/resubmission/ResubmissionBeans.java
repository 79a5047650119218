package org.tradebalance.resubmission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.config.Catalogue;
import org.tradebalance.pipeline.ExchangeRateLoad;
import org.tradebalance.run.DryRun;
import org.tradebalance.run.NightlyRun;
import org.tradebalance.run.OutputOwner;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.RejectedRows;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.RunStore;

/** Puts the resubmission together. */
@Configuration(proxyBeanMethods = false)
public class ResubmissionBeans {

  @Bean
  Resubmission resubmission(
      JdbcTemplate jdbc,
      TransactionOperations leasedTransactions,
      OutputOwner owner,
      LedgerStore ledger,
      ObservationStore flows,
      RunStore runs,
      CorrectionStore corrections,
      Catalogue catalogue,
      ExchangeRateLoad rates,
      NightlyRun nightly,
      DryRun preview) {
    return new Resubmission(
        leasedTransactions,
        owner,
        runs,
        corrections,
        new ResubmittedRows(new RejectedRows(jdbc, ledger), corrections),
        new CorrectionCheck(catalogue, flows, corrections, rates),
        nightly,
        preview);
  }
}
