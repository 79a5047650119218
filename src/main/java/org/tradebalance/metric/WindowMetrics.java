package org.tradebalance.metric;

import static org.tradebalance.metric.MetricTraits.traits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.explain.Operation;
import org.tradebalance.explain.Term;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.Usd;

/** Months taken together: year to date, three months, twelve months, the average of a year. */
public final class WindowMetrics {

  static final MetricGroup TO_DATE = new MetricGroup();
  static final MetricGroup THREE_MONTHS = new MetricGroup();
  static final MetricGroup TWELVE_MONTHS = new MetricGroup();
  static final MetricGroup OF_YEAR = new MetricGroup();

  public static final MetricFamily YEAR_TO_DATE =
      TO_DATE.family(
          "year_to_date",
          "Sum of %s from January to the month, as printed where printed.",
          "sum of Y[Jan..t]",
          traits(MetricUnit.USD, MetricReference.FT900_14, MissingRule.PERIOD)
              .of(Applicability.MONTHLY),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.amount(place.toDate()),
          terms -> terms.toDate());

  public static final MetricFamily YEAR_TO_DATE_CHANGE =
      TO_DATE.family(
          "year_to_date_change",
          "Change of the sum of %s from January to the month on the year before.",
          "YTD Y[t] - YTD Y[t-1y]",
          traits(MetricUnit.USD, MetricReference.FT900_14, MissingRule.PERIOD)
              .of(Applicability.MONTHLY),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.difference(place.toDateBefore(), place.toDate()),
          terms -> terms.result(Operation.DIFFERENCE, terms.toDate(), terms.toDateBefore()));

  public static final MetricFamily YEAR_TO_DATE_CHANGE_PCT =
      TO_DATE.family(
          "year_to_date_change_pct",
          "Change of the sum of %s from January to the month on the year before, in"
              + " percent of the earlier size.",
          "100 (|YTD Y[t]| - |YTD Y[t-1y]|) / |YTD Y[t-1y]|",
          traits(MetricUnit.PERCENT, MetricReference.FT900_14, MissingRule.BASE)
              .of(Applicability.MONTHLY),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.change(place.toDateBefore(), place.toDate()),
          terms -> terms.result(Operation.GROWTH, terms.toDate(), terms.toDateBefore()));

  public static final MetricFamily AVERAGE_3M =
      THREE_MONTHS.family(
          "average_3m",
          "Average of %s of the month and the two before it.",
          "(Y[t] + Y[t-1] + Y[t-2]) / 3",
          traits(MetricUnit.USD, MetricReference.FT900_2, MissingRule.PERIOD)
              .of(Applicability.MONTHLY),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.amount(third(place.sum(3))),
          terms -> terms.mean(3, terms::at));

  public static final MetricFamily AVERAGE_3M_CHANGE_ON_YEAR =
      THREE_MONTHS.family(
          "average_3m_change_on_year",
          "Change of the three-month average of %s on the year before.",
          "A3 Y[t] - A3 Y[t-1y]",
          traits(MetricUnit.USD, MetricReference.FT900_2, MissingRule.PERIOD)
              .of(Applicability.MONTHLY)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          // Of the sums, so that it is rounded once.
          place -> MetricResult.amount(third(place.sumChange(3))),
          terms -> terms.mean(3, month -> changeOnYear(terms, month)));

  public static final MetricFamily AVERAGE_3M_CHANGE_ON_YEAR_PCT =
      THREE_MONTHS.family(
          "average_3m_change_on_year_pct",
          "Change of the three-month average of %s on the year before, in percent of"
              + " the earlier size.",
          "100 (|A3 Y[t]| - |A3 Y[t-1y]|) / |A3 Y[t-1y]|",
          traits(MetricUnit.PERCENT, MetricReference.FT900_2, MissingRule.BASE)
              .of(Applicability.MONTHLY)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          // The ratio of the sums is that of the averages.
          place -> MetricResult.change(place.sumBefore(3), place.sum(3)),
          terms ->
              terms.result(
                  Operation.GROWTH,
                  terms.sum(3, terms.period()),
                  terms.sum(3, terms.period().yearBefore())));

  public static final MetricFamily TRAILING_12M =
      TWELVE_MONTHS.family(
          "trailing_12m",
          "Sum of %s of the twelve months that end with the month.",
          "sum of Y[t-11..t]",
          traits(MetricUnit.USD, MetricReference.FT900_1, MissingRule.PERIOD)
              .of(Applicability.MONTHLY)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.amount(place.sum(12)),
          terms -> terms.sum(12, terms.period()));

  public static final MetricFamily MONTHLY_AVERAGE =
      OF_YEAR.family(
          "monthly_average",
          "Average of %s of the months of a year.",
          "Y[year] / 12",
          traits(MetricUnit.USD, MetricReference.FT900_1, MissingRule.PERIOD)
              .of(Applicability.ANNUAL)
              .within(Reach.PARTNERS_LATEST),
          MetricDependency.OWN_SERIES,
          place -> MetricResult.amount(place.amount().dividedBy(12)),
          terms -> terms.result(Operation.TWELFTH, terms.now()));

  private WindowMetrics() {}

  private static @Nullable Usd third(@Nullable Usd sum) {
    return sum == null ? null : sum.dividedBy(3);
  }

  private static @Nullable Term changeOnYear(FlowTerms terms, Period month) {
    Term now = terms.at(month);
    Term before = terms.at(month.yearBefore());
    return now == null || before == null
        ? null
        : new Term.Result("change " + month, Operation.DIFFERENCE, List.of(now, before));
  }
}
