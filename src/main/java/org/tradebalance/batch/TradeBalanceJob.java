package org.tradebalance.batch;

import java.util.List;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.tradebalance.config.Catalogue;
import org.tradebalance.config.Settings;
import org.tradebalance.pipeline.Boundary;
import org.tradebalance.pipeline.ExchangeRateLoad;
import org.tradebalance.pipeline.PartitionFile;
import org.tradebalance.pipeline.PublicationBuilder;
import org.tradebalance.pipeline.PublishOutputs;
import org.tradebalance.pipeline.RowCorrections;
import org.tradebalance.pipeline.ScanPartition;
import org.tradebalance.pipeline.StoreFiles;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.run.ExpectationCheck;
import org.tradebalance.run.RunBeginning;
import org.tradebalance.run.RunEnding;
import org.tradebalance.run.RunJob;
import org.tradebalance.run.RunLease;
import org.tradebalance.store.ledger.AcceptanceStore;
import org.tradebalance.store.ledger.LedgerStore;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.publication.PublicationStore;
import org.tradebalance.store.run.RunStore;

/** The job: discover, scan, store, balance, derive, reconcile, publish. */
@Configuration(proxyBeanMethods = false)
class TradeBalanceJob {

  /** Name of the job in the job repository. */
  public static final String NAME = "tradeBalanceJob";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final StepExecutionListener progress;
  private final Boundary stop;

  TradeBalanceJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      StepExecutionListener progress,
      Boundary stop) {
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
      @Qualifier("publish") Step publish,
      RunListener listener) {
    SkippableJob job = new SkippableJob(NAME);
    job.setJobRepository(repository);
    job.setJobParametersValidator(new RunParametersValidator());
    job.registerJobExecutionListener(listener);
    job.setSteps(List.of(discover, scan, store, balance, derive, reconcile, publish));
    return job;
  }

  @Bean
  RunListener runListener(RunLease lease, RunBeginning beginning, RunEnding ending, RunStore runs) {
    return new RunListener(lease, beginning, ending, runs);
  }

  @Bean
  JobExecutions jobExecutions(RunStore runs) {
    return new JobExecutions(repository, runs);
  }

  @Bean
  RunJob runJob(
      JobOperator operator,
      Job job,
      JobExecutions executions,
      RunListener listener,
      RunStore runs,
      RunBeginning beginning,
      RunEnding ending) {
    return new JobLaunch(operator, job, executions, listener, runs, beginning, ending);
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
    return new ScanTasklet(
        new ScanPartition(runs, rates, corrections, catalogue, output, stop, settings.workers()));
  }

  @Bean
  @JobScope
  Step scan(
      ScanTasklet partition, Settings settings, @Value("#{jobExecutionContext['run']}") Long run) {
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
      AcceptanceStore acceptances,
      Catalogue catalogue,
      OutputFolder output) {
    StoreFiles.Partitions partitions =
        (run, file) -> PartitionFile.read(ScanPartition.target(output, run, file.sha256()));
    return step(
        "store",
        new StoreTasklet(
            new StoreFiles(runs, flows, ledger, acceptances, catalogue, partitions, stop)));
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
            new PublishOutputs(
                workbench,
                flows,
                publications,
                output,
                catalogue,
                settings,
                lease::confirm,
                stop)));
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
