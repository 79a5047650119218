package org.tradebalance.gen;

import java.util.List;
import java.util.Map;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.claim.Judgement;
import org.tradebalance.metric.MetricValue;
import org.tradebalance.metric.Ranked;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.Vintages;
import org.tradebalance.quality.ControlTotal;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.Rejection;
import org.tradebalance.revision.RevisionReport;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.ProductTitles;

/** Publications in which nobody named what is preferred. */
public final class Publications {

  private Publications() {}

  /** A publication of a book alone, with USA at home. */
  public static Publication of(BalanceBook book) {
    return of(book, "USA");
  }

  /** A publication of a book alone. */
  public static Publication of(BalanceBook book, String home) {
    return of(
        book,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new Vintages(List.of()),
        RevisionReport.NONE,
        home,
        List.of());
  }

  /** A publication of everything that is given. */
  public static Publication of(
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
      List<OriginalCurrencyBalance> inCurrency) {
    return new Publication(
        book,
        metrics,
        rankings,
        controls,
        claims,
        ledger,
        rejections,
        datasets,
        vintages,
        revisions,
        home,
        inCurrency,
        Publication.preferred(book, inCurrency, datasets, vintages, List.of()),
        ProductTitles.NONE,
        Map.of());
  }
}
