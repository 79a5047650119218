package org.tradebalance.batch;

import java.nio.file.Path;
import java.util.List;
import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.config.Catalogue;
import org.tradebalance.pipeline.ExchangeRateLoad;
import org.tradebalance.pipeline.FilePlan;
import org.tradebalance.publish.OutputFolder;
import org.tradebalance.run.ReloadScope;
import org.tradebalance.store.ledger.LoadedFiles;
import org.tradebalance.store.observation.ObservationStore;
import org.tradebalance.store.run.Run;
import org.tradebalance.store.run.RunFile;
import org.tradebalance.store.run.RunStore;

/** Finds the layout of each new file of the frozen input; loads its exchange rates. */
final class DiscoverTasklet extends RunTasklet {

  private final RunStore runs;
  private final ObservationStore flows;
  private final LoadedFiles loaded;
  private final Catalogue catalogue;
  private final OutputFolder output;
  private final ExchangeRateLoad rates;

  DiscoverTasklet(
      RunStore runs,
      ObservationStore flows,
      LoadedFiles loaded,
      Catalogue catalogue,
      OutputFolder output,
      ExchangeRateLoad rates) {
    this.output = output;
    this.rates = rates;
    this.runs = runs;
    this.flows = flows;
    this.loaded = loaded;
    this.catalogue = catalogue;
  }

  @Override
  void execute(long number, StepContribution contribution) throws Exception {
    Run run = runs.find(number).orElseThrow();
    ReloadScope again = ReloadScope.of(runs.parameters(number));
    List<RunFile> planned =
        new FilePlan(catalogue, flows, output)
            .of(Path.of(run.inputFolder()), runs.files(number), again.contents(loaded.all()));
    runs.plan(number, planned);
    rates.load(number, Path.of(run.inputFolder()));
    contribution.incrementWriteCount(planned.size());
  }
}
