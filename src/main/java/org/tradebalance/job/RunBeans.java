package org.tradebalance.job;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
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
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.CorrectionStore;
import org.tradebalance.store.LeaseStore;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.LoadedFiles;
import org.tradebalance.store.ObservationStore;
import org.tradebalance.store.QualityStore;
import org.tradebalance.store.RateStore;
import org.tradebalance.store.RejectedRows;
import org.tradebalance.store.Retention;
import org.tradebalance.store.RunStore;

/** What decides, around the job, which run works and how it goes on. */
@Configuration(proxyBeanMethods = false)
class RunBeans {

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
  LoadedFiles loadedFiles(JdbcTemplate jdbc) {
    return new LoadedFiles(jdbc);
  }

  @Bean
  Fingerprint fingerprint(
      ConfigFiles configuration, Settings settings, CorrectionStore corrections) {
    return new Fingerprint(configuration, settings, corrections);
  }

  @Bean
  CorrectionStore correctionStore(
      JdbcTemplate jdbc, TransactionOperations leasedTransactions, Clock clock) {
    return new CorrectionStore(jdbc, leasedTransactions, clock);
  }

  @Bean
  RowCorrections rowCorrections(CorrectionStore corrections) {
    return new RowCorrections(corrections);
  }

  @Bean
  Resubmission resubmission(
      JdbcTemplate jdbc,
      TransactionOperations leasedTransactions,
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
        runs,
        corrections,
        new ResubmittedRows(new RejectedRows(jdbc, ledger), corrections),
        new CorrectionCheck(catalogue, flows, corrections, rates),
        nightly,
        preview);
  }

  @Bean
  CrashRecovery killedRuns(JobRepository repository, RunStore runs) {
    return new CrashRecovery(repository, runs);
  }

  @Bean
  NightlyRun nightlyRun(
      JobOperator operator,
      Job job,
      RunStore runs,
      LedgerStore ledger,
      PublicationBuilder workbench,
      OutputFolder output,
      Fingerprint fingerprints,
      CrashRecovery killed,
      StopSignal stop,
      ExpectationCheck inspection,
      RunReporting reporting,
      Consumer<String> progressLines) {
    return new NightlyRun(
        operator,
        job,
        runs,
        ledger,
        workbench,
        output,
        fingerprints,
        killed,
        stop,
        inspection,
        reporting,
        progressLines);
  }

  @Bean
  RunControl runControl(
      NightlyRun nightly,
      RunStore runs,
      Fingerprint fingerprints,
      CrashRecovery killed,
      JobOperator operator,
      OutputFolder output) {
    return new RunControl(nightly, runs, fingerprints, killed, operator, output);
  }

  @Bean
  Backfill backfill(LoadedFiles loaded, RunStore runs) {
    return new Backfill(loaded, runs);
  }

  @Bean
  ExchangeRateLoad ratesFirst(
      JdbcTemplate jdbc,
      TransactionOperations leasedTransactions,
      RunStore runs,
      LedgerStore ledger,
      LoadedFiles loaded,
      Catalogue catalogue,
      StopSignal stop) {
    return new ExchangeRateLoad(
        runs, new RateStore(jdbc, leasedTransactions, ledger), ledger, loaded, catalogue, stop);
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
      NightlyRun nightly,
      Fingerprint fingerprints,
      OutputFolder output,
      ExpectationCheck inspection,
      StopSignal stop,
      ExchangeRateLoad ratesFirst,
      RowCorrections corrections) {
    return new DryRun(
        leasedTransactions,
        runs,
        flows,
        ledger,
        loaded,
        catalogue,
        workbench,
        nightly,
        fingerprints,
        output,
        inspection,
        stop,
        ratesFirst,
        corrections);
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
  RunReporting reporting(
      RunStore runs,
      LedgerStore ledger,
      ObservationStore flows,
      JobRepository repository,
      PublicationBuilder workbench,
      ReportSettings settings,
      OutputFolder output,
      Clock clock) {
    return new RunReporting(
        new RunReports(runs, ledger, flows, repository, workbench, clock), settings, output, clock);
  }
}
