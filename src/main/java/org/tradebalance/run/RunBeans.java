package org.tradebalance.run;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.ExpectationFile;
import org.tradebalance.config.LeaseSettings;
import org.tradebalance.config.ReportSettings;
import org.tradebalance.config.Settings;
import org.tradebalance.pipeline.ClaimVerdicts;
import org.tradebalance.pipeline.ExchangeRateLoad;
import org.tradebalance.pipeline.PublicationBuilder;
import org.tradebalance.pipeline.RevisionHistory;
import org.tradebalance.pipeline.RowCorrections;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.ledger.CorrectionStore;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.ledger.QualityStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.LeaseStore;
import org.tradebalance.store.run.Retention;
import org.tradebalance.store.run.RunStore;

/** What decides which run works, and how it begins, goes on and ends. */
@Configuration(proxyBeanMethods = false)
public class RunBeans {

  @Bean
  LeaseStore leaseStore(JdbcTemplate jdbc) {
    return new LeaseStore(jdbc);
  }

  @Bean
  RunLease runLease(LeaseStore store, LeaseSettings settings) {
    return new RunLease(store, settings);
  }

  @Bean
  StopSignal stopSignal(ObjectProvider<RunWatch> watch, RunLease lease) {
    return new StopSignal(watch.getIfAvailable(() -> RunWatch.NONE), lease);
  }

  @Bean
  OutputOwner outputOwner(RunStore runs, OutputFolder output) {
    return new OutputOwner(runs, output);
  }

  @Bean
  LoadedFiles loadedFiles(JdbcTemplate jdbc) {
    return new LoadedFiles(jdbc);
  }

  @Bean
  Fingerprint fingerprint(
      ConfigFiles configuration,
      Settings settings,
      CorrectionStore corrections,
      AcceptanceStore acceptances,
      Catalogue catalogue) {
    return new Fingerprint(
        configuration, settings, corrections, acceptances, catalogue.layouts().values());
  }

  @Bean
  AcceptanceStore acceptanceStore(
      JdbcTemplate jdbc, TransactionOperations leasedTransactions, Clock clock) {
    return new AcceptanceStore(jdbc, leasedTransactions, clock);
  }

  @Bean
  Acceptance acceptance(AcceptanceStore acceptances, ObservationStore flows) {
    return new Acceptance(acceptances, flows);
  }

  @Bean
  CorrectionStore correctionStore(
      JdbcTemplate jdbc, TransactionOperations leasedTransactions, Clock clock) {
    return new CorrectionStore(jdbc, leasedTransactions, clock);
  }

  @Bean
  Backfill backfill(LoadedFiles loaded, RunStore runs) {
    return new Backfill(loaded, runs);
  }

  @Bean
  DryRun preview(
      TransactionOperations leasedTransactions,
      RunStore runs,
      ObservationStore flows,
      LedgerStore ledger,
      LoadedFiles loaded,
      Catalogue catalogue,
      PublicationBuilder workbench,
      RunEnding ending,
      Fingerprint fingerprints,
      OutputFolder output,
      OutputOwner owner,
      ExpectationCheck inspection,
      StopSignal stop,
      ExchangeRateLoad ratesFirst,
      RowCorrections corrections,
      AcceptanceStore acceptances) {
    return new DryRun(
        leasedTransactions,
        runs,
        flows,
        ledger,
        loaded,
        catalogue,
        workbench,
        ending,
        fingerprints,
        output,
        owner,
        inspection,
        stop,
        ratesFirst,
        corrections,
        acceptances);
  }

  @Bean
  Purge purge(JdbcTemplate jdbc, TransactionOperations leasedTransactions, OutputFolder output) {
    return new Purge(new Retention(jdbc, leasedTransactions), output);
  }

  @Bean
  QualityStore qualityStore(JdbcTemplate jdbc, TransactionOperations leasedTransactions) {
    return new QualityStore(jdbc, leasedTransactions);
  }

  @Bean
  ExpectationCheck inspection(
      ConfigFiles files,
      Catalogue catalogue,
      RunStore runs,
      ObservationStore flows,
      LedgerStore ledger,
      QualityStore quality,
      Clock clock) {
    return new ExpectationCheck(
        ExpectationFile.read(files, catalogue.datasets().keySet()),
        catalogue,
        runs,
        flows,
        ledger,
        quality,
        clock);
  }

  @Bean
  CrashRecovery crashRecovery(RunAttempts attempts, RunStore runs) {
    return new CrashRecovery(attempts, runs);
  }

  @Bean
  RestartCheck restartCheck(
      RunStore runs, OutputOwner owner, Fingerprint fingerprints, RunAttempts attempts) {
    return new RestartCheck(runs, owner, fingerprints, attempts);
  }

  @Bean
  RunBeginning runBeginning(
      RunStore runs,
      Fingerprint fingerprints,
      OutputFolder output,
      OutputOwner owner,
      CrashRecovery killed,
      RestartCheck restarts,
      StopSignal stop,
      ExpectationCheck inspection) {
    return new RunBeginning(runs, fingerprints, output, owner, killed, restarts, stop, inspection);
  }

  @Bean
  RunEnding runEnding(
      RunStore runs,
      LedgerStore ledger,
      PublicationBuilder workbench,
      ExpectationCheck inspection,
      RunReporting reporting,
      EarlierWarnings earlier) {
    return new RunEnding(runs, ledger, workbench, inspection, reporting, earlier);
  }

  @Bean
  EarlierWarnings earlierWarnings() {
    return new EarlierWarnings();
  }

  @Bean
  NightlyRun nightlyRun(
      RunJob job,
      RunStore runs,
      OutputFolder output,
      OutputOwner owner,
      Fingerprint fingerprints,
      CrashRecovery killed,
      StopSignal stop,
      ExpectationCheck inspection,
      RunBeginning beginning,
      RunEnding ending,
      Consumer<String> progressLines) {
    return new NightlyRun(
        job,
        runs,
        output,
        owner,
        fingerprints,
        killed,
        stop,
        inspection,
        beginning,
        ending,
        progressLines);
  }

  @Bean
  RunControl runControl(
      NightlyRun nightly,
      RunStore runs,
      RestartCheck restarts,
      CrashRecovery killed,
      RunJob job,
      OutputFolder output) {
    return new RunControl(nightly, runs, restarts, killed, job, output);
  }

  @Bean
  RunReporting reporting(
      RunStore runs,
      LedgerStore ledger,
      ObservationStore flows,
      RunAttempts attempts,
      PublicationBuilder workbench,
      ReportSettings settings,
      OutputFolder output,
      Clock clock) {
    return new RunReporting(
        new RunReports(runs, ledger, flows, attempts, workbench, clock), settings, output, clock);
  }

  @Bean
  AsOfRun asOfRun(
      ObservationStore flows,
      LedgerStore ledger,
      Catalogue catalogue,
      OutputFolder output,
      OutputOwner owner,
      Settings settings,
      ClaimVerdicts verdicts,
      RevisionHistory revisions) {
    return new AsOfRun(flows, ledger, catalogue, output, owner, settings, verdicts, revisions);
  }
}
