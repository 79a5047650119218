package org.tradebalance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedInputTest {
  private static final Path SHIPPED = Path.of("input");
  private static final int DECIMALS = 6;

  @TempDir static Path written;

  @BeforeAll
  static void write() {
    ShippedInput.writeTo(written);
  }

  /**
   * Compared part by part and not as whole archives: how far a part is compressed is up to the zlib
   * of the machine, what it holds is not.
   */
  @ParameterizedTest
  @ValueSource(strings = {ShippedInput.CENSUS_COUNTRY_FILE, ShippedInput.EXHIBIT_1_FILE})
  void shippedFilesAreWhatTheGeneratorWrites(String name) throws IOException {
    Map<String, byte[]> shipped = parts(SHIPPED.resolve(name));
    Map<String, byte[]> expected = parts(written.resolve(name));
    assertThat(shipped.keySet()).containsExactlyElementsOf(expected.keySet());
    for (Map.Entry<String, byte[]> part : expected.entrySet()) {
      // Not isEqualTo: a difference in megabytes of XML is of no use in a failure message.
      assertThat(Arrays.equals(shipped.get(part.getKey()), part.getValue()))
          .as("%s of %s; to renew the file run ShippedInput", part.getKey(), name)
          .isTrue();
    }
  }

  @Test
  void censusWorkbookHoldsEveryFigure() throws IOException {
    try (Reader csv = ShippedInput.figures(ShippedInput.CENSUS_COUNTRY_FIGURES);
        CSVParser records = CSVParser.parse(csv, CSVFormat.DEFAULT);
        XSSFWorkbook workbook = open(ShippedInput.CENSUS_COUNTRY_FILE)) {
      XSSFSheet sheet = workbook.getSheet("country");
      List<CSVRecord> expected = records.getRecords();

      assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(expected.size());
      assertThat(values(sheet.getRow(0)))
          .startsWith("year", "CTY_CODE", "CTYNAME", "IJAN")
          .endsWith("EDEC", "EYR")
          .hasSize(29);
      for (int row = 1; row < expected.size(); row++) {
        assertThat(censusFigures(sheet.getRow(row))).isEqualTo(expected.get(row).toList());
      }
    }
  }

  @Test
  void censusSumsCarryBinaryNoiseAndSmallNumbersExponents() throws IOException {
    try (XSSFWorkbook workbook = open(ShippedInput.CENSUS_COUNTRY_FILE)) {
      List<String> numbers = new ArrayList<>();
      workbook.getSheetAt(0).forEach(row -> numbers.addAll(values((XSSFRow) row)));
      assertThat(numbers).filteredOn(value -> value.matches("\\d+\\.\\d{8,}")).isNotEmpty();
      assertThat(numbers).filteredOn(value -> value.contains("e-05")).isNotEmpty();
    }
  }

  @Test
  void exhibitHoldsEveryFigureUnderItsYearAndLabel() throws IOException {
    List<List<String>> expected = new ArrayList<>();
    try (Reader csv = ShippedInput.figures(ShippedInput.EXHIBIT_1_FIGURES);
        CSVParser records = CSVParser.parse(csv, CSVFormat.DEFAULT)) {
      records.stream().skip(1).forEach(row -> expected.add(row.toList()));
    }
    try (XSSFWorkbook workbook = open(ShippedInput.EXHIBIT_1_FILE)) {
      assertThat(exhibitFigures(workbook.getSheet("1"))).isEqualTo(expected);
    }
  }

  @Test
  void exhibitHasEmptyStringsForMonthsToCome() throws IOException {
    try (XSSFWorkbook workbook = open(ShippedInput.EXHIBIT_1_FILE)) {
      XSSFSheet sheet = workbook.getSheet("1");
      assertThat(sheet.getRow(0).getCell(9).getStringCellValue()).isEqualTo(" ");
      assertThat(sheet.getRow(49).getCell(0).getStringCellValue()).isEqualTo("December");
      for (int column = 1; column <= 9; column++) {
        Cell cell = sheet.getRow(49).getCell(column);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEmpty();
      }
    }
  }

  private static List<String> censusFigures(XSSFRow row) {
    List<String> values = values(row);
    values.subList(3, values.size()).replaceAll(ShippedInputTest::withoutNoise);
    return values;
  }

  private static String withoutNoise(String raw) {
    BigDecimal rounded = new BigDecimal(raw).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static List<List<String>> exhibitFigures(XSSFSheet sheet) {
    List<List<String>> found = new ArrayList<>();
    String year = "";
    String label = "";
    for (int number = 6; number <= sheet.getLastRowNum(); number++) {
      XSSFRow row = sheet.getRow(number);
      if (row.getCell(0) != null) {
        label = row.getCell(0).getStringCellValue();
      }
      if (label.matches("\\d{4}")) {
        year = label;
      } else if (row.getCell(1) != null && row.getCell(1).getCellType() == CellType.NUMERIC) {
        boolean earlier = row.getCell(0) == null;
        List<String> figures = values(row);
        if (!earlier) {
          figures.remove(0);
        }
        figures.add(0, label.replace(" (R)", "").replaceAll(":$", ""));
        figures.add(0, earlier ? Integer.toString(Integer.parseInt(year) - 1) : year);
        figures.add(Boolean.toString(label.endsWith("(R)")));
        found.add(figures);
      }
    }
    return found;
  }

  private static XSSFWorkbook open(String name) throws IOException {
    try (InputStream file = Files.newInputStream(written.resolve(name))) {
      return new XSSFWorkbook(file);
    }
  }

  private static List<String> values(XSSFRow row) {
    List<String> values = new ArrayList<>();
    for (Cell cell : row) {
      boolean text = cell.getCellType() == CellType.STRING;
      values.add(text ? cell.getStringCellValue() : ((XSSFCell) cell).getRawValue());
    }
    return values;
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName() + " " + entry.getTimeLocal(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
