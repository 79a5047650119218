package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.CommonColumns.DATASET;
import static org.tradebalance.publish.table.CommonColumns.FREQUENCY;
import static org.tradebalance.publish.table.CommonColumns.PERIOD;
import static org.tradebalance.publish.table.CommonColumns.REPORTER;
import static org.tradebalance.publish.table.TableKind.VIEW;

import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.Verdict;

/** Every figure that can be had in two ways. */
final class ControlTotalsTable {

  public static final PublishedTable<ControlTotal> TABLE =
      PublishedTable.<ControlTotal>named("control_totals")
          .fileAndView(
              "Control totals", "Every figure that can be had in two ways and whether both agree.")
          .storedIn("control_total")
          .key(
              text(
                  "rule",
                  "What is compared: name of the rule, then flow, partner and the like.",
                  "control totals"),
              ControlTotal::rule)
          .key(DATASET.definition(), ControlTotal::dataset)
          .key(REPORTER.definition(), ControlTotal::reporter)
          .key(FREQUENCY, total -> total.period().frequency())
          .in(VIEW)
          .key(PERIOD, ControlTotal::period)
          .value(
              amount("expected_usd", "The figure as the publisher prints it.", "extract"),
              ControlTotal::expected)
          .value(
              amount("actual_usd", "The same figure from its parts.", "sums of the extract"),
              ControlTotal::actual)
          .value(
              amount("difference_usd", "Actual less expected.", "actual_usd - expected_usd"),
              ControlTotal::difference)
          .value(
              amount(
                  "tolerance_usd",
                  "Largest difference that rounding or a stated cause explains.",
                  "rounding unit of the dataset and number of terms; layout"),
              ControlTotal::tolerance)
          .value(
              code(
                  "verdict",
                  Verdict.class,
                  "Whether both ways agree.",
                  "difference_usd and tolerance_usd"),
              ControlTotal::verdict)
          .value(
              text(
                      "because",
                      "Why a difference beyond the tolerance is accepted.",
                      "config/accepted.yml")
                  .missing("Empty where none is."),
              total -> total.verdict() == Verdict.ACCEPTED ? total.accepted() : null)
          .rows(publication -> publication.controls()::forEach);

  private ControlTotalsTable() {}
}
