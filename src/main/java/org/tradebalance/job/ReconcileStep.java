package org.tradebalance.job;

import org.springframework.batch.core.step.StepContribution;
import org.tradebalance.publish.Edition;
import org.tradebalance.quality.LedgerEntry;

/**
 * Compares control totals, judges published statements, and refuses to go on where a row or figure
 * is not accounted for, or where the data are not what an operator expects.
 */
final class ReconcileStep extends RunTasklet {

  private final Workbench workbench;
  private final Inspection inspection;

  ReconcileStep(Workbench workbench, Inspection inspection) {
    this.workbench = workbench;
    this.inspection = inspection;
  }

  @Override
  void execute(long run, StepContribution contribution) {
    Edition edition = workbench.edition(run);
    for (LedgerEntry entry : edition.ledger()) {
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
    inspection.refuseWhatIsNotExpected(run, edition);
    contribution.incrementWriteCount(edition.controls().size());
    contribution.incrementWriteCount(edition.claims().size());
  }
}
