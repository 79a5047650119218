package org.tradebalance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The balances of a BACI file by the Spring Batch job that one writes first: rows as objects, a
 * processor that checks them, a batch writer into H2, then SQL. Arguments: {@code FILE CODES
 * VINTAGE TARGET}; the database is made anew beside TARGET.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class PlainStep {

  private static final int CHUNK = 1000;

  public static void main(String[] args) {
    if (args.length != 4) {
      System.err.println("arguments: FILE CODES VINTAGE TARGET");
      System.exit(2);
    }
    System.exit(
        SpringApplication.exit(
            SpringApplication.run(
                PlainStep.class,
                "--spring.config.location=optional:classpath:/org/tradebalance/bench/",
                "--spring.main.banner-mode=off",
                "--spring.flyway.enabled=false",
                "--spring.batch.jdbc.initialize-schema=always",
                "--spring.datasource.url=jdbc:h2:file:" + Path.of(args[3]).toAbsolutePath() + "-db",
                "--logging.level.root=warn",
                "file=" + args[0],
                "codes=" + args[1],
                "vintage=" + args[2],
                "target=" + args[3])));
  }

  @Bean
  Job job(JobRepository repository, JdbcTemplate jdbc, Step load, Step write) {
    jdbc.execute(
        "CREATE TABLE trade_flow (trade_year INT NOT NULL, reporter VARCHAR(16) NOT NULL,"
            + " partner VARCHAR(16) NOT NULL, chapter CHAR(2) NOT NULL, usd DECIMAL(24,3) NOT NULL)");
    return new JobBuilder("balances", repository).start(load).next(write).build();
  }

  @Bean
  Step load(
      JobRepository repository,
      PlatformTransactionManager transactions,
      FlatFileItemReader<BaciRow> reader,
      ItemProcessor<BaciRow, PlainFlow> checks,
      JdbcBatchItemWriter<PlainFlow> writer) {
    return new StepBuilder("load", repository)
        .<BaciRow, PlainFlow>chunk(CHUNK)
        .transactionManager(transactions)
        .reader(reader)
        .processor(checks)
        .writer(writer)
        .build();
  }

  @Bean
  @StepScope
  FlatFileItemReader<BaciRow> reader(@Value("#{jobParameters['file']}") String file) {
    return new FlatFileItemReaderBuilder<BaciRow>()
        .name("baci")
        .resource(new FileSystemResource(file))
        .linesToSkip(1)
        .delimited()
        .strict(false)
        .names("t", "i", "j", "k", "v", "q")
        .targetType(BaciRow.class)
        .build();
  }

  @Bean
  @StepScope
  ItemProcessor<BaciRow, PlainFlow> checks(@Value("#{jobParameters['codes']}") String codes)
      throws IOException {
    return new PlainChecks(CodeTable.readExport(Path.of(codes)));
  }

  @Bean
  JdbcBatchItemWriter<PlainFlow> writer(DataSource source) {
    return new JdbcBatchItemWriterBuilder<PlainFlow>()
        .dataSource(source)
        .sql("INSERT INTO trade_flow VALUES (:year, :reporter, :partner, :chapter, :usd)")
        .beanMapped()
        .build();
  }

  @Bean
  Step write(JobRepository repository, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
    return new StepBuilder("write", repository)
        .tasklet(
            (contribution, context) -> {
              var parameters = context.getStepContext().getStepExecution().getJobParameters();
              List<CodeTable.Entry> codes =
                  CodeTable.readExport(Path.of(parameters.getString("codes"))).entries();
              PlainOutput.write(
                  jdbc,
                  codes,
                  parameters.getString("vintage"),
                  Path.of(parameters.getString("target")));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
