package org.tradebalance.batch;

import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.tradebalance.pipeline.ScanPartition;

/** Scans one partition: the one that stands in the name of its step, after the colon. */
final class ScanTasklet extends RunTasklet {

  private final ScanPartition partitions;

  ScanTasklet(ScanPartition partitions) {
    this.partitions = partitions;
  }

  /** One step for each partition of a run. */
  Partitioner partitions(long run) {
    return gridSize -> {
      Map<String, ExecutionContext> steps = new HashMap<>();
      partitions.of(run).forEach(name -> steps.put(name, new ExecutionContext()));
      return steps;
    };
  }

  @Override
  void execute(long run, StepContribution contribution) throws Exception {
    String step = contribution.getStepExecution().getStepName();
    partitions.scan(run, step.substring(step.indexOf(':') + 1));
    contribution.incrementWriteCount(1);
  }
}
