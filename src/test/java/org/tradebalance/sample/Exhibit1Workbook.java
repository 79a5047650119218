package org.tradebalance.sample;

import static org.tradebalance.sample.RawCell.blank;
import static org.tradebalance.sample.RawCell.emptyText;
import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * US trade in goods and services in the layout of Exhibit 1 of the FT-900 release, seasonally
 * adjusted, million US$. Quirks kept: a header of two rows, years in rows of their own, subtotals
 * before the months, revision marks glued to labels, empty strings for months to come, an
 * unlabelled row of figures, notes below and a used range declared far too wide.
 */
public final class Exhibit1Workbook {
  static final List<String> FIGURES =
      List.of(
          "balance_total",
          "balance_goods",
          "balance_services",
          "exports_total",
          "exports_goods",
          "exports_services",
          "imports_total",
          "imports_goods",
          "imports_services");
  static final String AS_PUBLISHED_LAST_MONTH = "as published last month";

  /** As the exhibit prints them. */
  public static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final RawWorkbook workbook = RawWorkbook.sheet("1").dimension("A1:HY63");
  private String year = "";
  private int monthsShown;

  public Exhibit1Workbook() {
    List<RawCell> first = new ArrayList<>(Collections.nCopies(FIGURES.size(), blank()));
    first.add(text(" "));
    workbook
        .row(first)
        .row(text("Part A: Seasonally Adjusted (by Commodity/Service)"))
        .row(text("Exhibit 1. U.S. International Trade in Goods and Services"))
        .row(
            text(
                "In millions of dollars. Details may not equal totals due to seasonal adjustment"
                    + " and rounding. (R) - Revised."));
    List<RawCell> groups = new ArrayList<>(List.of(text("Period")));
    List<RawCell> columns = new ArrayList<>(List.of(blank()));
    for (String group : List.of("Balance", "Exports", "Imports")) {
      Collections.addAll(groups, text(group), blank(), blank());
      Collections.addAll(columns, text("Total"), text("Goods (1)"), text("Services"));
    }
    workbook.row(groups).row(columns).merge("A5:A6");
  }

  /**
   * The exhibit of a table with the columns {@code year,period}, the figures and {@code revised}.
   */
  public static Exhibit1Workbook ofCsv(Reader csv) {
    Exhibit1Workbook result = new Exhibit1Workbook();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser records = CSVParser.parse(csv, format)) {
      for (CSVRecord row : records) {
        List<String> figures = FIGURES.stream().map(row::get).toList();
        if (row.get("period").endsWith(AS_PUBLISHED_LAST_MONTH)) {
          result.asPublishedLastMonth(row.get("period"), figures);
        } else {
          boolean revised = Boolean.parseBoolean(row.get("revised"));
          result.period(row.get("year"), row.get("period"), revised, figures);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result;
  }

  /** Adds a month or subtotal, under a row with the year where the year is new. */
  public Exhibit1Workbook period(
      String newYear, String label, boolean revised, List<String> figures) {
    if (!newYear.equals(year)) {
      year = newYear;
      monthsShown = 0;
      workbook.row(text(newYear));
    }
    if (MONTHS.contains(label)) {
      monthsShown++;
    }
    workbook.row(labelled(text(revised ? label + " (R)" : label), figures));
    return this;
  }

  /** Ends the table: months to come, then the earlier figures of the month before the last. */
  public Exhibit1Workbook asPublishedLastMonth(String label, List<String> figures) {
    for (String month : MONTHS.subList(monthsShown, MONTHS.size())) {
      List<RawCell> cells = new ArrayList<>(List.of(text(month)));
      cells.addAll(Collections.nCopies(FIGURES.size(), emptyText()));
      workbook.row(cells);
    }
    workbook
        .row(text(label + ":"))
        .row(labelled(blank(), figures))
        .row(text("(1) Data are presented on a BOP basis."))
        .row(
            text(
                "NOTE: Sources and methods are set out with the release, see www.census.gov/ft900"))
        .row(text("www.bea.gov/data/intl-trade-investment/international-trade-goods-and-services."))
        .merge("A62:A63");
    return this;
  }

  public RawWorkbook workbook() {
    return workbook;
  }

  private static List<RawCell> labelled(RawCell label, List<String> figures) {
    List<RawCell> cells = new ArrayList<>(List.of(label));
    figures.forEach(figure -> cells.add(number(figure)));
    return cells;
  }
}
