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
import org.tradebalance.layout.RawCell;
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

  @ParameterizedTest
  @ValueSource(strings = {"data.csv", "data.xls", "data.xlsx", "data.txt", "data.json", "data"})
  void refusesAWebPageWhateverItIsCalled(String name) {
    String page =
        "\uFEFF<!-- saved -->\n"
            + "<!DOCTYPE html><html><head><title>\n"
            + " 503 Busy </title></head></html>";
    assertThat(refusal(name, bytes(page)))
        .hasToString(
            name
                + ": this is a web page titled '503 Busy', not a table of figures; open it in a"
                + " browser to see what it says, and download the data again [TB-2074]");
    assertThat(refusal(name, bytes("<table><tr><td>year</td></tr></table>")).message())
        .contains("this is a web page", "a table in it may be offered as text, too");
  }

  @Test
  void refusesXmlAndSaysWhatItIs() {
    assertThat(refusal("d.csv", bytes("<?xml version=\"1.0\"?>\n<Error>no key</Error>")).message())
        .startsWith("this is XML that begins '<?xml version=\"1.0\"?> <Error>no key</Error>', not");
    assertThat(
            refusal(
                    "d.xls",
                    bytes(
                        "<?xml version=\"1.0\"?><Workbook"
                            + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"))
                .message())
        .contains("XML Spreadsheet 2003", "save it as .xlsx");
    assertThat(
            refusal(
                    "d.csv",
                    bytes(
                        "<m:GenericData"
                            + " xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1\"/>"))
                .message())
        .contains("SDMX-ML", "SDMX-CSV");
  }

  @Test
  void refusesTheAnswerOfAnApiThatIsNoTable() {
    assertThat(refusal("d.csv", bytes("{\"statusCode\": 401,\n \"message\": \"no\"}")).message())
        .isEqualTo(
            "this is JSON that begins '{\"statusCode\": 401, \"message\": \"no\"}', not a table of"
                + " figures; where it tells an error, ask again; else ask for the data as CSV");
    assertThat(refusal("d.json", bytes("[{\"message\": 1}]")).code()).isEqualTo(IssueCode.NO_TABLE);
    assertThat(refusal("d.json", bytes("{\"value\": []}")).code()).isEqualTo(IssueCode.NO_TABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.csv", "a.dat", "a.txt", "a.tsv", "a.xlsx", "a.xls", "a.data", "README"})
  void opensTextWhateverItIsCalled(String name) throws IOException, RefusedFileException {
    assertThat(open(name, bytes("year;code\n2024;5700\n")).preview().get(0).rows().get(1).cells())
        .extracting(RawCell::text)
        .containsExactly("2024", "5700");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.xlsx", "a.xls", "a.zip", "a.ods", "download"})
  void opensWorkbooksWhateverTheyAreCalled(String name) throws IOException, RefusedFileException {
    assertThat(open(name, WORKBOOK).kind()).isEqualTo("xlsx");
    assertThat(open(name, oldWorkbook()).kind()).isEqualTo("xls");
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
  void refusesATruncatedOldWorkbook() throws IOException {
    assertThat(refusal("country.xlsx", Arrays.copyOf(oldWorkbook(), 520)).code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void refusesOtherDocumentsOfAnOffice() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(bytes("<Types/>"));
    }
    assertThat(refusal("letter.docx", bytes.toByteArray()).message())
        .startsWith("files of kind .docx (no workbook is in it) are not read");
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
