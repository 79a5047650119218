package org.tradebalance.metric;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;

/**
 * The catalogue of metrics: the one place that names them. Those that exist for exports, imports
 * and balance alike are defined by {@link Development}. A missing month is a gap; what would need
 * it has no row.
 */
public enum Metric implements Coded {
  BALANCE(
      "Exports less imports.",
      "X - M",
      Source.SNA,
      MetricUnit.USD,
      Applies.ALWAYS,
      Reach.EVERYWHERE,
      Missing.FLOW),
  TOTAL_TRADE(
      "Exports plus imports.",
      "X + M",
      Source.ESCAP,
      MetricUnit.USD,
      Applies.ALWAYS,
      Reach.EVERYWHERE,
      Missing.FLOW),
  COVERAGE_RATIO(
      "Coverage: exports for each dollar of imports.", "X / M", MetricUnit.RATIO, Reach.EVERYWHERE),
  NORMALISED_BALANCE(
      "Balance for each dollar of total trade, between -1 and 1.",
      "(X - M) / (X + M)",
      MetricUnit.RATIO,
      Reach.EVERYWHERE),
  EXPORTS_CHANGE(Flow.EXPORT, Development.CHANGE),
  EXPORTS_CHANGE_PCT(Flow.EXPORT, Development.CHANGE_PCT),
  IMPORTS_CHANGE(Flow.IMPORT, Development.CHANGE),
  IMPORTS_CHANGE_PCT(Flow.IMPORT, Development.CHANGE_PCT),
  BALANCE_CHANGE(Flow.BALANCE, Development.CHANGE),
  BALANCE_CHANGE_PCT(Flow.BALANCE, Development.CHANGE_PCT),
  EXPORTS_CHANGE_ON_YEAR(Flow.EXPORT, Development.CHANGE_ON_YEAR),
  EXPORTS_CHANGE_ON_YEAR_PCT(Flow.EXPORT, Development.CHANGE_ON_YEAR_PCT),
  IMPORTS_CHANGE_ON_YEAR(Flow.IMPORT, Development.CHANGE_ON_YEAR),
  IMPORTS_CHANGE_ON_YEAR_PCT(Flow.IMPORT, Development.CHANGE_ON_YEAR_PCT),
  BALANCE_CHANGE_ON_YEAR(Flow.BALANCE, Development.CHANGE_ON_YEAR),
  BALANCE_CHANGE_ON_YEAR_PCT(Flow.BALANCE, Development.CHANGE_ON_YEAR_PCT),
  EXPORTS_YEAR_TO_DATE(Flow.EXPORT, Development.YEAR_TO_DATE),
  EXPORTS_YEAR_TO_DATE_CHANGE(Flow.EXPORT, Development.YEAR_TO_DATE_CHANGE),
  EXPORTS_YEAR_TO_DATE_CHANGE_PCT(Flow.EXPORT, Development.YEAR_TO_DATE_CHANGE_PCT),
  IMPORTS_YEAR_TO_DATE(Flow.IMPORT, Development.YEAR_TO_DATE),
  IMPORTS_YEAR_TO_DATE_CHANGE(Flow.IMPORT, Development.YEAR_TO_DATE_CHANGE),
  IMPORTS_YEAR_TO_DATE_CHANGE_PCT(Flow.IMPORT, Development.YEAR_TO_DATE_CHANGE_PCT),
  BALANCE_YEAR_TO_DATE(Flow.BALANCE, Development.YEAR_TO_DATE),
  BALANCE_YEAR_TO_DATE_CHANGE(Flow.BALANCE, Development.YEAR_TO_DATE_CHANGE),
  BALANCE_YEAR_TO_DATE_CHANGE_PCT(Flow.BALANCE, Development.YEAR_TO_DATE_CHANGE_PCT),
  EXPORTS_AVERAGE_3M(Flow.EXPORT, Development.AVERAGE_3M),
  EXPORTS_AVERAGE_3M_CHANGE_ON_YEAR(Flow.EXPORT, Development.AVERAGE_3M_CHANGE_ON_YEAR),
  EXPORTS_AVERAGE_3M_CHANGE_ON_YEAR_PCT(Flow.EXPORT, Development.AVERAGE_3M_CHANGE_ON_YEAR_PCT),
  IMPORTS_AVERAGE_3M(Flow.IMPORT, Development.AVERAGE_3M),
  IMPORTS_AVERAGE_3M_CHANGE_ON_YEAR(Flow.IMPORT, Development.AVERAGE_3M_CHANGE_ON_YEAR),
  IMPORTS_AVERAGE_3M_CHANGE_ON_YEAR_PCT(Flow.IMPORT, Development.AVERAGE_3M_CHANGE_ON_YEAR_PCT),
  BALANCE_AVERAGE_3M(Flow.BALANCE, Development.AVERAGE_3M),
  BALANCE_AVERAGE_3M_CHANGE_ON_YEAR(Flow.BALANCE, Development.AVERAGE_3M_CHANGE_ON_YEAR),
  BALANCE_AVERAGE_3M_CHANGE_ON_YEAR_PCT(Flow.BALANCE, Development.AVERAGE_3M_CHANGE_ON_YEAR_PCT),
  EXPORTS_TRAILING_12M(Flow.EXPORT, Development.TRAILING_12M),
  IMPORTS_TRAILING_12M(Flow.IMPORT, Development.TRAILING_12M),
  BALANCE_TRAILING_12M(Flow.BALANCE, Development.TRAILING_12M),
  EXPORTS_MONTHLY_AVERAGE(Flow.EXPORT, Development.MONTHLY_AVERAGE),
  IMPORTS_MONTHLY_AVERAGE(Flow.IMPORT, Development.MONTHLY_AVERAGE),
  BALANCE_MONTHLY_AVERAGE(Flow.BALANCE, Development.MONTHLY_AVERAGE),
  EXPORTS_CAGR_5Y_PCT(Flow.EXPORT, Development.CAGR_5Y_PCT),
  EXPORTS_CAGR_10Y_PCT(Flow.EXPORT, Development.CAGR_10Y_PCT),
  IMPORTS_CAGR_5Y_PCT(Flow.IMPORT, Development.CAGR_5Y_PCT),
  IMPORTS_CAGR_10Y_PCT(Flow.IMPORT, Development.CAGR_10Y_PCT),
  BALANCE_CAGR_5Y_PCT(Flow.BALANCE, Development.CAGR_5Y_PCT),
  BALANCE_CAGR_10Y_PCT(Flow.BALANCE, Development.CAGR_10Y_PCT),
  EXPORTS_INDEX(Flow.EXPORT, Development.INDEX),
  IMPORTS_INDEX(Flow.IMPORT, Development.INDEX),
  BALANCE_INDEX(Flow.BALANCE, Development.INDEX),
  EXPORTS_HISTORY_RANK(Flow.EXPORT, Development.HISTORY_RANK),
  EXPORTS_RECORD_MARGIN(Flow.EXPORT, Development.RECORD_MARGIN),
  EXPORTS_LARGEST_SINCE(Flow.EXPORT, Development.LARGEST_SINCE),
  EXPORTS_SMALLEST_SINCE(Flow.EXPORT, Development.SMALLEST_SINCE),
  EXPORTS_PEAK(Flow.EXPORT, Development.PEAK),
  EXPORTS_PEAK_AGE(Flow.EXPORT, Development.PEAK_AGE),
  EXPORTS_FROM_PEAK_PCT(Flow.EXPORT, Development.FROM_PEAK_PCT),
  IMPORTS_HISTORY_RANK(Flow.IMPORT, Development.HISTORY_RANK),
  IMPORTS_RECORD_MARGIN(Flow.IMPORT, Development.RECORD_MARGIN),
  IMPORTS_LARGEST_SINCE(Flow.IMPORT, Development.LARGEST_SINCE),
  IMPORTS_SMALLEST_SINCE(Flow.IMPORT, Development.SMALLEST_SINCE),
  IMPORTS_PEAK(Flow.IMPORT, Development.PEAK),
  IMPORTS_PEAK_AGE(Flow.IMPORT, Development.PEAK_AGE),
  IMPORTS_FROM_PEAK_PCT(Flow.IMPORT, Development.FROM_PEAK_PCT),
  BALANCE_SIGN_MARGIN(Flow.BALANCE, Development.SIGN_MARGIN),
  BALANCE_HISTORY_RANK(Flow.BALANCE, Development.HISTORY_RANK),
  BALANCE_RECORD_MARGIN(Flow.BALANCE, Development.RECORD_MARGIN),
  BALANCE_LARGEST_SINCE(Flow.BALANCE, Development.LARGEST_SINCE),
  BALANCE_SMALLEST_SINCE(Flow.BALANCE, Development.SMALLEST_SINCE),
  BALANCE_PEAK(Flow.BALANCE, Development.PEAK),
  BALANCE_PEAK_AGE(Flow.BALANCE, Development.PEAK_AGE),
  BALANCE_FROM_PEAK_PCT(Flow.BALANCE, Development.FROM_PEAK_PCT),
  EXPORTS_CONTRIBUTION(Flow.EXPORT, Development.CONTRIBUTION),
  IMPORTS_CONTRIBUTION(Flow.IMPORT, Development.CONTRIBUTION),
  BALANCE_CONTRIBUTION(Flow.BALANCE, Development.CONTRIBUTION),
  EXPORTS_PRODUCT_SHARE(Flow.EXPORT, Development.PRODUCT_SHARE),
  IMPORTS_PRODUCT_SHARE(Flow.IMPORT, Development.PRODUCT_SHARE),
  EXPORTS_PRODUCT_CONTRIBUTION(Flow.EXPORT, Development.PRODUCT_CONTRIBUTION),
  IMPORTS_PRODUCT_CONTRIBUTION(Flow.IMPORT, Development.PRODUCT_CONTRIBUTION),
  BALANCE_PRODUCT_CONTRIBUTION(Flow.BALANCE, Development.PRODUCT_CONTRIBUTION),
  EXPORTS_MIRROR(Flow.EXPORT, Development.MIRROR),
  EXPORTS_MIRROR_ASYMMETRY(Flow.EXPORT, Development.MIRROR_ASYMMETRY),
  EXPORTS_MIRROR_ASYMMETRY_PCT(Flow.EXPORT, Development.MIRROR_ASYMMETRY_PCT),
  EXPORTS_MIRROR_CIF_FOB(Flow.EXPORT, Development.MIRROR_CIF_FOB),
  IMPORTS_MIRROR(Flow.IMPORT, Development.MIRROR),
  IMPORTS_MIRROR_ASYMMETRY(Flow.IMPORT, Development.MIRROR_ASYMMETRY),
  IMPORTS_MIRROR_ASYMMETRY_PCT(Flow.IMPORT, Development.MIRROR_ASYMMETRY_PCT),
  IMPORTS_MIRROR_CIF_FOB(Flow.IMPORT, Development.MIRROR_CIF_FOB),
  EXPORTS_ADJUSTMENT_QUALITY(Flow.EXPORT, Development.ADJUSTMENT_QUALITY),
  IMPORTS_ADJUSTMENT_QUALITY(Flow.IMPORT, Development.ADJUSTMENT_QUALITY),
  BALANCE_ADJUSTMENT_QUALITY(Flow.BALANCE, Development.ADJUSTMENT_QUALITY),
  EXPORTS_ADJUSTMENT_DISTANCE_PCT(Flow.EXPORT, Development.ADJUSTMENT_DISTANCE_PCT),
  EXPORTS_ADJUSTMENT_DISTANCE_MAX_PCT(Flow.EXPORT, Development.ADJUSTMENT_DISTANCE_MAX_PCT),
  IMPORTS_ADJUSTMENT_DISTANCE_PCT(Flow.IMPORT, Development.ADJUSTMENT_DISTANCE_PCT),
  IMPORTS_ADJUSTMENT_DISTANCE_MAX_PCT(Flow.IMPORT, Development.ADJUSTMENT_DISTANCE_MAX_PCT),
  BALANCE_ADJUSTMENT_DISTANCE_PCT(Flow.BALANCE, Development.ADJUSTMENT_DISTANCE_PCT),
  BALANCE_DIRECT(Flow.BALANCE, Development.DIRECT),
  BALANCE_DIRECT_GAP(Flow.BALANCE, Development.DIRECT_GAP),
  EXPORTS_SHARE(
      "Share of the partner in the exports to the world.",
      "100 X[p] / X[world]",
      MetricUnit.PERCENT,
      Reach.EVERYWHERE),
  IMPORTS_SHARE(
      "Share of the partner in the imports from the world.",
      "100 M[p] / M[world]",
      MetricUnit.PERCENT,
      Reach.EVERYWHERE),
  TOTAL_TRADE_SHARE(
      "Share of the partner in the total trade with the world.",
      "100 T[p] / T[world]",
      MetricUnit.PERCENT,
      Reach.LATEST),
  DEFICIT_SHARE(
      "Share of a country with a deficit in the sum of the deficits with countries.",
      "100 B[p] / sum of B < 0 of countries",
      MetricUnit.PERCENT,
      Reach.LATEST),
  SURPLUS_SHARE(
      "Share of a country with a surplus in the sum of the surpluses with countries.",
      "100 B[p] / sum of B > 0 of countries",
      MetricUnit.PERCENT,
      Reach.LATEST),
  EXPORTS_SHARE_CHANGE(
      "Change of the share in exports on the year before, in percentage points.",
      "share X[t] - share X[t-1y]",
      MetricUnit.POINTS,
      Reach.LATEST),
  IMPORTS_SHARE_CHANGE(
      "Change of the share in imports on the year before, in percentage points.",
      "share M[t] - share M[t-1y]",
      MetricUnit.POINTS,
      Reach.LATEST),
  PARTNER_SURPLUS_COUNT(
      "Number of countries with which there is a surplus, however small.",
      "count of countries with B > 0"),
  PARTNER_DEFICIT_COUNT(
      "Number of countries with which there is a deficit, however small.",
      "count of countries with B < 0"),
  PARTNER_BALANCED_COUNT(
      "Number of countries with which exports equal imports, both zero included.",
      "count of countries with B = 0"),
  PARTNER_SURPLUS_COUNT_ROUNDED(
      "Number of countries with a surplus of half a quoted unit or more, 5 million dollars.",
      "count of countries with B >= h, h half a quoted unit"),
  PARTNER_DEFICIT_COUNT_ROUNDED(
      "Number of countries with a deficit of half a quoted unit or more, 5 million dollars.",
      "count of countries with B <= -h, h half a quoted unit"),
  PARTNER_BALANCED_COUNT_ROUNDED(
      "Number of countries with a balance of less than half a quoted unit either way, 5 million"
          + " dollars.",
      "count of countries with B between -h and h, h half a quoted unit"),
  EXPORTS_HHI(
      "Concentration of exports on countries: sum of the squared shares in percent; 10000 is one"
          + " country only.",
      "sum of (100 X[p] / sum of X)^2",
      MetricUnit.INDEX),
  EXPORTS_LARGEST_4_PCT(
      "Share of the four largest countries in the exports of all countries.",
      "100 (sum of four largest X[p]) / sum of X",
      MetricUnit.PERCENT),
  IMPORTS_HHI(
      "Concentration of imports on countries: sum of the squared shares in percent; 10000 is one"
          + " country only.",
      "sum of (100 M[p] / sum of M)^2",
      MetricUnit.INDEX),
  IMPORTS_LARGEST_4_PCT(
      "Share of the four largest countries in the imports of all countries.",
      "100 (sum of four largest M[p]) / sum of M",
      MetricUnit.PERCENT),
  DEFICIT_LARGEST_4_PCT(
      "Share of the four largest deficits in the sum of the deficits with countries.",
      "100 (sum of four largest -B[p]) / sum of -B, B < 0",
      MetricUnit.PERCENT);

