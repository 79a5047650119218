package org.tradebalance.publish.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradebalance.publish.OtherReporters;
import org.tradebalance.publish.Publication;

/**
 * Writes {@code summary.xlsx}: an overview with charts, the partners of the latest full year, the
 * world totals by year and by month, the rankings, the drivers of change, published statements, and
 * the quality of the data. Amounts are in millions of US dollars unless a header says otherwise;
 * what is missing stays empty.
 */
public final class SummaryWorkbook {

  private static final List<String> FIXED =
      List.of(
          OverviewSheet.NAME,
          FindSheet.NAME,
          FindSheet.DATA,
          PartnersSheet.NAME,
          YearsSheet.NAME,
          MonthsSheet.NAME,
          RankingsSheet.NAME,
          DriversSheet.NAME,
          ClaimsSheet.NAME,
          QualitySheet.NAME,
          DictionarySheet.NAME);

  // A real time would make every run differ.
  private static final Instant FIXED_TIME = Instant.parse("1980-01-01T00:00:00Z");

  private SummaryWorkbook() {}

  /**
   * Writes the workbook of a publication, the same bytes for the same publication.
   *
   * @param target the file to write
   * @throws IOException where the file cannot be written
   */
  public static void write(Publication publication, Path target) throws IOException {
    Summary summary = Summary.of(publication);
    // Chart texts carry the language of the thread.
    LocaleUtil.setUserLocale(Locale.ENGLISH);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    SortedMap<String, RowsXml> rows;
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      describe(workbook.getProperties());
      rows = fill(workbook, summary);
      workbook.write(content);
    } finally {
      LocaleUtil.resetUserLocale();
    }
    FixedArchive.write(content.toByteArray(), rows, target);
  }

  /** Everything but the rows goes into the workbook; gives the rows of each sheet. */
  private static SortedMap<String, RowsXml> fill(XSSFWorkbook workbook, Summary summary) {
    Styles styles = new Styles(workbook);
    Page overview = new Page(workbook, OverviewSheet.NAME, styles);
    Page find = new Page(workbook, FindSheet.NAME, styles);
    Page partners = new Page(workbook, PartnersSheet.NAME, styles);
    Page years = new Page(workbook, YearsSheet.NAME, styles);
    Page months = new Page(workbook, MonthsSheet.NAME, styles);
    Page rankings = new Page(workbook, RankingsSheet.NAME, styles);
    Page drivers = new Page(workbook, DriversSheet.NAME, styles);
    List<String> others =
        OtherReporters.of(summary.publication(), summary.totals(), summary.home()).shown();
    SortedMap<String, Page> reporters = new TreeMap<>();
    List<String> names = new ArrayList<>(FIXED);
    for (String reporter : others) {
      String name = ReporterSheet.name(summary, reporter, names);
      names.add(name);
      reporters.put(reporter, new Page(workbook, name, styles));
    }
    Page claims = new Page(workbook, ClaimsSheet.NAME, styles);
    Page quality = new Page(workbook, QualitySheet.NAME, styles);
    Page dictionary = new Page(workbook, DictionarySheet.NAME, styles);
    Page findData = new Page(workbook, FindSheet.DATA, styles);

    new FindSheet(find, findData).fill(FindTable.of(summary));
    workbook.setSheetHidden(workbook.getSheetIndex(FindSheet.DATA), true);
    PartnersSheet.fill(partners, summary);
    YearsSheet.fill(years, summary);
    MonthsSheet.Plots monthly = MonthsSheet.fill(months, summary);
    RankingsSheet.fill(rankings, summary);
    DriversSheet.fill(drivers, summary);
    reporters.forEach((reporter, page) -> ReporterSheet.fill(page, summary, reporter));
    ClaimsSheet.fill(claims, summary.publication().claims());
    QualitySheet.fill(quality, summary.publication());
    DictionarySheet.fill(dictionary);
    new OverviewSheet(overview, summary).fill(monthly, names.subList(FIXED.size(), names.size()));

    SortedMap<String, RowsXml> rows = new TreeMap<>();
    List<Page> pages =
        new ArrayList<>(
            List.of(
                overview,
                find,
                findData,
                partners,
                years,
                months,
                rankings,
                drivers,
                claims,
                quality,
                dictionary));
    pages.addAll(reporters.values());
    for (Page page : pages) {
      // Names of parts begin with a slash, names of archive entries do not.
      rows.put(page.sheet().getPackagePart().getPartName().getName().substring(1), page.rows());
    }
    return rows;
  }

  private static void describe(POIXMLProperties properties) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator("tradebalance");
    core.setLastModifiedByUser("tradebalance");
    core.setTitle("Trade balance summary");
    core.setCreated(Optional.of(Date.from(FIXED_TIME)));
    core.setModified(Optional.of(Date.from(FIXED_TIME)));
  }
}
