package org.tradebalance.metric;

import static org.tradebalance.metric.MetricUnit.PERCENT;
import static org.tradebalance.metric.MetricUnit.PERIODS;
import static org.tradebalance.metric.MetricUnit.POINTS;
import static org.tradebalance.metric.MetricUnit.RANK;
import static org.tradebalance.metric.MetricUnit.USD;

import org.tradebalance.trade.Flow;

/**
 * The metrics that exist for exports, imports and balance alike. Texts say "%s" for the flow;
 * formulas say Y for its amount, and |Y| for the size of a balance, which may be negative.
 */
enum Development {
  CHANGE("Change of %s on the previous period.", "Y[t] - Y[t-1]", Source.FT900_1, USD),
  CHANGE_PCT(
      "Change of %s on the previous period, in percent of the earlier size.",
      "100 (|Y[t]| - |Y[t-1]|) / |Y[t-1]|", Source.FT900_1, PERCENT),
  CHANGE_ON_YEAR(
      "Change of %s on the same period of the year before.",
      "Y[t] - Y[t-1y]", Source.FT900_1, USD, Applies.WITHIN_YEAR),
  CHANGE_ON_YEAR_PCT(
      "Change of %s on the same period of the year before, in percent of the earlier size.",
      "100 (|Y[t]| - |Y[t-1y]|) / |Y[t-1y]|", Source.FT900_1, PERCENT, Applies.WITHIN_YEAR),
  YEAR_TO_DATE(
      "Sum of %s from January to the month, as printed where printed.",
      "sum of Y[Jan..t]", Source.FT900_14, USD, Applies.MONTHLY),
  YEAR_TO_DATE_CHANGE(
      "Change of the sum of %s from January to the month on the year before.",
      "YTD Y[t] - YTD Y[t-1y]", Source.FT900_14, USD, Applies.MONTHLY),
  YEAR_TO_DATE_CHANGE_PCT(
      "Change of the sum of %s from January to the month on the year before, in percent of the"
          + " earlier size.",
      "100 (|YTD Y[t]| - |YTD Y[t-1y]|) / |YTD Y[t-1y]|",
      Source.FT900_14,
      PERCENT,
      Applies.MONTHLY),
  AVERAGE_3M(
      "Average of %s of the month and the two before it.",
      "(Y[t] + Y[t-1] + Y[t-2]) / 3", Source.FT900_2, USD, Applies.MONTHLY),
  AVERAGE_3M_CHANGE_ON_YEAR(
      "Change of the three-month average of %s on the year before.",
      "A3 Y[t] - A3 Y[t-1y]", Source.FT900_2, USD, Applies.MONTHLY, Reach.PARTNERS_LATEST),
  AVERAGE_3M_CHANGE_ON_YEAR_PCT(
      "Change of the three-month average of %s on the year before, in percent of the earlier size.",
      "100 (|A3 Y[t]| - |A3 Y[t-1y]|) / |A3 Y[t-1y]|",
      Source.FT900_2,
      PERCENT,
      Applies.MONTHLY,
      Reach.PARTNERS_LATEST),
  TRAILING_12M(
      "Sum of %s of the twelve months that end with the month.",
      "sum of Y[t-11..t]", Source.FT900_1, USD, Applies.MONTHLY, Reach.PARTNERS_LATEST),
  MONTHLY_AVERAGE(
      "Average of %s of the months of a year.",
      "Y[year] / 12", Source.FT900_1, USD, Applies.ANNUAL, Reach.PARTNERS_LATEST),
  CAGR_5Y_PCT(
      "Average yearly growth of %s over five years, compounded, in percent.",
      "100 ((|Y[t]| / |Y[t-5y]|)^(1/5) - 1)",
      Source.GROWTH,
      PERCENT,
      Applies.ANNUAL,
      Reach.PARTNERS_LATEST),
  CAGR_10Y_PCT(
      "Average yearly growth of %s over ten years, compounded, in percent.",
      "100 ((|Y[t]| / |Y[t-10y]|)^(1/10) - 1)",
      Source.GROWTH,
      PERCENT,
      Applies.ANNUAL,
      Reach.PARTNERS_LATEST),
  INDEX(
      "Size of %s where the average of 2017 is 100.",
      "100 |Y[t]| / (|Y[2017]| / periods of a year)",
      Source.GROWTH,
      MetricUnit.INDEX,
      Applies.ALWAYS,
      Reach.PARTNERS_LATEST),
  CONTRIBUTION(
      "What the partner contributes to the change of %s of the world on the year before, in"
          + " percentage points of the earlier size of the world's.",
      "100 (Y[p,t] - Y[p,t-1y]) / |Y[world,t-1y]|",
      Source.CONTRIBUTION,
      POINTS,
      Applies.ALWAYS,
      Reach.PARTNERS_LATEST),
  PRODUCT_SHARE(
      "Share of the product in %s of all products of the same line.",
      "100 Y[product] / Y[all products]", Source.ESCAP, PERCENT, Applies.ALWAYS, Reach.LATEST),
  PRODUCT_CONTRIBUTION(
      "What the product contributes to the change of %s of all products of the same line on the"
          + " year before, in percentage points of the earlier size of theirs.",
      "100 (Y[product,t] - Y[product,t-1y]) / |Y[all products,t-1y]|",
      Source.CONTRIBUTION,
      POINTS,
      Applies.ALWAYS,
      Reach.LATEST),
  HISTORY_RANK(
      "Place of the period in the history of %s by size; a deficit among deficits, a surplus among"
          + " surpluses.",
      "1 + number of s with the sign of Y[t] and |Y[s]| > |Y[t]|",
      Source.PRESS,
      RANK,
      Applies.ALWAYS,
      Reach.PARTNERS_LATEST),
  RECORD_MARGIN(
      "What sets the period apart from the one next to it in the history of %s by size; the state"
          + " says whether rounding or a usual revision of both could change its place.",
      "min |Y[t] - Y[s]|, s other than t",
      Source.STABILITY,
      USD,
      Applies.ALWAYS,
      Reach.PARTNERS_LATEST),
  SIGN_MARGIN(
      "What sets %s apart from zero; the state says whether rounding or a usual revision could"
          + " change surplus and deficit.",
      "|Y[t]|", Source.STABILITY, USD),
  LARGEST_SINCE(
      "Number of periods since %s was at least as large, with the same sign.",
      "t - max s < t with |Y[s]| >= |Y[t]|", Source.PRESS, PERIODS, Applies.ALWAYS, Reach.LATEST),
  SMALLEST_SINCE(
      "Number of periods since %s was at most as large; the other sign counts as smaller.",
      "t - max s < t with |Y[s]| <= |Y[t]|", Source.PRESS, PERIODS, Applies.ALWAYS, Reach.LATEST),
  PEAK(
      "Largest %s of the history up to the period, with the sign of the period.",
      "Y[s] with max |Y[s]|, s <= t", Source.PRESS, USD, Applies.ALWAYS, Reach.LATEST),
  PEAK_AGE(
      "Number of periods since the peak of %s; 0 is a new peak.",
      "t - s with max |Y[s]|", Source.PRESS, PERIODS, Applies.ALWAYS, Reach.LATEST),
  FROM_PEAK_PCT(
      "Distance of %s from its peak, in percent of the peak.",
      "100 (|Y[t]| - max |Y[s]|) / max |Y[s]|",
      Source.PRESS,
      PERCENT,
      Applies.ALWAYS,
      Reach.LATEST),
  MIRROR(
      "The counterpart of %s in the statistics of the partner.",
      "mirror Y[p,t]", Source.MIRROR, USD),
  MIRROR_ASYMMETRY("What %s exceed the mirror by.", "Y - mirror Y", Source.MIRROR, USD),
  MIRROR_ASYMMETRY_PCT(
      "What %s exceed the mirror by, in percent of the mean of both.",
      "200 (Y - mirror Y) / (Y + mirror Y)", Source.MIRROR, PERCENT),
  MIRROR_CIF_FOB(
      "The asymmetry of %s that freight and insurance explain where the imports are valued CIF, by the"
          + " factor 1.06.",
      "-0.06 of exports of Y, 0.06 / 1.06 of imports of Y", Source.MIRROR, USD),
  ADJUSTMENT_QUALITY(
      "Quality of the seasonal adjustment of %s by X-13, below 1 acceptable.",
      "Q of M1 to M11 of Y", Source.ADJUSTMENT, MetricUnit.RATIO, Applies.MONTHLY, Reach.LATEST),
  ADJUSTMENT_DISTANCE_PCT(
      "Mean distance of our seasonal adjustment of %s from the publisher's own, of all months that"
          + " both have, in percent.",
      "100 (sum |X-13 of Y - published Y|) / sum |published Y|",
      Source.ADJUSTMENT,
      PERCENT,
      Applies.MONTHLY,
      Reach.LATEST),
  ADJUSTMENT_DISTANCE_MAX_PCT(
      "Largest distance of our seasonal adjustment of %s from the publisher's own in one month, in"
          + " percent.",
      "max of 100 |X-13 of Y - published Y| / |published Y|",
      Source.ADJUSTMENT,
      PERCENT,
      Applies.MONTHLY,
      Reach.LATEST),
  DIRECT(
      "Seasonal adjustment of %s itself, beside that of exports less that of imports.",
      "X-13 of Y", Source.ADJUSTMENT, USD, Applies.MONTHLY),
  DIRECT_GAP(
      "What the direct adjustment of %s exceeds the indirect one by.",
      "X-13 of Y - (X-13 of exports - X-13 of imports)", Source.ADJUSTMENT, USD, Applies.MONTHLY);

