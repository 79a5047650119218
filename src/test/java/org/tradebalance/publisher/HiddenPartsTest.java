package org.tradebalance.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.blackbox.SmallCensus;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.Recognition;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.golden.PureCore;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.detection.FoundColumn;
import org.tradebalance.layout.detection.HeaderMap;
import org.tradebalance.layout.detection.LayoutMatch;
import org.tradebalance.normalise.FileResult;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/** What is read of a workbook is what somebody sees who opens it; the rest is told. */
class HiddenPartsTest {

  private static final List<OtherKind> WORKBOOKS =
      List.of(
          OtherKind.WORKBOOK,
          OtherKind.STRICT_WORKBOOK,
          OtherKind.OLD_WORKBOOK,
          OtherKind.OPEN_DOCUMENT);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("sheetsAndKinds")
  void aHiddenSheetOfOtherFiguresIsNotReadThoughItIsTheFirst(PublisherCase example, OtherKind kind)
      throws IOException, RefusedFileException {
    CaseSheet sheet = CaseSheet.of(example).get(0);
    CaseSheet draft = otherFigures(example, sheet).called("Draft").asHidden();
    Path file = kind.write(List.of(draft, sheet), example.fileName(), folder);
    assertThat(PureCore.layout(file).id()).isEqualTo(example.layout());
    example.assertSaidBy(file);
    assertThat(match(file).warnings("x"))
        .extracting(Issue::toString)
        .contains(
            "x: hidden in the workbook: sheet 'Draft', which fits, too, and is not read [TB-2077]");
  }

  @ParameterizedTest
  @MethodSource("sheetsAndKinds")
  void aTableThatOnlyAHiddenSheetHoldsIsRefused(PublisherCase example, OtherKind kind)
      throws IOException {
    CaseSheet sheet = CaseSheet.of(example).get(0).called("Draft").asHidden();
    CaseSheet seen = new CaseSheet("About", List.of(List.of("'ask us")), false);
    Issue refused =
        ReadFile.of(kind.write(List.of(sheet, seen), example.fileName(), folder)).refused();
    assertThat(refused.code()).isEqualTo(IssueCode.SHEET_HIDDEN);
    assertThat(refused.message())
        .startsWith(
            "this looks like "
                + example.layout()
                + ", but only a hidden sheet fits, 'Draft', where nobody sees");
  }

  @ParameterizedTest
  @EnumSource(
      value = OtherKind.class,
      names = {"WORKBOOK", "OLD_WORKBOOK"})
  void hiddenRowsAndColumnsAreReadAndTold(OtherKind kind) throws IOException {
    Path plain = folder.resolve("plain.xlsx");
    SmallCensus.of(2023, 2024, 12).workbook().write(plain);
    FileResult seen = PureCore.read(plain);
    Path file = folder.resolve(kind == OtherKind.WORKBOOK ? "folded.xlsx" : "folded.xls");
    fold(plain, file);
    FileResult read = PureCore.read(file);
    assertThat(read.flows()).isEqualTo(seen.flows());
    assertThat(seen.warnings()).isEmpty();
    assertThat(read.warnings())
        .extracting(Issue::toString)
        .containsExactlyInAnyOrder(
            file.getFileName()
                + ": hidden in the workbook: column D 'IJAN', which is read [TB-2077]",
            file.getFileName()
                + "!country: hidden in the workbook: 2 rows of figures, which are read, the first"
                + " being row 3 [TB-2077]");
  }

  /** Hides rows 1 (the header), 3 and 4 and column D, and all columns right of the figures. */
  private static void fold(Path plain, Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(plain);
        Workbook workbook = WorkbookFactory.create(in)) {
      rows.add(List.of("[sheet]", workbook.getSheetName(0)));
      for (Row row : workbook.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
          cells.add(text(row.getCell(column)));
        }
        rows.add(cells);
      }
    }
    SheetText.write(rows, file);
    byte[] written = Files.readAllBytes(file);
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(written));
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.getSheetAt(0);
      for (int row : new int[] {0, 2, 3}) {
        sheet.getRow(row).setZeroHeight(true);
      }
      sheet.setColumnHidden(3, true);
      for (int column = sheet.getRow(0).getLastCellNum(); column < 200; column++) {
        sheet.setColumnHidden(column, true);
      }
      workbook.write(out);
    }
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case STRING -> "'" + cell.getStringCellValue();
      case NUMERIC ->
          BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
      default -> "";
    };
  }

  /** The same table with another digit before each of its amounts. */
  private CaseSheet otherFigures(PublisherCase example, CaseSheet sheet)
      throws IOException, RefusedFileException {
    Path alone = OtherKind.WORKBOOK.write(List.of(sheet), example.fileName(), folder);
    HeaderMap table = match(alone).tables().get(0);
    List<List<String>> rows = new ArrayList<>();
    int changed = 0;
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> cells = new ArrayList<>(sheet.rows().get(row));
      for (Map.Entry<Integer, FoundColumn> column : table.columns().entrySet()) {
        int at = column.getKey();
        if (row >= table.lastRow()
            && column.getValue().rule().field() == Field.VALUE
            && at < cells.size()
            && cells.get(at).matches("\\d.*")) {
          cells.set(at, "1" + cells.get(at));
          changed++;
        }
      }
      rows.add(cells);
    }
    assertThat(changed).isPositive();
    return sheet.with(rows);
  }

  private static LayoutMatch match(Path file) throws IOException, RefusedFileException {
    String name = file.getFileName().toString();
    return Recognition.of(
            Extracts.open(file, name, Limits.DEFAULT), name, PureCore.CATALOGUE.layouts().values())
        .winner();
  }

  /** The workbooks of publishers, each as another kind of workbook, and one as all of them. */
  static Stream<Arguments> sheetsAndKinds() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (PublisherCase example : PublisherCase.all().toList()) {
      if (example.isWorkbook() && CaseSheet.of(example).size() == 1) {
        cases.add(Arguments.of(example, WORKBOOKS.get(cases.size() % WORKBOOKS.size())));
      }
      if (example.name().equals("us-census-country")) {
        WORKBOOKS.forEach(kind -> cases.add(Arguments.of(example, kind)));
      }
    }
    return cases.stream();
  }
}
