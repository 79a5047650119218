package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amount;
import static org.tradebalance.store.BulkInsert.date;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.Edition;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;

/** Writes what the figures of a publication are broken down by: economies, datasets, periods. */
final class Dimensions {

  private final JdbcTemplate jdbc;

  Dimensions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(long publication, Edition edition, Map<String, Economy> economies) {
    BulkInsert names = table("economy", text("economy"), text("name"), text("kind"));
    for (Economy economy : economies.values()) {
      names.add(publication, economy.code(), economy.name(), economy.kind().code());
    }
    names.flush();
    datasets(publication, edition.datasets());
    periods(publication, edition);
  }

  private void datasets(long publication, Map<String, Dataset> datasets) {
    BulkInsert rows =
        table(
            "dataset",
            text("dataset"),
            text("title"),
            text("publisher"),
            text("basis"),
            text("valuation"),
            amount("rounding_usd"));
    for (Dataset dataset : datasets.values()) {
      rows.add(
          publication,
          dataset.id(),
          dataset.title(),
          dataset.publisher(),
          dataset.basis().code(),
          dataset.valuation(),
          dataset.unit().toBigDecimal());
    }
    rows.flush();
  }

  private void periods(long publication, Edition edition) {
    BulkInsert rows =
        table(
            "calendar_period",
            text("frequency"),
            text("period"),
            integer("calendar_year"),
            integer("calendar_quarter"),
            integer("calendar_month"),
            date("starts_on"),
            date("ends_on"),
            integer("months"));
    Stream<Period> used =
        Stream.of(
                edition.book().all().map(Balance::period),
                edition.metrics().stream().map(MetricValue::period),
                edition.rankings().stream().map(Ranked::period))
            .flatMap(periods -> periods);
    for (Period period : used.collect(Collectors.toCollection(TreeSet::new))) {
      rows.add(
          publication,
          period.frequency().code(),
          period.toString(),
          period.year(),
          quarter(period),
          month(period),
          firstDay(period.startMonth()),
          firstDay(period.endMonth() + 1).minusDays(1),
          period.endMonth() - period.startMonth() + 1);
    }
    rows.flush();
  }

  private BulkInsert table(String name, BulkInsert.Column... columns) {
    return new BulkInsert(
        jdbc,
        name,
        Stream.concat(Stream.of(number("publication_id")), Stream.of(columns)).toList());
  }

  private static @Nullable Integer quarter(Period period) {
    return switch (period.frequency()) {
      case QUARTERLY, MONTHLY -> (period.lastMonth() + 2) / 3;
      case ANNUAL, YEAR_TO_DATE -> null;
    };
  }

  private static @Nullable Integer month(Period period) {
    Frequency frequency = period.frequency();
    return frequency == Frequency.MONTHLY || frequency == Frequency.YEAR_TO_DATE
        ? period.lastMonth()
        : null;
  }

  private static LocalDate firstDay(int month) {
    return LocalDate.of(month / 12, month % 12 + 1, 1);
  }
}