  private final String text;
  private final String formula;
  private final Source source;
  private final MetricUnit unit;
  private final Applies applies;
  private final Reach reach;

  Development(String text, String formula, Source source, MetricUnit unit) {
    this(text, formula, source, unit, Applies.ALWAYS);
  }

  Development(String text, String formula, Source source, MetricUnit unit, Applies applies) {
    this(text, formula, source, unit, applies, Reach.EVERYWHERE);
  }

  Development(
      String text, String formula, Source source, MetricUnit unit, Applies applies, Reach reach) {
    this.text = text;
    this.formula = formula;
    this.source = source;
    this.unit = unit;
    this.applies = applies;
    this.reach = reach;
  }

  /** The definition for one flow. */
  Definition of(Flow flow) {
    return new Definition(
        text.replace("%s", words(flow)), formula(flow), source, unit, applies, reach, missing());
  }

  private static String words(Flow flow) {
    return switch (flow) {
      case EXPORT -> "exports";
      case IMPORT -> "imports";
      case BALANCE -> "the balance";
    };
  }

  private String formula(Flow flow) {
    return switch (flow) {
      case EXPORT -> formula.replace("|", "").replace('Y', 'X').replace("XTD", "YTD");
      case IMPORT -> formula.replace("|", "").replace('Y', 'M').replace("MTD", "YTD");
      case BALANCE -> formula.replace('Y', 'B').replace("BTD", "YTD");
    };
  }

  private Missing missing() {
    return switch (this) {
      case HISTORY_RANK, LARGEST_SINCE, SMALLEST_SINCE, PEAK, PEAK_AGE, FROM_PEAK_PCT ->
          Missing.RECORD;
      case RECORD_MARGIN -> Missing.NEIGHBOUR;
      case SIGN_MARGIN -> Missing.POSITION;
      case MIRROR, MIRROR_ASYMMETRY, MIRROR_ASYMMETRY_PCT, MIRROR_CIF_FOB -> Missing.MIRROR;
      case ADJUSTMENT_DISTANCE_PCT, ADJUSTMENT_DISTANCE_MAX_PCT -> Missing.COUNTERPART;
      case ADJUSTMENT_QUALITY, DIRECT, DIRECT_GAP -> Missing.ADJUSTMENT;
      default -> unit == USD ? Missing.PERIOD : Missing.BASE;
    };
  }
}
