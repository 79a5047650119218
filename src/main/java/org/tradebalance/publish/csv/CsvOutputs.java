package org.tradebalance.publish.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.tradebalance.balance.Balance;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.Edition;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Series;

/** Writes each CSV of an edition and gives the number of its rows. */
public final class CsvOutputs {

  private final Edition edition;

  public CsvOutputs(Edition edition) {
    this.edition = edition;
  }

  /** {@code bilateral_balance.csv}: every partner, kinds told apart. */
  public long bilateral(Path target) throws IOException {
    try (CsvFile csv =
        new CsvFile(
            target,
            "dataset",
            "vintage",
            "reporter",
            "partner",
            "partner_name",
            "partner_kind",
            "measure",
            "product",
            "adjustment",
            "frequency",
            "period",
            "exports_usd",
            "imports_usd",
            "balance_usd",
            "position",
            "exports_state",
            "imports_state")) {
      for (Iterator<Balance> all = edition.book().all().iterator(); all.hasNext(); ) {
        Balance balance = all.next();
        Series series = balance.series();
        Economy partner = edition.book().economy(series.partner());
        csv.code(series.dataset()).code(vintage(balance)).code(series.reporter());
        csv.code(series.partner()).text(partner.name()).code(partner.kind());
        csv.code(series.measure()).text(series.product()).code(series.adjustment());
        csv.code(balance.period().frequency()).code(balance.period());
        csv.amount(balance.exports()).amount(balance.imports()).amount(balance.net());
        csv.code(balance.position());
        csv.code(balance.exports().state()).code(balance.imports().state());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  /** {@code periodic_balance.csv}: the reporter with the world. */
  public long periodic(Path target) throws IOException {
    try (CsvFile csv =
        new CsvFile(
            target,
            "dataset",
            "vintage",
            "reporter",
            "measure",
            "product",
            "adjustment",
            "frequency",
            "period",
            "exports_usd",
            "imports_usd",
            "balance_usd",
            "position",
            "derivation",
            "partial")) {
      for (Series series : edition.book().worlds()) {
        for (Balance balance : edition.book().of(series).values()) {
          csv.code(series.dataset()).code(vintage(balance)).code(series.reporter());
          csv.code(series.measure()).text(series.product()).code(series.adjustment());
          csv.code(balance.period().frequency()).code(balance.period());
          csv.amount(balance.exports()).amount(balance.imports()).amount(balance.net());
          csv.code(balance.position()).code(balance.derivation()).code(balance.partial());
          csv.endRow();
        }
      }
      return csv.rows();
    }
  }

  /** {@code metrics.csv}: the measures of the catalogue. */
  public long metrics(Path target) throws IOException {
    try (CsvFile csv =
        new CsvFile(
            target,
            "dataset",
            "reporter",
            "partner",
            "measure",
            "product",
            "adjustment",
            "frequency",
            "period",
            "metric",
            "value",
            "unit",
            "state")) {
      for (MetricValue metric : edition.metrics()) {
        Series series = metric.series();
        csv.code(series.dataset()).code(series.reporter()).code(series.partner());
        csv.code(series.measure()).text(series.product()).code(series.adjustment());
        csv.code(metric.period().frequency()).code(metric.period());
        csv.code(metric.metric()).number(metric.value());
        csv.code(metric.metric().unit()).code(metric.state());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  /** {@code rankings.csv}: countries by deficit, surplus, trade, exports, imports. */
  public long rankings(Path target) throws IOException {
    try (CsvFile csv =
        new CsvFile(
            target,
            "dataset",
            "reporter",
            "measure",
            "product",
            "frequency",
            "period",
            "ranking",
            "rank",
            "partner",
            "partner_name",
            "value_usd",
            "share_pct",
            "stability")) {
      for (Ranked ranked : edition.rankings()) {
        Series series = ranked.series();
        csv.code(series.dataset()).code(series.reporter());
        csv.code(series.measure()).text(series.product());
        csv.code(ranked.period().frequency()).code(ranked.period());
        csv.code(ranked.kind()).number(ranked.rank());
        csv.code(series.partner()).text(edition.book().economy(series.partner()).name());
        csv.amount(ranked.value()).number(ranked.sharePct()).code(ranked.stability());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  /** {@code control_totals.csv}: every figure that can be had in two ways. */
  public long controls(Path target) throws IOException {
    try (CsvFile csv =
        new CsvFile(
            target,
            "rule",
            "dataset",
            "reporter",
            "period",
            "expected_usd",
            "actual_usd",
            "difference_usd",
            "tolerance_usd",
            "verdict")) {
      for (ControlTotal total : edition.controls()) {
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
    return RejectsCsv.write(target, edition.rejections());
  }

  /** {@code ledger.csv}: what became of each file. */
  public long ledger(Path target) throws IOException {
    try (CsvFile csv =
        new CsvFile(
            target,
            "file",
            "sha256",
            "layout",
            "dataset",
            "vintage",
            "read",
            "accepted",
            "rejected",
            "ignored",
            "superseded",
            "flows")) {
      for (LedgerEntry entry : edition.ledger()) {
        csv.text(entry.file()).code(entry.sha256()).code(entry.layout()).code(entry.dataset());
        csv.code(entry.vintage()).number(entry.rows().read()).number(entry.rows().accepted());
        csv.number(entry.rows().rejected()).number(entry.rows().ignoredInAll());
        csv.number(entry.figures().superseding()).number(entry.figures().flows());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  private String vintage(Balance balance) {
    return edition.vintage(balance.series().dataset(), balance.period());
  }
}
