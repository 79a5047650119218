package org.tradebalance.publish.csv;

import java.io.IOException;
import java.nio.file.Path;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.BalanceRows;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.dictionary.Dictionary;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.trade.SeriesKey;

/** Writes each CSV of a publication and gives the number of its rows. */
public final class CsvOutputs {

  private final Publication publication;

  public CsvOutputs(Publication publication) {
    this.publication = publication;
  }

  /** {@code bilateral_balance.csv}: every partner, kinds told apart. */
  public long bilateral(Path target) throws IOException {
    try (CsvFile csv = file(target, "bilateral_balance.csv")) {
      new BalanceRows(publication).bilateral(csv);
      return csv.rows();
    }
  }

  /** {@code periodic_balance.csv}: the reporter with the world. */
  public long periodic(Path target) throws IOException {
    try (CsvFile csv = file(target, "periodic_balance.csv")) {
      new BalanceRows(publication).periodic(csv);
      return csv.rows();
    }
  }

  /** {@code metrics.csv}: the metrics of the catalogue. */
  public long metrics(Path target) throws IOException {
    try (CsvFile csv = file(target, "metrics.csv")) {
      new BalanceRows(publication).metrics(csv);
      return csv.rows();
    }
  }

  /** {@code rankings.csv}: countries by deficit, surplus, trade, exports, imports. */
  public long rankings(Path target) throws IOException {
    try (CsvFile csv = file(target, "rankings.csv")) {
      for (Ranked ranked : publication.rankings()) {
        SeriesKey series = ranked.series();
        csv.code(series.dataset()).code(series.reporter());
        csv.code(series.item()).text(series.product());
        csv.code(ranked.period().frequency()).code(ranked.period());
        csv.code(ranked.kind()).number(ranked.rank());
        csv.code(series.partner()).text(publication.book().economy(series.partner()).name());
        csv.amount(ranked.value()).number(ranked.sharePct()).code(ranked.stability());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  /** {@code control_totals.csv}: every figure that can be had in two ways. */
  public long controls(Path target) throws IOException {
    try (CsvFile csv = file(target, "control_totals.csv")) {
      for (ControlTotal total : publication.controls()) {
        csv.code(total.rule()).code(total.dataset()).code(total.reporter());
        csv.code(total.period()).amount(total.expected()).amount(total.actual());
        csv.amount(total.difference()).amount(total.tolerance()).code(total.verdict());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  /** {@code rejects.csv}: one line for each issue of a rejected row. */
  public long rejects(Path target) throws IOException {
    return RejectsCsv.write(target, publication.rejections());
  }

  /** {@code ledger.csv}: what became of each file. */
  public long ledger(Path target) throws IOException {
    try (CsvFile csv = file(target, "ledger.csv")) {
      for (LedgerEntry entry : publication.ledger()) {
        csv.text(entry.file()).code(entry.sha256()).code(entry.layout()).code(entry.dataset());
        csv.code(entry.vintage()).number(entry.rows().read()).number(entry.rows().accepted());
        csv.number(entry.rows().rejected()).number(entry.rows().ignoredInAll());
        csv.number(entry.figures().superseding()).number(entry.figures().flows());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  private static CsvFile file(Path target, String table) throws IOException {
    return new CsvFile(target, Dictionary.shipped().table(table));
  }
}
