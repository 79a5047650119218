package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * A partner, a series and a year are chosen from lists; formulas find the figures in the rows of a
 * hidden sheet. The formulas are ones that every spreadsheet program has, and hold what they give
 * for the first choice.
 */
final class FindSheet {

  static final String NAME = "Find";

  /** The hidden sheet with the figures and the lists. */
  static final String DATA = "Find data";

  /** In place of a figure that is missing: an empty cell would be found as zero. */
  static final String MISSING = "n.a.";

  static final String NOT_PUBLISHED = "not published";

  private static final int PARTNER_ROW = 3;
  private static final int STATISTICS_ROW = 4;
  private static final int YEAR_ROW = 5;
  private static final String PLACE = "$B$8";
  private static final int COLUMNS = 2;
  private static final int DATA_COLUMNS = 13;

  // Columns of the hidden sheet: the key, eight figures, the three lists.
  private static final char FIRST_FIGURE = 'B';
  private static final char PARTNERS = 'K';
  private static final char STATISTICS = 'L';
  private static final char YEARS = 'M';

  private final Page page;
  private final Page data;

  FindSheet(Page page, Page data) {
    this.page = page;
    this.data = data;
  }

  void fill(FindTable table) {
    data(table);
    page.widths(44, 60);
    page.title("Find a balance");
    page.newRow()
        .text(
            "Choose from the lists in the three cells; the figures below follow. "
                + MISSING
                + " is a figure that nobody published.",
            page.styles().note);
    FindTable.Row chosen = table.chosen();
    if (chosen == null) {
      page.newRow().newRow().text("This publication has no complete year.");
      Paper.freeze(page, 1, 0);
      Paper.setUp(page, 1, COLUMNS);
      return;
    }
    page.newRow();
    choice("Partner", chosen.partner(), PARTNER_ROW, PARTNERS, table.partners().size());
    choice(
        "Statistics", chosen.statistics(), STATISTICS_ROW, STATISTICS, table.statistics().size());
    choice("Year", chosen.year(), YEAR_ROW, YEARS, table.years().size());
    page.newRow();
    int last = table.rows().size() + 1;
    page.newRow()
        .text("Row of the figures", page.styles().note)
        .formula(
            "IFERROR(MATCH($B$4&\"|\"&$B$5&\"|\"&$B$6," + range('A', last) + ",0),0)",
            BigDecimal.valueOf(table.rows().indexOf(chosen) + 1L),
            page.styles().note);
    int column = FIRST_FIGURE;
    for (Figure figure : figures()) {
      Object value = figure.of.apply(chosen);
      page.newRow()
          .text(figure.name)
          .formula(
              "IF("
                  + PLACE
                  + "=0,\""
                  + NOT_PUBLISHED
                  + "\",INDEX("
                  + range((char) column++, last)
                  + ","
                  + PLACE
                  + "))",
              value == null ? MISSING : value,
              figure.style);
    }
    Paper.freeze(page, 1, 0);
    Paper.setUp(page, 1, COLUMNS);
  }

  private void choice(String name, String chosen, int row, char list, int size) {
    page.newRow().text(name, page.styles().header).text(chosen, page.styles().line);
    DataValidationHelper helper = page.sheet().getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(range(list, size + 1)),
            new CellRangeAddressList(row, row, 1, 1));
    validation.setShowErrorBox(true);
    validation.createErrorBox(name, "Choose one of the list.");
    page.sheet().addValidationData(validation);
  }

  private static String range(char column, int last) {
    return "'" + DATA + "'!$" + column + "$2:$" + column + "$" + last;
  }

  private void data(FindTable table) {
    data.headers("Key");
    figures().forEach(figure -> data.headers(figure.name));
    data.headers("", "Partners", "Statistics", "Years");
    int rows =
        Math.max(table.rows().size(), Math.max(table.partners().size(), table.statistics().size()));
    for (int at = 0; at < rows; at++) {
      data.newRow();
      if (at < table.rows().size()) {
        FindTable.Row row = table.rows().get(at);
        data.text(row.key());
        figures().forEach(figure -> cell(figure, row));
        data.skip(1);
      } else {
        data.skip(figures().size() + 2);
      }
      list(table.partners(), at);
      list(table.statistics(), at);
      list(table.years(), at);
    }
    Paper.freeze(data, 0, 0);
    Paper.setUp(data, 0, DATA_COLUMNS);
  }

  private void cell(Figure figure, FindTable.Row row) {
    Object value = figure.of.apply(row);
    if (value instanceof BigDecimal number) {
      data.number(number, figure.style);
    } else {
      data.text(value == null ? MISSING : value.toString());
    }
  }

  private void list(List<String> values, int at) {
    if (at < values.size()) {
      data.text(values.get(at));
    } else {
      data.skip(1);
    }
  }

  /** A figure of a row: a number, or null where it is missing. */
  private record Figure(
      String name, XSSFCellStyle style, Function<FindTable.Row, @Nullable Object> of) {}

  private List<Figure> figures() {
    Styles styles = page.styles();
    return List.of(
        new Figure("Exports, USD million", styles.millions, FindTable.Row::exports),
        new Figure("Imports, USD million", styles.millions, FindTable.Row::imports),
        new Figure("Balance, USD million", styles.strongMillions, FindTable.Row::balance),
        new Figure(
            "Change of balance on year before, USD million",
            styles.millions,
            FindTable.Row::change),
        new Figure("Share of exports, %", styles.percent, FindTable.Row::exportsShare),
        new Figure("Share of imports, %", styles.percent, FindTable.Row::importsShare),
        new Figure("Rank among the countries", styles.count, FindTable.Row::rank),
        new Figure("Rank by", styles.text, row -> row.ranking().isEmpty() ? null : row.ranking()));
  }
}
