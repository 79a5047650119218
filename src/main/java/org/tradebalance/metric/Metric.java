package org.tradebalance.metric;

import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Frequency;

/**
 * The catalogue of measures. The definitions follow the usual practice of the monthly releases of
 * the Census Bureau and BEA (FT-900, exhibits 1, 2 and 14) and of the IMF's BPM6 compilation guide;
 * a missing month is a gap, and what would need it has no row.
 */
public enum Metric implements Coded {
  /** The level. */
  BALANCE("balance", "Exports less imports.", "X - M", MetricUnit.USD, Applies.ALWAYS),
  /** Trade in both directions. */
  TOTAL_TRADE("total_trade", "Exports plus imports.", "X + M", MetricUnit.USD, Applies.ALWAYS),

  EXPORTS_CHANGE(
      "exports_change",
      "Change of exports on the previous period.",
      "X[t] - X[t-1]",
      MetricUnit.USD,
      Applies.ALWAYS),
  EXPORTS_CHANGE_PCT(
      "exports_change_pct",
      "Change of exports on the previous period, in percent of the earlier exports.",
      "100 (X[t] - X[t-1]) / X[t-1]",
      MetricUnit.PERCENT,
      Applies.ALWAYS),
  IMPORTS_CHANGE(
      "imports_change",
      "Change of imports on the previous period.",
      "M[t] - M[t-1]",
      MetricUnit.USD,
      Applies.ALWAYS),
  IMPORTS_CHANGE_PCT(
      "imports_change_pct",
      "Change of imports on the previous period, in percent of the earlier imports.",
      "100 (M[t] - M[t-1]) / M[t-1]",
      MetricUnit.PERCENT,
      Applies.ALWAYS),
  BALANCE_CHANGE(
      "balance_change",
      "Change of the balance on the previous period; positive is a smaller deficit.",
      "B[t] - B[t-1]",
      MetricUnit.USD,
      Applies.ALWAYS),
  BALANCE_CHANGE_PCT(
      "balance_change_pct",
      "Change of the size of the deficit or surplus on the previous period, in percent of the"
          + " earlier size; none where the sign changes.",
      "100 (|B[t]| - |B[t-1]|) / |B[t-1]|",
      MetricUnit.PERCENT,
      Applies.ALWAYS),

  EXPORTS_CHANGE_ON_YEAR(
      "exports_change_on_year",
      "Change of exports on the same period of the year before.",
      "X[t] - X[t-1y]",
      MetricUnit.USD,
      Applies.WITHIN_YEAR),
  EXPORTS_CHANGE_ON_YEAR_PCT(
      "exports_change_on_year_pct",
      "Change of exports on the same period of the year before, in percent.",
      "100 (X[t] - X[t-1y]) / X[t-1y]",
      MetricUnit.PERCENT,
      Applies.WITHIN_YEAR),
  IMPORTS_CHANGE_ON_YEAR(
      "imports_change_on_year",
      "Change of imports on the same period of the year before.",
      "M[t] - M[t-1y]",
      MetricUnit.USD,
      Applies.WITHIN_YEAR),
  IMPORTS_CHANGE_ON_YEAR_PCT(
      "imports_change_on_year_pct",
      "Change of imports on the same period of the year before, in percent.",
      "100 (M[t] - M[t-1y]) / M[t-1y]",
      MetricUnit.PERCENT,
      Applies.WITHIN_YEAR),
  BALANCE_CHANGE_ON_YEAR(
      "balance_change_on_year",
      "Change of the balance on the same period of the year before.",
      "B[t] - B[t-1y]",
      MetricUnit.USD,
      Applies.WITHIN_YEAR),
  BALANCE_CHANGE_ON_YEAR_PCT(
      "balance_change_on_year_pct",
      "Change of the size of the deficit or surplus on the same period of the year before, in"
          + " percent; none where the sign changes.",
      "100 (|B[t]| - |B[t-1y]|) / |B[t-1y]|",
      MetricUnit.PERCENT,
      Applies.WITHIN_YEAR),

