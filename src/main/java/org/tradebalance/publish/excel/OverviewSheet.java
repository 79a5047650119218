package org.tradebalance.publish.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.publish.opening.Opening;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/** The first sheet: headline figures of the home reporter, charts, and its largest balances. */
final class OverviewSheet {

  static final String NAME = "Overview";

  private static final int COLUMNS = 26;
  private static final int FIGURE_COLUMNS = 8;
  // More rows than that would be too small to read on one page.
  private static final int ROWS_OF_A_PAGE = 90;

  private static final int LINKS_ROW = 4;
  private static final int FIRST_CHART_ROW = 6;

  // What fits into the columns of figures, a little less than it is.
  private static final int LETTERS_OF_A_ROW = 135;
  private static final int LETTERS_OF_A_HEADING = 110;
  private static final int POINTS_OF_A_ROW = 17;
  private static final int MONTHS_CHARTED = 36;
  private static final List<Item> ITEMS = List.of(Item.GOODS_SERVICES, Item.GOODS, Item.SERVICES);

  private final Page page;
  private final Styles styles;
  private final Summary summary;

  OverviewSheet(Page page, Summary summary) {
    this.page = page;
    this.styles = page.styles();
    this.summary = summary;
  }

  /** Fills the sheet; the charts show the given cells of the other sheets. */
  void fill(MonthsSheet.Plots monthly, List<String> reporters) {
    page.widths(34, 10, 14, 14, 14, 18, 13, 13, 10);
    page.sheet().setDisplayGridlines(false);
    head(reporters);
    List<WorldSeries> home =
        summary.of(summary.home()).stream()
            .filter(total -> total.year() != null || total.month() != null)
            .toList();
    HeadlineBlock headlines = new HeadlineBlock(page, summary);
    // The first two may be of one concept: the newest, and the newest with exports and imports.
    List<WorldSeries> first =
        home.stream().filter(total -> total.preferred() || home.indexOf(total) < 2).toList();
    first.forEach(headlines::fill);
    YearsBlock years = new YearsBlock(page, summary);
    Plot annual = years.fill();
    RankingSection.Plots ranked = RankingSection.Plots.NONE;
    for (WorldSeries total : first) {
      RankingSection.Plots own = new RankingSection(page, summary, total).fill();
      if (total.equals(summary.main())) {
        ranked = own;
      }
    }
    Plot shift = new ShiftSection(page, summary).fill();
    others(home.stream().filter(total -> !first.contains(total)).toList(), headlines);
    charts(years.title(), annual, monthly, ranked, shift);
    Paper.freeze(page, LINKS_ROW, 0);
    Paper.setUp(page, LINKS_ROW, COLUMNS);
    if (page.rowIndex() < ROWS_OF_A_PAGE) {
      page.sheet().getPrintSetup().setFitHeight((short) 1);
    }
  }

  /** What is stated by series above, too: it is not left out. */
  private void others(List<WorldSeries> others, HeadlineBlock headlines) {
    if (others.isEmpty()) {
      return;
    }
    page.newRow().newRow();
    banner(page, "Other series that state the same as one above", styles.section);
    others.forEach(headlines::fill);
  }

  private void head(List<String> reporters) {
    String home = summary.lead() == null ? "" : ": " + name(summary.home());
    page.title("Trade balance summary" + home);
    Opening opening = Opening.of(summary.publication());
    paragraph(opening.first(), styles.opening, LETTERS_OF_A_HEADING);
    paragraph(opening.rest(), styles.wrapped, LETTERS_OF_A_ROW);
    page.newRow()
        .text(
            "Millions of US dollars. Balance is exports less imports, a deficit is negative and"
                + " red. What is missing stays empty.",
            styles.note);
    page.newRow()
        .text("More in the sheets")
        .link(FindSheet.NAME)
        .link(PartnersSheet.NAME)
        .link(YearsSheet.NAME);
    page.link(MonthsSheet.NAME).link(RankingsSheet.NAME).link(DriversSheet.NAME);
    reporters.forEach(page::link);
    page.link(ClaimsSheet.NAME).link(QualitySheet.NAME).link(DictionarySheet.NAME);
    new HeadlineBlock(page, summary).head();
  }

  /** A text that is broken over all columns of figures; an empty row where there is none. */
  private void paragraph(String text, XSSFCellStyle style, int lettersOfARow) {
    page.newRow();
    if (!text.isEmpty()) {
      int rows = text.length() / lettersOfARow + 1;
      page.height(rows * POINTS_OF_A_ROW).text(text, style);
      page.sheet()
          .addMergedRegion(
              new CellRangeAddress(page.rowIndex(), page.rowIndex(), 0, FIGURE_COLUMNS - 1));
    }
  }

  /** A text over all columns of figures. */
  static void banner(Page page, String text, XSSFCellStyle style) {
    page.height(18).text(text, style);
    for (int column = 1; column < FIGURE_COLUMNS; column++) {
      page.text("", style);
    }
  }

  private void charts(
      String years,
      Plot annual,
      MonthsSheet.Plots monthly,
      RankingSection.Plots ranked,
      Plot shift) {
    WorldSeries main = summary.main();
    WorldSeries lead = summary.lead();
    if (main == null || lead == null) {
      return;
    }
    Charts charts = new Charts(page.sheet(), FIRST_CHART_ROW);
    charts.columns(new Charts.Caption(years, lead.citation()), annual);
    charts.lines(
        new Charts.Caption("Balance by month, " + lead.label(), lead.citation()),
        monthly.balance().last(MONTHS_CHARTED),
        monthly.average().last(MONTHS_CHARTED));
    Optional<WorldSeries> whole = withItems(monthly);
    whole.ifPresent(
        both ->
            charts.lines(
                new Charts.Caption("Balance by month, goods and services", both.citation()),
                items(both.world(), monthly)));
    charts.bars(
        new Charts.Caption("Largest deficits " + main.year(), main.citation()), ranked.deficits());
    charts.bars(
        new Charts.Caption("Largest surpluses " + main.year(), main.citation()),
        ranked.surpluses());
    charts.bars(
        new Charts.Caption(ShiftSection.title(main), main.citation()), shift, "percentage points");
  }

  /** The first series of goods and services that has goods and services apart, too. */
  private Optional<WorldSeries> withItems(MonthsSheet.Plots monthly) {
    return monthly.balances().keySet().stream()
        .filter(both -> both.item() == Item.GOODS_SERVICES)
        .filter(
            both ->
                ITEMS.stream()
                    .map(item -> monthly.balances().get(both.withItem(item)))
                    .allMatch(plot -> plot != null && !plot.points().isEmpty()))
        .findFirst()
        .flatMap(
            both ->
                summary.totals().stream().filter(total -> total.world().equals(both)).findFirst());
  }

  private static Map<String, Plot> items(SeriesKey both, MonthsSheet.Plots monthly) {
    Map<String, Plot> plots = new LinkedHashMap<>();
    for (Item item : ITEMS) {
      plots.put(
          DisplayNames.of(item),
          Objects.requireNonNull(monthly.balances().get(both.withItem(item))).last(MONTHS_CHARTED));
    }
    return plots;
  }

  private String name(String economy) {
    return summary.publication().book().economy(economy).name();
  }
}
