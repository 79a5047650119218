package org.tradebalance.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.claim.Judgement;

/** The table of verdicts. */
final class ClaimTable {

  private ClaimTable() {}

  static void write(JdbcTemplate jdbc, long publication, List<Judgement> judgements) {
    jdbc.batchUpdate(
        "insert into claim_verdict (publication_id, claim_id, section, text, verdict, stated, unit,"
            + " computed, low, high, dataset, vintage, explanation)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        judgements.stream()
            .map(
                judgement ->
                    new Object[] {
                      publication,
                      judgement.claim().id(),
                      judgement.claim().section(),
                      judgement.claim().text(),
                      judgement.verdict().code(),
                      judgement.claim().value(),
                      judgement.claim().unit().code(),
                      judgement.computed(),
                      judgement.low(),
                      judgement.high(),
                      judgement.dataset(),
                      judgement.vintage(),
                      judgement.explanation()
                    })
            .toList());
  }
}
