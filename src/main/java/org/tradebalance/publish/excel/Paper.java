package org.tradebalance.publish.excel;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet looks on paper and while it is scrolled. */
final class Paper {

  private static final byte[] SHADE = {(byte) 0xF1, (byte) 0xF5, (byte) 0xFA};

  private static final int MOST_ROWS = 90;

  private static final short AS_MANY_PAGES_AS_NEEDED = 0;

  private Paper() {}

  /**
   * Landscape, one page wide, the header rows on every page, a footer with page numbers. Of a long
   * sheet the first rows are printed, which are those of the home reporter: nobody reads hundreds
   * of pages of a table.
   */
  static void setUp(Page page, int lastHeaderRow, int columns) {
    XSSFSheet sheet = page.sheet();
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight(AS_MANY_PAGES_AS_NEEDED);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, lastHeaderRow, -1, -1));
    sheet.getFooter().setLeft("tradebalance");
    sheet.getFooter().setRight("&A, page &P of &N");
    page.workbook()
        .setPrintArea(
            page.workbook().getSheetIndex(sheet),
            0,
            columns - 1,
            0,
            Math.min(page.rowIndex(), MOST_ROWS));
    // Years and codes are texts on purpose; no warning triangle on each of them.
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, page.rowIndex(), 0, columns - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    sheet.getCTWorksheet().getDimension().setRef(page.rows().dimension());
  }

  /** Keeps the rows up to the header, and some columns, in sight. */
  static void freeze(Page page, int lastHeaderRow, int columns) {
    page.sheet().createFreezePane(columns, lastHeaderRow + 1);
  }

  /** A filter on each column of a table, and every second row shaded, however it is sorted. */
  static void filter(Page page, int headerRow, int lastRow, int columns) {
    page.sheet().setAutoFilter(new CellRangeAddress(headerRow, lastRow, 0, columns - 1));
    SheetConditionalFormatting formats = page.sheet().getSheetConditionalFormatting();
    ConditionalFormattingRule second = formats.createConditionalFormattingRule("MOD(ROW(),2)=0");
    PatternFormatting fill = second.createPatternFormatting();
    fill.setFillBackgroundColor(new XSSFColor(SHADE, null));
    fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    CellRangeAddress rows = new CellRangeAddress(headerRow + 1, lastRow, 0, columns - 1);
    formats.addConditionalFormatting(new CellRangeAddress[] {rows}, second);
  }
}
