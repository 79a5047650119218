package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.flag;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.typed;
import static org.tradebalance.publish.table.CommonColumns.FREQUENCY;
import static org.tradebalance.publish.table.CommonColumns.PERIOD;
import static org.tradebalance.publish.table.CommonColumns.PERIOD_KEY;
import static org.tradebalance.publish.table.TableKind.DIMENSION;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/** Every period that a fact is about, with its dates. */
final class PeriodsTable {

  public static final PublishedTable<PublishedPeriod> TABLE =
      PublishedTable.<PublishedPeriod>named("periods")
          .view(
              DIMENSION,
              "dim_period",
              "Periods",
              "Every period of the facts with its dates. A year to date is named by its last "
                  + "month, hence the key.")
          .storedIn("calendar_period")
          .keyOf(PERIOD_KEY, FREQUENCY, PERIOD)
          .value(FREQUENCY, when -> when.period().frequency())
          .value(PERIOD, when -> when)
          .value(
              integer("calendar_year", "calendar year", "Year that the period lies in.", "period"),
              when -> (long) when.period().year())
          .value(
              integer(
                      "calendar_quarter",
                      "quarter 1 to 4",
                      "Quarter that the period lies in.",
                      "period")
                  .missing("Empty for years and years to date."),
              when -> quarter(when.period()))
          .value(
              integer("calendar_month", "month 1 to 12", "Month of the period.", "period")
                  .missing("Empty for years and quarters; the last month of a year to date."),
              when -> month(when.period()))
          .value(
              typed(
                  "starts_on",
                  ColumnType.DATE,
                  "calendar day",
                  "First day of the period.",
                  "period"),
              when -> firstDay(when.period().startMonth()))
          .value(
              typed(
                  "ends_on", ColumnType.DATE, "calendar day", "Last day of the period.", "period"),
              when -> firstDay(when.period().endMonth() + 1).minusDays(1))
          .value(
              integer("months", "months", "Number of months that there are.", "period"),
              when -> (long) when.months())
          .value(
              flag(
                  "partial",
                  "Whether months of the calendar period are missing. Dates are those of the whole "
                      + "period.",
                  "balances"),
              PublishedPeriod::partial)
          .rows(publication -> used(publication)::forEach);

  private PeriodsTable() {}

  private static Set<PublishedPeriod> used(Publication publication) {
    Set<PublishedPeriod> used = new TreeSet<>();
    publication
        .book()
        .all()
        .forEach(balance -> used.add(PublishedPeriod.of(publication.book(), balance)));
    MetricRow.all(publication).forEachOrdered(row -> used.add(row.period()));
    publication
        .rankings()
        .forEach(
            ranked ->
                used.add(PublishedPeriod.of(publication.book(), ranked.series(), ranked.period())));
    return used;
  }

  private static @Nullable Long quarter(Period period) {
    return switch (period.frequency()) {
      case QUARTERLY, MONTHLY -> (period.lastMonth() + 2) / 3L;
      case ANNUAL, YEAR_TO_DATE -> null;
    };
  }

  private static @Nullable Long month(Period period) {
    Frequency frequency = period.frequency();
    return frequency == Frequency.MONTHLY || frequency == Frequency.YEAR_TO_DATE
        ? Long.valueOf(period.lastMonth())
        : null;
  }

  private static LocalDate firstDay(int month) {
    return LocalDate.of(month / 12, month % 12 + 1, 1);
  }
}
