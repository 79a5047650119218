package org.tradebalance.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.layout.Layout;
import org.tradebalance.layout.NotPublished;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.quality.Rejection;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.TradeFlow;
import org.tradebalance.trade.Vintage;

/**
 * Puts the pieces of a file together, in order, and decides what only the whole file can tell:
 * which months are published, and so its vintage.
 *
 * @param result what the file says; null where it is refused
 * @param refusal why it is refused; null where it is not
 * @param rows what became of its rows, also where it is refused
 */
public record FileAssembly(@Nullable FileResult result, @Nullable Issue refusal, RowCounts rows) {

  /**
   * The whole file.
   *
   * @param layout its layout
   * @param file its path, for messages
   * @param pieces all of its pieces, in the order of the file
   */
  public static FileAssembly of(Layout layout, String file, List<PieceResult> pieces) {
    List<TradeFlow> flows = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    RowCounts rows = RowCounts.NONE;
    long notApplicable = 0;
    for (PieceResult piece : pieces) {
      flows.addAll(piece.flows());
      rejections.addAll(piece.rejections());
      rows = rows.plus(piece.rows());
      notApplicable += piece.notApplicable();
    }
    if (rows.accepted() == 0) {
      return refused(IssueCode.NO_ROW_ACCEPTED, file, rows);
    }
    List<TradeFlow> published =
        layout.notPublished() == NotPublished.ZERO
            ? new PublishedMonths(flows).keepPublished(flows)
            : flows;
    Period last = lastMonth(published);
    if (last == null) {
      return refused(IssueCode.NO_MONTH_PUBLISHED, file, rows);
    }
    FileResult result =
        new FileResult(
            new Vintage(last),
            List.copyOf(published),
            List.copyOf(rejections),
            rows,
            flows.size() + notApplicable,
            flows.size() - published.size(),
            notApplicable);
    return new FileAssembly(result, null, rows);
  }

  private static FileAssembly refused(IssueCode code, String file, RowCounts rows) {
    return new FileAssembly(null, Issue.ofFile(code, file), rows);
  }

  private static @Nullable Period lastMonth(List<TradeFlow> flows) {
    Period last = null;
    for (TradeFlow flow : flows) {
      Period period = flow.period();
      if (period.frequency() == Frequency.MONTHLY && (last == null || period.compareTo(last) > 0)) {
        last = period;
      }
    }
    return last;
  }
}
