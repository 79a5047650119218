package org.tradebalance.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.tradebalance.claim.Claims;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.ClaimFiles;
import org.tradebalance.config.CollectSettings;
import org.tradebalance.config.ConfigFiles;
import org.tradebalance.config.ConfigurationException;
import org.tradebalance.config.LeaseSettings;
import org.tradebalance.config.ReportSettings;
import org.tradebalance.config.Settings;
import org.tradebalance.pipeline.PipelineBeans;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.query.QueryBeans;
import org.tradebalance.resubmission.ResubmissionBeans;
import org.tradebalance.run.RunBeans;
import org.tradebalance.run.RunLease;
import org.tradebalance.store.database.FirstTables;
import org.tradebalance.store.database.SpringBatchTables;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.publication.BiDictionary;
import org.tradebalance.store.publication.BiIndexes;
import org.tradebalance.store.publication.PublicationStore;
import org.tradebalance.store.run.LeasedTransactions;
import org.tradebalance.store.run.RunStore;

/**
 * Puts the parts together. Only what the job needs is configured: the start is half of a short run.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  Settings.class,
  LeaseSettings.class,
  ReportSettings.class,
  CollectSettings.class
})
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
@Import({
  TradeBalanceJob.class,
  PipelineBeans.class,
  RunBeans.class,
  ResubmissionBeans.class,
  QueryBeans.class
})
public class JobApplication {

  @Bean
  SpringBatchTables springBatchTables() {
    return new SpringBatchTables();
  }

  @Bean
  BiDictionary biDictionary() {
    return new BiDictionary();
  }

  @Bean
  BiIndexes biIndexes() {
    return new BiIndexes();
  }

  @Bean
  FlywayConfigurationCustomizer lockOfTheTables() {
    return FirstTables::lockForTheSession;
  }

  @Bean
  FlywayMigrationStrategy firstTables() {
    return FirstTables::migrate;
  }

  @Bean
  ConfigFiles configFiles() {
    return new ConfigFiles(Path.of("config"));
  }

  @Bean
  Catalogue catalogue(ConfigFiles files, Settings settings) {
    Catalogue catalogue = Catalogue.read(files);
    if (!settings.home().isEmpty() && !catalogue.economies().containsKey(settings.home())) {
      throw new ConfigurationException(
          "tradebalance.home: '"
              + settings.home()
              + "' is no economy of config/reference/economies.csv, whose codes are those of ISO"
              + " 3166 with three letters, such as USA");
    }
    return catalogue;
  }

  @Bean
  Claims claims(ConfigFiles files, Catalogue catalogue) {
    return ClaimFiles.read(files, catalogue);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  OutputFolder outputFolder(Settings settings) {
    return new OutputFolder(settings.output());
  }

  @Bean
  TransactionOperations leasedTransactions(
      PlatformTransactionManager transactions, RunLease lease) {
    return new LeasedTransactions(new TransactionTemplate(transactions), lease::confirm);
  }

  @Bean
  RunStore runStore(JdbcTemplate jdbc, TransactionOperations leasedTransactions, Clock clock) {
    return new RunStore(jdbc, leasedTransactions, clock);
  }

  @Bean
  LedgerStore ledgerStore(JdbcTemplate jdbc) {
    return new LedgerStore(jdbc);
  }

  @Bean
  ObservationStore flowStore(
      JdbcTemplate jdbc, TransactionOperations leasedTransactions, LedgerStore ledger) {
    return new ObservationStore(jdbc, leasedTransactions, ledger);
  }

  @Bean
  PublicationStore publicationStore(
      JdbcTemplate jdbc, TransactionOperations leasedTransactions, Clock clock) {
    return new PublicationStore(jdbc, leasedTransactions, clock);
  }

  @Bean
  StepExecutionListener progress(Consumer<String> progressLines) {
    return new Progress(progressLines);
  }
}
