package org.tradebalance.publish.table;

import static org.tradebalance.publish.table.ColumnDefinition.code;
import static org.tradebalance.publish.table.ColumnDefinition.number;
import static org.tradebalance.publish.table.ColumnDefinition.text;
import static org.tradebalance.publish.table.CommonColumns.VINTAGE;
import static org.tradebalance.publish.table.TableKind.VIEW;

import org.tradebalance.claim.Judgement;

/** What the figures say of each published statement. */
final class ClaimsTable {

  public static final PublishedTable<Judgement> TABLE =
      PublishedTable.<Judgement>named("claims")
          .fileAndView(
              "Published statements",
              "Statements of reports and articles and whether the figures bear them out.")
          .storedIn("claim_verdict")
          .key(
              text("claim_id", "Name of the statement.", "list of statements"),
              row -> row.statement().id())
          .value(
              text("section", "Part of the source that makes the statement.", "list of statements"),
              row -> row.statement().section())
          .in(VIEW)
          .value(
              text("text", "The statement in words.", "list of statements"),
              row -> row.statement().text())
          .value(
              code(
                  "verdict",
                  "Whether the figures bear the statement out: agrees; agrees_other_vintage, an"
                      + " older release does; release_not_loaded, the release in which they were"
                      + " new is missing and the distance is what revisions usually are;"
                      + " contradicted; untestable, there are no figures; opinion, no figure could"
                      + " tell.",
                  "judgement of the statement"),
              Judgement::verdict)
          .value(
              number(
                      "stated",
                      ColumnType.NUMBER,
                      "unit of the statement",
                      "Value that the statement gives.",
                      "list of statements")
                  .missing("Empty for an opinion."),
              Judgement::stated)
          .value(
              code("unit", "Unit of the statement.", "list of statements")
                  .missing("Empty for an opinion."),
              row -> row.unit() == null ? "" : row.unit().code())
          .in(VIEW)
          .value(
              number(
                      "computed",
                      ColumnType.NUMBER,
                      "unit of the statement",
                      "The same value from the figures.",
                      "balances")
                  .missing("Empty where it cannot be computed."),
              Judgement::computed)
          .value(
              number(
                      "low",
                      ColumnType.NUMBER,
                      "unit of the statement",
                      "Smallest value that the rounding of the statement allows.",
                      "rounding of the stated value")
                  .missing("Empty for an opinion."),
              Judgement::low)
          .value(
              number(
                      "high",
                      ColumnType.NUMBER,
                      "unit of the statement",
                      "Largest value that the rounding of the statement allows.",
                      "rounding of the stated value")
                  .missing("Empty for an opinion."),
              Judgement::high)
          .value(
              code(
                      "dataset",
                      "Dataset that the statement is judged by.",
                      "judgement of the statement")
                  .missing("Empty where none can."),
              Judgement::dataset)
          .value(VINTAGE, Judgement::vintage)
          .value(
              text("explanation", "Why the verdict is what it is.", "judgement of the statement"),
              Judgement::explanation)
          .rows(publication -> publication.claims()::forEach);

  private ClaimsTable() {}
}
