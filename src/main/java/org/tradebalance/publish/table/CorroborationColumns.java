package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.integer;

import java.util.function.Function;
import org.tradebalance.quality.CorroborationDegree;

/** How far the figures of a dataset are confirmed, each figure counted where it is best. */
final class CorroborationColumns {

  private CorroborationColumns() {}

  /** Adds the columns at the end of a table. */
  static <T> TableBuilder<T> in(
      TableBuilder<T> table, Function<? super T, CorroborationDegree> degree) {
    return table
        .value(
            integer(
                "confirmed_by_second_source",
                "figures",
                "Figures of the dataset that another dataset states as well, within 15 percent:"
                    + " more than bases and freight make, less than a misreading does.",
                "figures that hold"),
            row -> degree.apply(row).secondSource())
        .value(
            integer(
                "confirmed_by_identity",
                "figures",
                "Further figures of the dataset that a control total confirms: it is exact or"
                    + " within tolerance, and the figure larger than the tolerance.",
                "control_totals"),
            row -> degree.apply(row).identity())
        .value(
            integer(
                "confirmed_by_release",
                "figures",
                "Further figures of the dataset that stand since a release before the newest one of"
                    + " their period, which left them as they were. None in as-of outputs.",
                "releases of the dataset"),
            row -> degree.apply(row).earlierRelease())
        .value(
            integer(
                "unconfirmed",
                "figures",
                "Figures of the dataset that nothing confirms: nobody would know if they were"
                    + " wrong.",
                "figures that hold"),
            row -> degree.apply(row).nothing());
  }
}
