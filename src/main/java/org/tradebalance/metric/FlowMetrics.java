package org.tradebalance.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Flow;

/** The entries of the catalogue that exist once for exports, imports and balance each. */
record FlowMetrics(
    Flow flow,
    Metric change,
    Metric changePct,
    Metric changeOnYear,
    Metric changeOnYearPct,
    Metric yearToDate,
    @Nullable Metric yearToDateChange,
    Metric yearToDateChangePct,
    Metric average3m) {

  static final List<FlowMetrics> ALL =
      List.of(
          new FlowMetrics(
              Flow.EXPORT,
              Metric.EXPORTS_CHANGE,
              Metric.EXPORTS_CHANGE_PCT,
              Metric.EXPORTS_CHANGE_ON_YEAR,
              Metric.EXPORTS_CHANGE_ON_YEAR_PCT,
              Metric.EXPORTS_YEAR_TO_DATE,
              null,
              Metric.EXPORTS_YEAR_TO_DATE_CHANGE_PCT,
              Metric.EXPORTS_AVERAGE_3M),
          new FlowMetrics(
              Flow.IMPORT,
              Metric.IMPORTS_CHANGE,
              Metric.IMPORTS_CHANGE_PCT,
              Metric.IMPORTS_CHANGE_ON_YEAR,
              Metric.IMPORTS_CHANGE_ON_YEAR_PCT,
              Metric.IMPORTS_YEAR_TO_DATE,
              null,
              Metric.IMPORTS_YEAR_TO_DATE_CHANGE_PCT,
              Metric.IMPORTS_AVERAGE_3M),
          new FlowMetrics(
              Flow.BALANCE,
              Metric.BALANCE_CHANGE,
              Metric.BALANCE_CHANGE_PCT,
              Metric.BALANCE_CHANGE_ON_YEAR,
              Metric.BALANCE_CHANGE_ON_YEAR_PCT,
              Metric.BALANCE_YEAR_TO_DATE,
              Metric.BALANCE_YEAR_TO_DATE_CHANGE,
              Metric.BALANCE_YEAR_TO_DATE_CHANGE_PCT,
              Metric.BALANCE_AVERAGE_3M));
}
