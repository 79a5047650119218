package org.tradebalance.store.observation;

import static org.tradebalance.store.sql.BulkInsert.integer;
import static org.tradebalance.store.sql.BulkInsert.number;
import static org.tradebalance.store.sql.BulkInsert.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.store.sql.BulkInsert;
import org.tradebalance.trade.Coded;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.ExchangeRate.Quotation;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;

/** The amounts that their publishers give in other currencies, by the cell that they stand in. */
final class OriginalAmounts {

  private final JdbcTemplate jdbc;

  OriginalAmounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts the amounts of a file in place of those that were stored of it before. */
  void replace(long sourceFileId, List<OriginalAmount> originals) {
    jdbc.update("delete from original_amount where source_file_id = ?", sourceFileId);
    BulkInsert inserts =
        new BulkInsert(
            jdbc,
            "original_amount",
            List.of(
                number("source_file_id"),
                integer("source_sheet"),
                integer("source_row"),
                integer("source_column"),
                text("amount"),
                text("currency"),
                text("frequency"),
                text("period"),
                text("quotation"),
                text("rate")));
    for (OriginalAmount original : originals) {
      ExchangeRate rate = original.rate();
      inserts.add(
          sourceFileId,
          original.source().sheet(),
          original.source().row(),
          original.source().column(),
          original.amount().toPlainString(),
          rate.currency(),
          rate.period().frequency().code(),
          rate.period().toString(),
          rate.quotation().code(),
          rate.value().toPlainString());
    }
    inserts.flush();
  }

  /** The amount in a cell, where it was in another currency. */
  Optional<OriginalAmount> find(long sourceFileId, SourceCell cell) {
    return jdbc
        .query(
            "select amount, currency, frequency, period, quotation, rate from original_amount where"
                + " source_file_id = ? and source_sheet = ? and source_row = ?"
                + " and source_column = ?",
            (row, number) ->
                new OriginalAmount(
                    cell,
                    new BigDecimal(row.getString(1)),
                    new ExchangeRate(
                        row.getString(2),
                        Period.parse(
                            Coded.parse(Frequency.class, row.getString(3)), row.getString(4)),
                        Coded.parse(Quotation.class, row.getString(5)),
                        new BigDecimal(row.getString(6)))),
            sourceFileId,
            cell.sheet(),
            cell.row(),
            cell.column())
        .stream()
        .findFirst();
  }
}
