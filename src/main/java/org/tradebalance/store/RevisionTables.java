package org.tradebalance.store;

import static org.tradebalance.store.BulkInsert.amount;
import static org.tradebalance.store.BulkInsert.integer;
import static org.tradebalance.store.BulkInsert.number;
import static org.tradebalance.store.BulkInsert.ratio;
import static org.tradebalance.store.BulkInsert.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.Usd;

/** Writes what a publication says of revisions. */
final class RevisionTables {

  static final List<String> NAMES = List.of("revision", "revision_size");

  private final JdbcTemplate jdbc;
  private final SeriesIds ids;

  RevisionTables(JdbcTemplate jdbc, SeriesIds ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  void write(long publication, RevisionReport report) {
    BulkInsert revisions =
        new BulkInsert(
            jdbc,
            "revision",
            List.of(
                number("publication_id"),
                integer("series_id"),
                text("flow"),
                text("frequency"),
                text("period"),
                text("from_vintage"),
                text("to_vintage"),
                amount("old_usd"),
                amount("new_usd"),
                amount("change_usd"),
                text("consequence")));
    for (Revision revision : report.revisions()) {
      revisions.add(
          publication,
          ids.of(revision.key().series()),
          revision.key().flow().code(),
          revision.key().period().frequency().code(),
          revision.key().period().toString(),
          revision.from().toString(),
          revision.to().toString(),
          dollars(revision.before().amount()),
          dollars(revision.after().amount()),
          dollars(revision.change()),
          revision.consequence());
    }
    revisions.flush();
    sizes(publication, report);
  }

  private void sizes(long publication, RevisionReport report) {
    BulkInsert sizes =
        new BulkInsert(
            jdbc,
            "revision_size",
            List.of(
                number("publication_id"),
                integer("series_id"),
                text("flow"),
                integer("releases"),
                integer("observations"),
                amount("mean_usd"),
                amount("mean_absolute_usd"),
                ratio("mean_absolute_pct"),
                text("bias")));
    for (RevisionSize size : report.sizes()) {
      sizes.add(
          publication,
          ids.of(size.series()),
          size.flow().code(),
          size.releases(),
          size.observations(),
          size.mean().toBigDecimal(),
          size.meanAbsolute().toBigDecimal(),
          size.meanAbsolutePct(),
          size.bias().code());
    }
    sizes.flush();
  }

  private static @Nullable BigDecimal dollars(@Nullable Usd amount) {
    return amount == null ? null : amount.toBigDecimal();
  }
}
