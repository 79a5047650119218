package org.tradebalance.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.claim.ClaimEvidence;
import org.tradebalance.claim.ClaimVerdict;
import org.tradebalance.claim.Claims;
import org.tradebalance.claim.Judge;
import org.tradebalance.claim.Judgement;
import org.tradebalance.config.Catalogue;
import org.tradebalance.metric.UsualRevision;
import org.tradebalance.publish.Coverage;
import org.tradebalance.store.observation.VintageObservations;
import org.tradebalance.trade.Vintage;

/** Judges the published statements by the newest figures and by those of every older release. */
public final class ClaimVerdicts {

  private final Claims claims;
  private final Catalogue catalogue;
  private final JdbcTemplate jdbc;

  ClaimVerdicts(Claims claims, Catalogue catalogue, JdbcTemplate jdbc) {
    this.claims = claims;
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  /**
   * The verdicts, ordered by statement.
   *
   * @param newest the balances of the newest figures
   * @param coverages what each loaded file covers
   * @param usual how far a month usually is revised
   */
  public List<Judgement> of(BalanceBook newest, List<Coverage> coverages, UsualRevision usual) {
    List<ClaimEvidence.Release> releases =
        coverages.stream()
            .map(c -> new ClaimEvidence.Release(c.dataset(), c.vintage(), c.from(), c.to()))
            .toList();
    return Judge.judge(
        claims.all(),
        new ClaimEvidence(newest, catalogue.datasets(), releases, new Archive(), usual));
  }

  /** How many statements got which verdict, as the end of a sentence; empty without statements. */
  public static String tally(List<Judgement> judgements) {
    if (judgements.isEmpty()) {
      return "";
    }
    Map<ClaimVerdict, Long> counts =
        judgements.stream()
            .collect(Collectors.groupingBy(Judgement::verdict, Collectors.counting()));
    return ", "
        + judgements.size()
        + " claims ("
        + Stream.of(ClaimVerdict.values())
            .filter(counts::containsKey)
            .map(verdict -> counts.get(verdict) + " " + verdict.code())
            .collect(Collectors.joining(", "))
        + ")";
  }

  /** The older figures, read once, when a verdict needs them. */
  private final class Archive implements ClaimEvidence.Archive {

    private @Nullable VintageObservations flows;

    @Override
    public BalanceBook asOf(String dataset, Vintage vintage) {
      VintageObservations history = flows;
      if (history == null) {
        history = VintageObservations.read(jdbc, claims::concern);
        flows = history;
      }
      // Who is a member of a group matters for lists that name both.
      return BalanceBook.of(
          history.asOf(dataset, vintage), catalogue.economies(), catalogue.groups());
    }
  }
}
