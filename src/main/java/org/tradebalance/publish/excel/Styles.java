package org.tradebalance.publish.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the workbook, each created once. */
final class Styles {

  /** One decimal; negatives red with their sign, for readers who do not see red. */
  static final String MILLIONS = "#,##0.0;[Red]-#,##0.0";

  /** For what is below zero and rounds to it: no minus before 0.0. */
  private static final String BELOW_NOTHING = "0.0;\"0.0\"";

  private static final int BODY = 11;
  private static final String DOLLARS = "#,##0;[Red]-#,##0";
  private static final String PERCENT = "0.0;[Red]-0.0";
  private static final String STATED = "#,##0.0##;[Red]-#,##0.0##";
  private static final String COUNT = "#,##0";

  final XSSFCellStyle title;
  final XSSFCellStyle section;
  final XSSFCellStyle opening;
  final XSSFCellStyle line;
  final XSSFCellStyle header;
  final XSSFCellStyle numberHeader;
  final XSSFCellStyle text;
  final XSSFCellStyle remark;
  final XSSFCellStyle wrapped;
  final XSSFCellStyle note;
  final XSSFCellStyle link;
  final XSSFCellStyle millions;
  final XSSFCellStyle strongMillions;
  final XSSFCellStyle dollars;
  final XSSFCellStyle belowNothing;
  final XSSFCellStyle percent;
  final XSSFCellStyle count;
  final XSSFCellStyle stated;

  private final XSSFWorkbook workbook;

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    title = lettered(16, true, IndexedColors.DARK_BLUE);
    section = lettered(12, true, IndexedColors.DARK_BLUE);
    section.setBorderBottom(BorderStyle.MEDIUM);
    section.setBottomBorderColor(IndexedColors.DARK_BLUE.getIndex());
    opening = lettered(12, true, IndexedColors.DARK_BLUE);
    opening.setWrapText(true);
    line = lettered(BODY, true, IndexedColors.DARK_BLUE);
    fill(line, IndexedColors.PALE_BLUE);
    header = lettered(BODY, true, IndexedColors.WHITE);
    fill(header, IndexedColors.DARK_BLUE);
    indent(header);
    header.setWrapText(true);
    header.setVerticalAlignment(VerticalAlignment.CENTER);
    numberHeader = workbook.createCellStyle();
    numberHeader.cloneStyleFrom(header);
    numberHeader.setIndention((short) 0);
    numberHeader.setAlignment(HorizontalAlignment.RIGHT);
    text = plain();
    indent(text);
    remark = lettered(BODY, false, IndexedColors.DARK_RED);
    indent(remark);
    wrapped = plain();
    indent(wrapped);
    wrapped.setWrapText(true);
    note = lettered(9, false, IndexedColors.GREY_80_PERCENT);
    link = lettered(BODY, false, IndexedColors.BLUE);
    link.getFont().setUnderline(Font.U_SINGLE);
    millions = number(MILLIONS);
    strongMillions = lettered(BODY, true, IndexedColors.BLACK);
    strongMillions.setDataFormat(workbook.createDataFormat().getFormat(MILLIONS));
    dollars = number(DOLLARS);
    belowNothing = number(BELOW_NOTHING);
    percent = number(PERCENT);
    count = number(COUNT);
    stated = number(STATED);
  }

  private XSSFCellStyle number(String format) {
    XSSFCellStyle style = plain();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** The default font, named: some programs take another size for a style without a font. */
  private XSSFCellStyle plain() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(workbook.getFontAt(0));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle lettered(int points, boolean bold, IndexedColors colour) {
    XSSFFont font = workbook.createFont();
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setColor(colour.getIndex());
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  /** Keeps a text off the number in the column before it. */
  private static void indent(XSSFCellStyle style) {
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
  }

  private static void fill(XSSFCellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
