package org.tradebalance.publish.csv;

import java.io.IOException;
import java.nio.file.Path;
import org.tradebalance.publish.dictionary.Dictionary;
import org.tradebalance.revision.Revision;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.revision.RevisionSize;
import org.tradebalance.trade.SeriesKey;

/** Writes what releases changed of the ones before. */
public final class RevisionsCsv {

  private RevisionsCsv() {}

  /** {@code revisions.csv}: every revised figure, each release with the one before it. */
  public static long write(Path target, RevisionReport report) throws IOException {
    try (CsvFile csv = new CsvFile(target, Dictionary.shipped().table("revisions.csv"))) {
      for (Revision revision : report.revisions()) {
        SeriesKey series = revision.key().series();
        csv.code(series.dataset()).code(series.reporter()).code(series.partner());
        csv.code(series.item()).code(revision.key().flow());
        csv.code(revision.key().period().frequency()).code(revision.key().period());
        csv.code(revision.from()).code(revision.to());
        csv.amount(revision.before()).amount(revision.after()).amount(revision.change());
        csv.text(revision.consequence()).text(series.product()).code(series.adjustment());
        csv.endRow();
      }
      return csv.rows();
    }
  }

  /** {@code revision_sizes.csv}: how large revisions usually are. */
  public static long sizes(Path target, RevisionReport report) throws IOException {
    try (CsvFile csv = new CsvFile(target, Dictionary.shipped().table("revision_sizes.csv"))) {
      for (RevisionSize size : report.sizes()) {
        SeriesKey series = size.series();
        csv.code(series.dataset()).code(series.reporter()).code(series.partner());
        csv.code(series.item()).text(series.product()).code(series.adjustment());
        csv.code(size.flow()).number(size.releases()).number(size.observations());
        csv.amount(size.mean()).amount(size.meanAbsolute()).number(size.meanAbsolutePct());
        csv.code(size.bias());
        csv.endRow();
      }
      return csv.rows();
    }
  }
}
