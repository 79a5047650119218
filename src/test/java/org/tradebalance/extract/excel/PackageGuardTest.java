package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.text;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "the content exceeds the limit: xl/media/bomb\\.xml unpacks to \\d{3,4} times its size");
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
    assertThat(refusal(workbook, new Limits(20, 1 << 30, 200)).message())
        .isEqualTo("the content exceeds the limit: 27 entries, allowed 20");
  }

  @Test
  void refusesTooManyBytesInAll() {
    assertThat(refusal(workbook(), new Limits(100, 500, 200)).message())
        .matches("the content exceeds the limit: \\d+ bytes unpacked, allowed 500");
  }

  @Test
  void looksForTheWorkbookOnlyWithinTheLimits() {
    assertThat(refusal(workbook().withoutPart("xl/workbook.xml"), Limits.DEFAULT).code())
        .isEqualTo(IssueCode.FILE_KIND_WRONG);
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
