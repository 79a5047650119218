package org.tradebalance.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** All statements to judge, and the figures that they need. */
public final class Claims {

  private final List<Statement> all;
  private final List<Claim> aboutCountries;
  private final Set<Pair> named = new HashSet<>();

  public Claims(List<? extends Statement> all) {
    this.all = List.copyOf(all);
    List<Claim> claims = judged(this.all);
    this.aboutCountries =
        claims.stream().filter(claim -> claim.statistic().question().isAboutCountries()).toList();
    for (Claim claim : claims) {
      named.add(new Pair(claim.series().reporter(), claim.series().partner()));
      named.add(new Pair(claim.series().reporter(), Economy.WORLD));
      claim
          .series()
          .without()
          .forEach(left -> named.add(new Pair(claim.series().reporter(), left)));
    }
  }

  /** The statements. */
  public List<Statement> all() {
    return all;
  }

  /** Those of some statements that figures can judge. */
  static List<Claim> judged(List<? extends Statement> statements) {
    return statements.stream().filter(Claim.class::isInstance).map(Claim.class::cast).toList();
  }

  /**
   * Whether an older figure can matter for a verdict. Statements about one economy need its whole
   * history, and that of the world; statements about all countries need them in the periods of the
   * statements only.
   */
  public boolean concern(SeriesKey series, Period period) {
    return named.contains(new Pair(series.reporter(), series.partner()))
        || aboutCountries.stream().anyMatch(claim -> concerns(claim, series, period));
  }

  private static boolean concerns(Claim claim, SeriesKey series, Period period) {
    return series.reporter().equals(claim.series().reporter())
        && series.item() == claim.series().item()
        && period.endMonth() >= claim.statistic().window().over(claim.period()).startMonth()
        && period.startMonth() <= claim.period().endMonth();
  }

  private record Pair(String reporter, String partner) {}
}
