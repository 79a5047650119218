package org.tradebalance.publish.excel;

import java.util.List;
import org.apache.poi.ss.util.WorkbookUtil;
import org.tradebalance.publish.WorldSeries;

/** What the first sheet says of the home reporter, without charts, of another one. */
final class ReporterSheet {

  private static final int HEADER_ROW = 2;
  private static final int COLUMNS = 8;

  private ReporterSheet() {}

  /** The name of the sheet: that of the economy, or its code where another sheet has that name. */
  static String name(Summary summary, String reporter, List<String> taken) {
    String name =
        WorkbookUtil.createSafeSheetName(summary.publication().book().economy(reporter).name());
    return taken.stream().anyMatch(name::equalsIgnoreCase)
        ? WorkbookUtil.createSafeSheetName(reporter)
        : name;
  }

  static void fill(Page page, Summary summary, String reporter) {
    page.widths(34, 10, 14, 14, 14, 18, 13, 13);
    page.title("Trade balance: " + summary.publication().book().economy(reporter).name());
    page.newRow()
        .text(
            "Millions of US dollars. Balance is exports less imports, a deficit is negative and"
                + " red. What is missing stays empty.",
            page.styles().note);
    HeadlineBlock headlines = new HeadlineBlock(page, summary);
    headlines.head();
    List<WorldSeries> totals =
        summary.of(reporter).stream()
            .filter(total -> total.year() != null || total.month() != null)
            .toList();
    totals.forEach(headlines::fill);
    totals.stream()
        .filter(WorldSeries::preferred)
        .forEach(total -> new RankingSection(page, summary, total).fill());
    Paper.freeze(page, HEADER_ROW, 0);
    Paper.setUp(page, HEADER_ROW, COLUMNS);
  }
}
