package org.tradebalance.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tradebalance.sample.RawCell.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.sample.RawWorkbook;

class ExtractsTest {

  private static final byte[] WORKBOOK =
      RawWorkbook.sheet("country").row(text("year"), text("CTY_CODE")).toBytes();

  @TempDir Path folder;

  @Test
  void opensWorkbooksAndTextsByTheirContent() throws IOException, RefusedFileException {
    assertThat(open("in/Country.XLSX", WORKBOOK).kind()).isEqualTo("xlsx");
    assertThat(open("in/country.csv", bytes("year,code\n")).kind()).isEqualTo("csv");
  }

  @Test
  void refusesAFileOfNoBytes() {
    assertThat(refusal("country.xlsx", new byte[0]))
        .hasToString("country.xlsx: the file is empty; copy it again [TB-2001]");
    assertThat(refusal("country.csv", new byte[0]).code()).isEqualTo(IssueCode.FILE_EMPTY);
  }

  @Test
  void refusesAPictureNamedLikeAWorkbook() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
    assertThat(refusal("country.xlsx", png))
        .hasToString(
            "country.xlsx: the name says .xlsx but the content is a PNG picture;"
                + " get the file again [TB-2002]");
  }

  @Test
  void refusesAWebPageNamedLikeAWorkbook() {
    Issue issue = refusal("country.xlsx", bytes("<!DOCTYPE html><html><body>Sorry</body></html>"));
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_KIND_WRONG);
  }

  @Test
  void refusesTextNamedLikeAWorkbook() {
    assertThat(refusal("country.xlsx", bytes("year,code\n2024,5700\n")).message())
        .isEqualTo(
            "the name says .xlsx but the content is text or something unknown;"
                + " get the file again");
  }

  @Test
  void refusesAWorkbookNamedLikeText() {
    assertThat(refusal("country.csv", WORKBOOK).message())
        .isEqualTo(
            "the name says .csv but the content is a zip package such as a workbook;"
                + " get the file again");
  }

  @Test
  void refusesAZipThatIsNoWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes("<document/>"));
    }
    assertThat(refusal("country.xlsx", bytes.toByteArray()).message())
        .isEqualTo(
            "the name says .xlsx but the content is a zip package without a workbook;"
                + " get the file again");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 100, 1_000, -1})
  void refusesATruncatedWorkbook(int length) {
    int end = length < 0 ? WORKBOOK.length + length : length;
    Issue issue = refusal("country.xlsx", Arrays.copyOf(WORKBOOK, end));
    assertThat(issue.code()).isEqualTo(IssueCode.FILE_DAMAGED);
    assertThat(issue.message())
        .startsWith("the file cannot be read to its end (")
        .endsWith("); copy it again");
  }

  @Test
  void refusesAWorkbookUnderAPassword() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(WORKBOOK);
      }
      container.writeFilesystem(bytes);
    }
    assertThat(refusal("country.xlsx", bytes.toByteArray()))
        .hasToString(
            "country.xlsx: the workbook is protected by a password; save it without one [TB-2004]");
  }

  @Test
  void refusesAWorkbookOfTheOldKind() throws IOException {
    byte[] old = oldWorkbook();
    assertThat(refusal("country.xlsx", old).message())
        .isEqualTo(
            "the name says .xlsx but the content is a workbook of the old kind .xls;"
                + " get the file again");
    assertThat(refusal("country.csv", old).code()).isEqualTo(IssueCode.FILE_KIND_WRONG);
  }

  @Test
  void refusesATruncatedOldWorkbook() throws IOException {
    assertThat(refusal("country.xlsx", Arrays.copyOf(oldWorkbook(), 520)).code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"country.pdf", "country.ods", "country.xlsb", "README"})
  void refusesOtherEndings(String name) {
    assertThat(refusal(name, WORKBOOK).code()).isEqualTo(IssueCode.FILE_KIND_UNSUPPORTED);
  }

  private static byte[] oldWorkbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createInformationProperties();
      workbook.createSheet("country").createRow(0).createCell(0).setCellValue("year");
      workbook.write(bytes);
    }
    return bytes.toByteArray();
  }

  private Issue refusal(String name, byte[] content) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> open(name, content));
    assertThat(refusal).isNotNull();
    assertThat(refusal).hasMessage(refusal.issue().toString());
    return refusal.issue();
  }

  private Extract open(String name, byte[] content) throws IOException, RefusedFileException {
    Path file = Files.write(folder.resolve("file"), content);
    return Extracts.open(file, name, Limits.DEFAULT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
