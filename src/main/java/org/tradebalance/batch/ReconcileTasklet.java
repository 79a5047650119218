package org.tradebalance.batch;

import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.pipeline.PublicationBuilder;
import org.tradebalance.publish.Publication;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.run.ExpectationCheck;

/**
 * Compares control totals, judges published statements, and refuses to go on where a row or figure
 * is not accounted for, or where the data are not what an operator expects.
 */
final class ReconcileTasklet extends RunTasklet {

  private final PublicationBuilder workbench;
  private final ExpectationCheck inspection;

  ReconcileTasklet(PublicationBuilder workbench, ExpectationCheck inspection) {
    this.workbench = workbench;
    this.inspection = inspection;
  }

  @Override
  void execute(long run, StepContribution contribution) {
    Publication publication = workbench.publication(run);
    for (LedgerEntry entry : publication.ledger()) {
      if (!entry.balances()) {
        throw new IllegalStateException(
            "the ledger of "
                + entry.file()
                + " does not balance: "
                + entry.rows()
                + ", "
                + entry.figures());
      }
    }
    inspection.record(run);
    inspection.refuseWhatIsNotExpected(run, publication);
    contribution.incrementWriteCount(publication.controls().size());
    contribution.incrementWriteCount(publication.claims().size());
  }
}
