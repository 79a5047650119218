package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.integer;
import static org.tradebalance.publish.table.ColumnDefinition.vintage;
import static org.tradebalance.publish.table.CommonColumns.FILE;

/** What became of each input file. */
final class LedgerTable {

  public static final PublishedTable<LedgerRow> TABLE =
      CorroborationColumns.in(
              PublishedTable.<LedgerRow>named("ledger")
                  .file(
                      "Ledger",
                      "What became of each input file: rows read are those accepted, rejected and "
                          + "ignored.")
                  .key(FILE, row -> row.entry().file())
                  .key(
                      code(
                          "sha256",
                          "Hash of the content of the file in hexadecimal.",
                          "input file"),
                      row -> row.entry().sha256())
                  .value(
                      code("layout", "Layout that the file was read with.", "config/layouts")
                          .missing("Empty where none fits."),
                      row -> row.entry().layout())
                  .value(
                      code("dataset", "Main dataset of the file.", "layout of the extract")
                          .missing("Empty where no layout fits."),
                      row -> row.entry().dataset())
                  .value(
                      vintage(
                              "vintage",
                              "Release that the file is: the last month that it publishes.",
                              "extract")
                          .missing("Empty where it publishes none."),
                      row -> row.entry().vintage())
                  .value(
                      integer("read", "rows", "Rows that hold anything at all.", "extract"),
                      row -> row.rows().read())
                  .value(
                      integer("accepted", "rows", "Rows whose figures go on.", "ledger"),
                      row -> row.rows().accepted())
                  .value(
                      integer("rejected", "rows", "Rows left out for an issue.", "ledger"),
                      row -> row.rows().rejected())
                  .value(
                      integer(
                          "ignored",
                          "rows",
                          "Rows without figures of their own: headers, notes and the like.",
                          "ledger"),
                      row -> row.rows().ignoredInAll())
                  .value(
                      integer(
                          "superseded",
                          "figures",
                          "Figures that replaced one of an earlier release.",
                          "ledger"),
                      row -> row.figures().superseding())
                  .value(
                      integer(
                          "flows",
                          "figures",
                          "Figures that the file states and that are stored: new, revised or"
                              + " unchanged.",
                          "ledger"),
                      row -> row.figures().flows()),
              LedgerRow::degree)
          .rows(LedgerRow::of);

  private LedgerTable() {}
}