  private static final Map<Development, Map<Flow, Metric>> DEVELOPMENTS =
      new EnumMap<>(Development.class);

  static {
    for (Metric metric : values()) {
      if (metric.development != null && metric.flow != null) {
        DEVELOPMENTS
            .computeIfAbsent(metric.development, key -> new EnumMap<>(Flow.class))
            .put(metric.flow, metric);
      }
    }
  }

  private final String code = name().toLowerCase(Locale.ROOT);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts and enums is immutable
  private final Definition definition;

  private final @Nullable Flow flow;
  private final @Nullable Development development;

  Metric(Flow flow, Development development) {
    this.flow = flow;
    this.development = development;
    this.definition = development.of(flow);
  }

  /** A count of countries. */
  Metric(String text, String formula) {
    this(
        text,
        formula,
        Source.FT900_14,
        MetricUnit.COUNT,
        Applies.ALWAYS,
        Reach.EVERYWHERE,
        Missing.PARTNERS);
  }

  /** A ratio of figures of one period. */
  Metric(String text, String formula, MetricUnit unit, Reach reach) {
    this(text, formula, Source.ESCAP, unit, Applies.ALWAYS, reach, Missing.WHOLE);
  }

  /** The weight of the largest countries. */
  Metric(String text, String formula, MetricUnit unit) {
    this(
        text,
        formula,
        Source.CONCENTRATION,
        unit,
        Applies.ALWAYS,
        Reach.EVERYWHERE,
        Missing.PARTNERS);
  }

