package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.sample.RawWorkbook;

/** Sheets and shared texts are measured while they are read; rows may come before the refusal. */
class WorkbookLimitsTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final int SIZE = 24;
  private static final int CHECKSUM = 16;

  @TempDir Path folder;

  private final List<RawRow> rows = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {SHEET, TEXTS})
  void aPartThatIsSaidToBeTooLargeIsRefusedBeforeARowIsRead(String part) throws IOException {
    Path file = write(bomb(part));
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> open(file, Limits.DEFAULT));
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.FILE_TOO_LARGE);
    assertThat(refusal.issue().message()).contains(part + " unpacks to more than");
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, TEXTS})
  void aPartThatUnpacksToMoreThanTheDirectorySaysIsRefusedWhileItIsRead(String part)
      throws IOException, RefusedFileException {
    Path file = write(bomb(part));
    change(file, part, SIZE, 100);
    WorkbookExtract extract = open(file, Limits.DEFAULT);
    Issue issue = refusal(extract);
    assertThat(issue.code()).isIn(IssueCode.FILE_TOO_LARGE, IssueCode.FILE_DAMAGED);
    assertThat(rows).hasSizeLessThan(100_000);
  }

  @Test
  void allPartsTogetherCountTowardsTheLimit() throws IOException {
    RawWorkbook workbook = RawWorkbook.sheet("one");
    for (int row = 0; row < 2_000; row++) {
      workbook.row(number("1"), text("text " + row));
    }
    Path file = write(workbook);
    for (int bytes : new int[] {100_000, 150_000}) {
      RefusedFileException refusal =
          catchThrowableOfType(
              RefusedFileException.class,
              () -> open(file, new Limits(1 << 30, 100, bytes, 200)).rows(rows::add));
      assertThat(refusal.issue().message())
          .contains("allowed is " + bytes)
          .contains("unpacked-bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, TEXTS})
  void aPartWithAnotherChecksumIsDamaged(String part) throws IOException, RefusedFileException {
    Path file = write(RawWorkbook.sheet("s").row(text("a")).row(text("b")));
    change(file, part, CHECKSUM, 12_345);
    Issue issue = refusal(open(file, Limits.DEFAULT));
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_DAMAGED);
    assertThat(issue.message()).contains(part + " does not have the checksum");
  }

  @Test
  void sharedTextsThatNeedTooMuchMemoryAreRefused() throws IOException, RefusedFileException {
    Random random = new Random(1);
    RawWorkbook workbook = RawWorkbook.sheet("s");
    for (int row = 0; row < 30_000; row++) {
      workbook.row(text(Long.toString(random.nextLong(), 36)));
    }
    Path file = write(workbook);
    WorkbookExtract little = new WorkbookExtract(file, "in/x.xlsx", Limits.DEFAULT, 1 << 20);
    assertThat(little.preview().get(0).rows()).hasSize(40);
    Issue issue = refusal(little);
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_TOO_LARGE);
    assertThat(issue.message())
        .isEqualTo(
            "the content exceeds the limit: the texts of its cells need more than 1 MB of memory;"
                + " if the file is right, give Java more with -Xmx");
    rows.clear();
    new WorkbookExtract(file, "in/x.xlsx", Limits.DEFAULT, 4 << 20).rows(rows::add);
    assertThat(rows).hasSize(30_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<v>%s</v>", "<is><t>%s</t></is>"})
  void aTextMuchLongerThanACellHoldsIsDamaged(String value)
      throws IOException, RefusedFileException {
    String sheet = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\">" + value + "</c></row>";
    Random random = new Random(1);
    StringBuilder longText = new StringBuilder();
    while (longText.length() < 1_100_000) {
      longText.append(Long.toString(random.nextLong(), 36));
    }
    Path file = write(sheet(String.format(sheet, longText)));
    assertThat(refusal(open(file, Limits.DEFAULT)).message())
        .contains("has a text of more than 1048576 characters");
    Path allowed = write(sheet(String.format(sheet, longText.substring(0, 32_767))));
    open(allowed, Limits.DEFAULT).rows(rows::add);
    assertThat(rows.get(0).cell(0).text()).hasSize(32_767);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, TEXTS, "xl/workbook.xml", "xl/styles.xml"})
  void noPartMayDefineEntities(String part) throws IOException {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + "<x "
            + MAIN
            + "><si><t>&b;</t></si><sheetData><row><c t=\"s\"><v>&b;</v></c></row></sheetData></x>";
    Path file = write(RawWorkbook.sheet("s").row(text("a")).withPart(part, laughs));
    RefusedFileException refusal =
        catchThrowableOfType(
            RefusedFileException.class, () -> open(file, Limits.DEFAULT).rows(rows::add));
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.ARCHIVE_UNSAFE);
    assertThat(refusal.issue().message()).contains(part + " has a document type");
    assertThat(rows).isEmpty();
  }

  /** A part of some megabytes that packs to a thousandth. */
  private static RawWorkbook bomb(String part) {
    if (part.equals(SHEET)) {
      return sheet("<row><c><v>1</v></c></row>".repeat(200_000));
    }
    return RawWorkbook.sheet("s")
        .row(number("1"))
        .withPart(
            SHEET,
            "<worksheet "
                + MAIN
                + "><sheetData><row><c t=\"s\"><v>299999</v></c></row></sheetData></worksheet>")
        .withPart(TEXTS, "<sst " + MAIN + ">" + "<si><t/></si>".repeat(300_000) + "</sst>");
  }

  private static RawWorkbook sheet(String rows) {
    return RawWorkbook.sheet("s")
        .withPart(SHEET, "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** Changes what the directory says of a part. */
  private static void change(Path file, String part, int field, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    byte[] name = part.getBytes(StandardCharsets.UTF_8);
    boolean found = false;
    for (int at = 0; at + 46 + name.length < bytes.length; at++) {
      if (directory.getInt(at) == 0x02014b50
          && new String(bytes, at + 46, name.length, StandardCharsets.UTF_8).equals(part)) {
        directory.putInt(at + field, value);
        found = true;
      }
    }
    assertThat(found).isTrue();
    Files.write(file, bytes);
  }

  private Issue refusal(WorkbookExtract extract) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> extract.rows(rows::add));
    assertThat(refusal).isNotNull();
    return refusal.issue();
  }

  private Path write(RawWorkbook workbook) {
    Path file = folder.resolve("x.xlsx");
    workbook.write(file);
    return file;
  }

  private static WorkbookExtract open(Path file, Limits limits) throws RefusedFileException {
    return new WorkbookExtract(file, "in/x.xlsx", limits);
  }
}
