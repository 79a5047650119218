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
import org.tradebalance.publish.Publication;
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

  void write(long publicationId, Publication publication, Map<String, Economy> economies) {
    BulkInsert names = table("economy", text("economy"), text("name"), text("kind"));
    for (Economy economy : economies.values()) {
      names.add(publicationId, economy.code(), economy.name(), economy.kind().code());
    }
    names.flush();
    datasets(publicationId, publication.datasets());
    periods(publicationId, publication);
  }

  private void datasets(long publicationId, Map<String, Dataset> datasets) {
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
          publicationId,
          dataset.id(),
          dataset.title(),
          dataset.publisher(),
          dataset.basis().code(),
          dataset.valuation(),
          dataset.unit().toBigDecimal());
    }
    rows.flush();
  }

  private void periods(long publicationId, Publication publication) {
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
                publication.book().all().map(Balance::period),
                publication.metrics().stream().map(MetricValue::period),
                publication.rankings().stream().map(Ranked::period))
            .flatMap(periods -> periods);
    for (Period period : used.collect(Collectors.toCollection(TreeSet::new))) {
      rows.add(
          publicationId,
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