  Metric(
      String text,
      String formula,
      Source source,
      MetricUnit unit,
      Applies applies,
      Reach reach,
      Missing missing) {
    this.flow = null;
    this.development = null;
    this.definition = new Definition(text, formula, source, unit, applies, reach, missing);
  }

  /** The metric of one flow. */
  static Metric of(Flow flow, Development development) {
    Metric metric = DEVELOPMENTS.getOrDefault(development, Map.of()).get(flow);
    if (metric == null) {
      throw new IllegalStateException("no " + development + " of " + flow);
    }
    return metric;
  }

  @Override
  public String code() {
    return code;
  }

  /** What it means, in one sentence. */
  public String definition() {
    return definition.text();
  }

  /**
   * How it is computed: X exports, M imports, B balance, T total trade, p a partner, t the period,
   * t-1 the one before, t-1y the same period of the year before.
   */
  public String formula() {
    return definition.formula();
  }

  public MetricUnit unit() {
    return definition.unit();
  }

  /** Whether it is defined for periods of a frequency. */
  public boolean appliesTo(Frequency frequency) {
    return definition.applies().to(frequency);
  }

  /** The periods that it is defined for, in words. */
  public String applicability() {
    return definition.applies().words();
  }

  /** The lines and periods that it is published for, in words. */
  public String coverage() {
    return definition.reach().words();
  }

  /** When there is no row or no value, in words. */
  public String missing() {
    return definition.missing().words();
  }

  /** The manual or release that it is taken from, in words. */
  public String source() {
    return definition.source().words();
  }

  /** All that the catalogue says of it. */
  Definition details() {
    return definition;
  }

  Reach reach() {
    return definition.reach();
  }
}