  EXPORTS_YEAR_TO_DATE(
      "exports_year_to_date",
      "Exports from January to the month, as printed where printed.",
      "sum of X[Jan..t]",
      MetricUnit.USD,
      Applies.MONTHLY),
  EXPORTS_YEAR_TO_DATE_CHANGE_PCT(
      "exports_year_to_date_change_pct",
      "Change of the exports from January to the month on the year before, in percent.",
      "100 (YTD X[t] - YTD X[t-1y]) / YTD X[t-1y]",
      MetricUnit.PERCENT,
      Applies.MONTHLY),
  IMPORTS_YEAR_TO_DATE(
      "imports_year_to_date",
      "Imports from January to the month, as printed where printed.",
      "sum of M[Jan..t]",
      MetricUnit.USD,
      Applies.MONTHLY),
  IMPORTS_YEAR_TO_DATE_CHANGE_PCT(
      "imports_year_to_date_change_pct",
      "Change of the imports from January to the month on the year before, in percent.",
      "100 (YTD M[t] - YTD M[t-1y]) / YTD M[t-1y]",
      MetricUnit.PERCENT,
      Applies.MONTHLY),
  BALANCE_YEAR_TO_DATE(
      "balance_year_to_date",
      "Balance from January to the month, as printed where printed.",
      "sum of B[Jan..t]",
      MetricUnit.USD,
      Applies.MONTHLY),
  BALANCE_YEAR_TO_DATE_CHANGE(
      "balance_year_to_date_change",
      "Change of the balance from January to the month on the year before.",
      "YTD B[t] - YTD B[t-1y]",
      MetricUnit.USD,
      Applies.MONTHLY),
  BALANCE_YEAR_TO_DATE_CHANGE_PCT(
      "balance_year_to_date_change_pct",
      "Change of the size of the deficit or surplus from January to the month on the year before,"
          + " in percent; none where the sign changes.",
      "100 (|YTD B[t]| - |YTD B[t-1y]|) / |YTD B[t-1y]|",
      MetricUnit.PERCENT,
      Applies.MONTHLY),

  EXPORTS_AVERAGE_3M(
      "exports_average_3m",
      "Average exports of the month and the two before it.",
      "(X[t] + X[t-1] + X[t-2]) / 3",
      MetricUnit.USD,
      Applies.MONTHLY),
  IMPORTS_AVERAGE_3M(
      "imports_average_3m",
      "Average imports of the month and the two before it.",
      "(M[t] + M[t-1] + M[t-2]) / 3",
      MetricUnit.USD,
      Applies.MONTHLY),
  BALANCE_AVERAGE_3M(
      "balance_average_3m",
      "Average balance of the month and the two before it.",
      "(B[t] + B[t-1] + B[t-2]) / 3",
      MetricUnit.USD,
      Applies.MONTHLY),

  EXPORTS_SHARE(
      "exports_share",
      "Share of the partner in the exports to the world.",
      "100 X[partner] / X[world]",
      MetricUnit.PERCENT,
      Applies.ALWAYS),
  IMPORTS_SHARE(
      "imports_share",
      "Share of the partner in the imports from the world.",
      "100 M[partner] / M[world]",
      MetricUnit.PERCENT,
      Applies.ALWAYS),

  PARTNER_SURPLUS_COUNT(
      "partner_surplus_count",
      "Number of countries with which there is a surplus, however small.",
      "count of partners with B > 0",
      MetricUnit.COUNT,
      Applies.ALWAYS),
  PARTNER_DEFICIT_COUNT(
      "partner_deficit_count",
      "Number of countries with which there is a deficit, however small.",
      "count of partners with B < 0",
      MetricUnit.COUNT,
      Applies.ALWAYS),
  PARTNER_BALANCED_COUNT(
      "partner_balanced_count",
      "Number of countries with which exports equal imports, both zero included.",
      "count of partners with B = 0",
      MetricUnit.COUNT,
      Applies.ALWAYS);

  private final String code;
  private final String definition;
  private final String formula;
  private final MetricUnit unit;
  private final Applies applies;

  Metric(String code, String definition, String formula, MetricUnit unit, Applies applies) {
    this.code = code;
    this.definition = definition;
    this.formula = formula;
    this.unit = unit;
    this.applies = applies;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it means, in one sentence. */
  public String definition() {
    return definition;
  }

  /**
   * How it is computed: X exports, M imports, B balance, t the period, t-1 the one before, t-1y the
   * same period of the year before.
   */
  public String formula() {
    return formula;
  }

  public MetricUnit unit() {
    return unit;
  }

  /** Whether it is defined for periods of a frequency. */
  public boolean appliesTo(Frequency frequency) {
    return switch (applies) {
      case ALWAYS -> frequency != Frequency.YEAR_TO_DATE;
      case WITHIN_YEAR -> frequency == Frequency.QUARTERLY || frequency == Frequency.MONTHLY;
      case MONTHLY -> frequency == Frequency.MONTHLY;
    };
  }

  private enum Applies {
    ALWAYS,
    WITHIN_YEAR,
    MONTHLY
  }
}
