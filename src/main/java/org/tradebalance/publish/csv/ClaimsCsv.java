package org.tradebalance.publish.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tradebalance.claim.Judgement;
import org.tradebalance.publish.dictionary.Dictionary;

/** Writes {@code claims.csv}: what the figures say of each published statement. */
public final class ClaimsCsv {

  private ClaimsCsv() {}

  /** Writes the verdicts, in their order, and gives the number of lines. */
  public static long write(Path target, List<Judgement> judgements) throws IOException {
    try (CsvFile csv = new CsvFile(target, Dictionary.shipped().table("claims.csv"))) {
      for (Judgement judgement : judgements) {
        csv.text(judgement.claim().id()).text(judgement.claim().text()).code(judgement.verdict());
        csv.number(judgement.claim().value()).number(judgement.computed());
        csv.number(judgement.low()).number(judgement.high());
        csv.code(judgement.dataset()).code(judgement.vintage()).text(judgement.explanation());
        csv.endRow();
      }
      return csv.rows();
    }
  }
}
