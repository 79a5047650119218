package org.tradebalance.publish;

import java.util.List;
import java.util.Map;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.balance.PreferredSeries;
import org.tradebalance.balance.SeriesExtent;
import org.tradebalance.claim.Judgement;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.CorroborationDegree;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Rejection;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.PreferredDataset;
import org.tradebalance.trade.ProductTitles;

/**
 * Everything that one publication says. Lists are in the order of the outputs.
 *
 * @param book the balances
 * @param metrics the metrics
 * @param rankings the rankings
 * @param controls the control totals
 * @param claims the verdicts on published statements
 * @param ledger one entry for each input file
 * @param rejections the rejected rows
 * @param datasets the datasets by id
 * @param vintages which release the figures come from
 * @param revisions what releases changed of the ones before
 * @param home code of the reporter that comes first
 * @param inCurrency the balances in other currencies than the dollar, as their sources state them
 * @param preferred which of several series that state the same is preferred
 * @param products what products are called
 * @param corroboration how far the figures of each dataset are confirmed
 */
public record Publication(
    BalanceBook book,
    List<MetricValue> metrics,
    List<Ranked> rankings,
    List<ControlTotal> controls,
    List<Judgement> claims,
    List<LedgerEntry> ledger,
    List<Rejection> rejections,
    Map<String, Dataset> datasets,
    Vintages vintages,
    RevisionReport revisions,
    String home,
    List<OriginalCurrencyBalance> inCurrency,
    PreferredSeries preferred,
    ProductTitles products,
    Map<String, CorroborationDegree> corroboration) {

  /**
   * Which of several series that state the same is preferred.
   *
   * @param named what somebody prefers, the first of several
   */
  public static PreferredSeries preferred(
      BalanceBook book,
      List<OriginalCurrencyBalance> inCurrency,
      Map<String, Dataset> datasets,
      Vintages vintages,
      List<PreferredDataset> named) {
    return PreferredSeries.of(SeriesExtent.of(book, inCurrency, vintages::of), datasets, named);
  }

  /** How far the figures of a dataset are confirmed. */
  public CorroborationDegree corroboration(String dataset) {
    return corroboration.getOrDefault(dataset, CorroborationDegree.NONE);
  }

  /**
   * The release that the figures of a dataset and period come from: the newest one that covers the
   * period; empty where none does.
   */
  public String vintage(String dataset, Period period) {
    return vintages.of(dataset, period);
  }
}
