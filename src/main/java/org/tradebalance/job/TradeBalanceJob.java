package org.tradebalance.job;

import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.tradebalance.claim.Claims;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.store.LedgerStore;
import org.tradebalance.store.LoadedFiles;
import org.tradebalance.store.ObservationStore;
import org.tradebalance.store.PublicationStore;
import org.tradebalance.store.RunStore;

/** The job: discover, scan, store, balance, derive, reconcile, publish. */
@Configuration(proxyBeanMethods = false)
public class TradeBalanceJob {

  /** Name of the job in the job repository. */
  public static final String NAME = "tradeBalanceJob";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final StepExecutionListener progress;
  private final StopSignal stop;

  TradeBalanceJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StepExecutionListener progress,
      StopSignal stop) {
    this.repository = repository;
    this.transactions = transactions;
    this.progress = progress;
    this.stop = stop;
  }

  @Bean
  Job job(
      @Qualifier("discover") Step discover,
      @Qualifier("scan") Step scan,
      @Qualifier("store") Step store,
      @Qualifier("balance") Step balance,
      @Qualifier("derive") Step derive,
      @Qualifier("reconcile") Step reconcile,
      @Qualifier("publish") Step publish) {
    return new JobBuilder(NAME, repository)
        .start(discover)
        .next(scan)
        .next(store)
        .next(balance)
        .next(derive)
        .next(reconcile)
        .next(publish)
        .build();
  }

  @Bean
  Step discover(
      RunStore runs,
      ObservationStore flows,
      LoadedFiles loaded,
      Catalogue catalogue,
      OutputFolder output,
      ExchangeRateLoad rates) {
    return step("discover", new DiscoverTasklet(runs, flows, loaded, catalogue, output, rates));
  }

  @Bean
  ScanTasklet partition(
      RunStore runs,
      ExchangeRateLoad rates,
      RowCorrections corrections,
      Catalogue catalogue,
      OutputFolder output,
      Settings settings) {
    return new ScanTasklet(runs, rates, corrections, catalogue, output, stop, settings.workers());
  }

  @Bean
  @JobScope
  Step scan(ScanTasklet partition, Settings settings, @Value("#{jobParameters['run']}") Long run) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("scan-");
    workers.setConcurrencyLimit(settings.workers());
    return new StepBuilder("scan", repository)
        .partitioner("scan", partition.partitions(run))
        .step(
            new StepBuilder("partition", repository)
                .tasklet(new StoppableTasklet(partition, stop), transactions)
                .transactionAttribute(ownTransactions())
                .build())
        .taskExecutor(workers)
        .listener(progress)
        .build();
  }

  @Bean
  Step store(
      RunStore runs,
      ObservationStore flows,
      LedgerStore ledger,
      Catalogue catalogue,
      OutputFolder output) {
    StoreTasklet.Partitions partitions =
        (run, file) -> PartitionFile.read(ScanTasklet.target(output, run, file.sha256()));
    return step("store", new StoreTasklet(runs, flows, ledger, catalogue, partitions, stop));
  }

  @Bean
  ClaimVerdicts verdicts(Claims claims, Catalogue catalogue, JdbcTemplate jdbc) {
    return new ClaimVerdicts(claims, catalogue, jdbc);
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

  @Bean
  Step balance(PublicationBuilder workbench) {
    return step("balance", new BalanceTasklet(workbench));
  }

  @Bean
  Step derive(PublicationBuilder workbench) {
    return step("derive", new DeriveTasklet(workbench));
  }

  @Bean
  Step reconcile(PublicationBuilder workbench, ExpectationCheck inspection) {
    return step("reconcile", new ReconcileTasklet(workbench, inspection));
  }

  @Bean
  Step publish(
      PublicationBuilder workbench,
      ObservationStore flows,
      PublicationStore publications,
      OutputFolder output,
      Catalogue catalogue,
      Settings settings,
      RunLease lease) {
    return step(
        "publish",
        new PublishTasklet(
            workbench, flows, publications, output, catalogue, settings, lease, stop));
  }

  private TaskletStep step(String name, RunTasklet work) {
    return new StepBuilder(name, repository)
        .tasklet(new StoppableTasklet(work, stop), transactions)
        .transactionAttribute(ownTransactions())
        .listener(progress)
        .build();
  }

  /** Steps open their own transactions, one for each file or table, not one around everything. */
  private static DefaultTransactionAttribute ownTransactions() {
    return new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED) {
      /** Spring Batch repeats a step for ever after an exception that it need not roll back for. */
      @Override
      public boolean rollbackOn(Throwable problem) {
        return true;
      }
    };
  }
}
