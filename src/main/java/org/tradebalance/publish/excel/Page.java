package org.tradebalance.publish.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.SafeText;
import org.tradebalance.trade.Usd;

/**
 * A sheet that is filled cell by cell, from left to right and from top to bottom. What is missing
 * leaves its cell empty.
 */
final class Page {

  private static final int LONGEST_TEXT = 1000;
  private static final int CHARACTER = 256;
  private static final int DIGITS_OF_A_MILLION = 6;

  private final XSSFWorkbook workbook;
  private final XSSFSheet sheet;
  private final Styles styles;
  private final RowsXml rows = new RowsXml();

  Page(XSSFWorkbook workbook, String name, Styles styles) {
    this.workbook = workbook;
    this.sheet = workbook.createSheet(name);
    this.styles = styles;
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  Styles styles() {
    return styles;
  }

  RowsXml rows() {
    return rows;
  }

  /** The row being filled, from 0. */
  int rowIndex() {
    return rows.row();
  }

  /** Column widths in characters, from the first column on. */
  Page widths(int... characters) {
    for (int index = 0; index < characters.length; index++) {
      sheet.setColumnWidth(index, characters[index] * CHARACTER);
    }
    return this;
  }

  /** Goes to the start of the next row. */
  Page newRow() {
    rows.next();
    return this;
  }

  /** The height of the row in points. */
  Page height(int points) {
    rows.height(points);
    return this;
  }

  /** Leaves cells empty. */
  Page skip(int cells) {
    rows.skip(cells);
    return this;
  }

  Page text(String value) {
    return text(value, styles.text);
  }

  Page text(String value, XSSFCellStyle style) {
    if (value.isEmpty()) {
      rows.empty(style.getIndex());
    } else {
      rows.text(SafeText.of(shortened(value)), style.getIndex());
    }
    return this;
  }

  /** A formula with the number or text that it gives. */
  Page formula(String formula, Object result, XSSFCellStyle style) {
    rows.formula(formula, result, style.getIndex());
    return this;
  }

  /** The title of the sheet. */
  Page title(String value) {
    return height(24).text(value, styles.title);
  }

  /** Headers of columns that hold text. */
  Page headers(String... names) {
    for (String name : names) {
      text(name, styles.header);
    }
    return this;
  }

  /** Headers of columns that hold numbers. */
  Page numberHeaders(String... names) {
    for (String name : names) {
      text(name, styles.numberHeader);
    }
    return this;
  }

  /** An amount in millions of dollars. */
  Page millions(@Nullable Usd amount) {
    return millions(amount, styles.millions);
  }

  Page millions(@Nullable Usd amount, XSSFCellStyle style) {
    return number(amount == null ? null : inMillions(amount), style);
  }

  /** An amount given in dollars, written in millions of dollars. */
  Page millions(@Nullable BigDecimal dollars) {
    return number(dollars == null ? null : inMillions(dollars), styles.millions);
  }

  /** An amount in dollars. */
  Page dollars(Usd amount) {
    return number(amount.toBigDecimal(), styles.dollars);
  }

  /** A number of percent: 12.3 stands for 12.3 %. */
  Page percent(@Nullable BigDecimal value) {
    return number(value, styles.percent);
  }

  Page count(long value) {
    return number(BigDecimal.valueOf(value), styles.count);
  }

  /** A link to the start of another sheet. */
  Page link(String sheetName) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheetName.replace("'", "''") + "'!A1");
    link.setCellReference(rows.address());
    sheet.addHyperlink(link);
    return text(sheetName, styles.link);
  }

  static BigDecimal inMillions(Usd amount) {
    return inMillions(amount.toBigDecimal());
  }

  static BigDecimal inMillions(BigDecimal dollars) {
    return dollars.movePointLeft(DIGITS_OF_A_MILLION);
  }

  Page number(@Nullable BigDecimal value, XSSFCellStyle style) {
    if (value == null) {
      rows.skip(1);
    } else {
      rows.number(value, (isBelowNothing(value, style) ? styles.belowNothing : style).getIndex());
    }
    return this;
  }

  /** Whether one decimal would show a minus before zero. */
  private boolean isBelowNothing(BigDecimal value, XSSFCellStyle style) {
    return value.signum() < 0
        && List.of(styles.millions, styles.strongMillions, styles.percent).contains(style)
        && value.setScale(1, RoundingMode.HALF_UP).signum() == 0;
  }

  /** A cell takes no more than 32 767 characters, and a reader much less. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
  }
}
