package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.amount;
import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.PublishedPeriod;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** A table that nobody publishes, to show what a table and a column take. */
public final class Harbours {

  /** A row of it. */
  public record Harbour(String code, @Nullable Usd fees, long berths) {}

  /** Its rows. */
  public static final List<Harbour> ROWS =
      List.of(new Harbour("=HAM", new Usd(1_500), 320), new Harbour("RTM", null, 90));

  /** A column that the table gets later: one line, and it is in every format. */
  private static final ColumnDefinition<Long> BERTHS =
      integer("berths", "count", "Places for ships.", "harbour master");

  private Harbours() {}

  /** The table as it is first. */
  public static PublishedTable<Harbour> table() {
    return first().rows(publication -> ROWS::forEach);
  }

  /** The table with a column more. */
  public static PublishedTable<Harbour> withBerths() {
    return first().value(BERTHS, Harbour::berths).rows(publication -> ROWS::forEach);
  }

  private static TableBuilder<Harbour> first() {
    return PublishedTable.<Harbour>named("harbours")
        .columnar()
        .fileAndView("Harbours", "Where ships land.")
        .storedIn("harbour")
        .key(code("harbour", "Which one.", "harbour master"), Harbour::code)
        .value(
            amount("fees_usd", "Fees.", "harbour master").missing("Empty where they are secret."),
            Harbour::fees);
  }

  /** A table of figures by line, which the database keeps in arrays. */
  public static PublishedTable<Visit> visits() {
    return firstVisits().rows(publication -> row -> visits(publication.book().series(), row));
  }

  /** The same with a column more. */
  public static PublishedTable<Visit> visitsWithBerths() {
    return firstVisits()
        .value(BERTHS, Visit::berths)
        .array("berths")
        .rows(publication -> row -> visits(publication.book().series(), row));
  }

  /** A row of the table of figures by line. */
  public record Visit(SeriesKey series, Period period, Usd fees, long berths) {}

  private static TableBuilder<Visit> firstVisits() {
    return PublishedTable.<Visit>named("visits")
        .fileAndView("Visits", "Ships that landed.")
        .about(Visit::series)
        .storedIn("visit_line")
        .series(CommonColumns.DATASET, CommonColumns.PARTNER)
        .period(visit -> PublishedPeriod.whole(visit.period()), StoragePlace.ARRAY, "periods")
        .value(amount("fees_usd", "Fees.", "harbour master"), Visit::fees)
        .array("fees_usd");
  }

  private static void visits(
      Iterable<SeriesKey> lines, java.util.function.Consumer<? super Visit> row) {
    for (SeriesKey line : lines) {
      for (int month = 1; month <= 3; month++) {
        row.accept(new Visit(line, Period.month(2024, month), new Usd(month * 1_000L), month));
      }
    }
  }
}
