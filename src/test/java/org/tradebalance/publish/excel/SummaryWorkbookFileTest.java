package org.tradebalance.publish.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.publish.Publication;

class SummaryWorkbookFileTest {

  @TempDir private Path folder;

  @Test
  void printsOnePageWideWithItsHeaderOnEveryPage() throws IOException {
    try (XSSFWorkbook workbook = Written.workbook(folder)) {
      for (Sheet sheet : workbook) {
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getRepeatingRows()).isNotNull();
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      }
    }
  }

  @Test
  void writesAnEditionWithoutFigures() throws IOException {
    Path file = folder.resolve("empty.xlsx");
    SummaryWorkbook.write(SamplePublication.empty(), file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(file.toString())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(11);
      assertThat(workbook.getSheet("Overview").getDrawingPatriarch()).isNull();
    }
  }

  @Test
  void writesTheSameBytesEverywhere() throws IOException {
    Publication publication = SamplePublication.withRejected("ZZZ");
    Path first = folder.resolve("first.xlsx");
    Path second = folder.resolve("second.xlsx");
    SummaryWorkbook.write(publication, first);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      SummaryWorkbook.write(publication, second);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void givesEveryEntryTheSameTime() throws IOException {
    Path file = folder.resolve("summary.xlsx");
    SummaryWorkbook.write(SamplePublication.withRejected(), file);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      assertThat(entries.hasMoreElements()).isTrue();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00");
        // An extra field would hold a time of its own, in the zone of the machine.
        assertThat(entry.getExtra()).isNull();
      }
    }
  }

  @Test
  void hasTheSheetsInReadingOrder() throws IOException {
    try (XSSFWorkbook workbook = Written.workbook(folder)) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "Overview",
              "Find",
              "Partners",
              "Years",
              "Months",
              "Rankings",
              "Drivers",
              "Claims",
              "Quality",
              "Dictionary",
              "Find data");
    }
  }
}
