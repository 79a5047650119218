package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.sample.RawWorkbook;

class PackageGuardTest {

  @TempDir Path folder;

  @Test
  void letsARealWorkbookPass() {
    assertThatCode(() -> check(workbook(), Limits.DEFAULT)).doesNotThrowAnyException();
  }

  @Test
  void refusesAPartThatUnpacksToHundredsOfTimesItsSize() {
    RawWorkbook bomb = workbook().withPart("xl/media/bomb.xml", " ".repeat(4 << 20));
    Issue issue = refusal(bomb, Limits.DEFAULT);
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_TOO_LARGE);
    assertThat(issue.message())
        .matches(
            "the content exceeds the limit: xl/media/bomb\\.xml unpacks to more than \\d{3,4} times"
                + " its size, allowed is 200; if the file is right, raise ratio for it in"
                + " config/limits\\.yml");
  }

  @Test
  void doesNotMindSmallPartsThatPackWell() {
    RawWorkbook workbook = workbook().withPart("xl/media/blank.xml", " ".repeat(1 << 20));
    assertThatCode(() -> check(workbook, Limits.DEFAULT)).doesNotThrowAnyException();
  }

  @Test
  void refusesTooManyParts() {
    RawWorkbook workbook = workbook();
    for (int part = 0; part < 20; part++) {
      workbook.withPart("xl/media/" + part + ".xml", "x");
    }
    assertThat(refusal(workbook, new Limits(1 << 30, 20, 1 << 30, 200)).message())
        .isEqualTo(
            "the content exceeds the limit: 27 entries, allowed is 20; if the file is right, raise"
                + " entries for it in config/limits.yml");
  }

  @Test
  void refusesTooManyBytesInAll() {
    assertThat(refusal(workbook(), new Limits(1 << 30, 100, 500, 200)).message())
        .matches(
            "the content exceeds the limit: \\d+ bytes unpacked up to .+, allowed is 500; if the"
                + " file is right, raise unpacked-bytes for it in config/limits\\.yml");
  }

  @Test
  void looksForTheWorkbookOnlyWithinTheLimits() {
    assertThat(refusal(workbook().withoutPart("xl/workbook.xml"), Limits.DEFAULT).code())
        .isEqualTo(IssueCode.FILE_KIND_WRONG);
  }

  @Test
  void aDirectoryThatLiesAboutSizesStopsNothingLess() throws IOException {
    Path file = folder.resolve("x.xlsx");
    workbook().withPart("xl/media/bomb.xml", " ".repeat(4 << 20)).write(file);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < bytes.length; at++) {
      if (directory.getInt(at) == 0x02014b50) {
        directory.putInt(at + 24, 10);
      }
    }
    Files.write(file, bytes);
    RefusedFileException refusal =
        catchThrowableOfType(
            RefusedFileException.class,
            () -> PackageGuard.check(file, "in/x.xlsx", Limits.DEFAULT));
    assertThat(refusal.issue().code()).isIn(IssueCode.FILE_TOO_LARGE, IssueCode.FILE_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out.xml", "xl/../../out.xml", "/etc/out.xml", "C:/out.xml"})
  void refusesAPartThatPointsOutOfThePackage(String part) {
    Issue issue = refusal(workbook().withPart(part, "x"), Limits.DEFAULT);
    assertThat(issue.code()).isEqualTo(IssueCode.ARCHIVE_UNSAFE);
    assertThat(issue.message()).contains("the entry " + part + " points out of it");
  }

  @Test
  void refusesAPartThatNamesAnExternalEntity() {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    assertThat(refusal(workbook().withPart("xl/sharedStrings2.xml", xml), Limits.DEFAULT).message())
        .isEqualTo(
            "the archive is not safe to read: xl/sharedStrings2.xml has a document type, which may"
                + " name files; get it from its publisher");
  }

  @Test
  void namesTheKindOfWorkbookThatItCannotRead() {
    RawWorkbook none = workbook().withoutPart("xl/workbook.xml");
    assertThat(refusal(none.withPart("xl/workbook.bin", "x"), Limits.DEFAULT).message())
        .contains("a binary workbook of the kind .xlsb (save it as .xlsx)");
  }

  private static RawWorkbook workbook() {
    return RawWorkbook.sheet("s").row(text("a"));
  }

  private Issue refusal(RawWorkbook workbook, Limits limits) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> check(workbook, limits));
    assertThat(refusal).isNotNull();
    return refusal.issue();
  }

  private void check(RawWorkbook workbook, Limits limits) throws RefusedFileException {
    Path file = folder.resolve("x.xlsx");
    workbook.write(file);
    PackageGuard.check(file, "in/x.xlsx", limits);
  }
}
