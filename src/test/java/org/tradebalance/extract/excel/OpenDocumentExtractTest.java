package org.tradebalance.extract.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.Extracts;
import org.tradebalance.extract.Limits;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

class OpenDocumentExtractTest {

  private static final String CELL = "<table:table-cell office:value-type=";

  @TempDir Path folder;

  @Test
  void readsWhatCellsStoreAndNotWhatTheyShow() throws IOException, RefusedFileException {
    RawRow row =
        rows(row(
                CELL + "'float' office:value='1234.5'><text:p>1,235</text:p></table:table-cell>",
                CELL + "'float' office:value='1961.0'/>",
                CELL
                    + "'date'"
                    + " office:date-value='2024-05-01'><text:p>May</text:p></table:table-cell>",
                CELL + "'boolean' office:boolean-value='true'/>",
                CELL
                    + "'string'><office:annotation><text:p>note</text:p></office:annotation>"
                    + "<text:p>a<text:s text:c='2'/><text:span>b</text:span></text:p>"
                    + "<text:p>c</text:p></table:table-cell>",
                CELL
                    + "'string' table:formula='of:=1/0' office:string-value=''>"
                    + "<text:p>#DIV/0!</text:p></table:table-cell>"))
            .get(0);
    assertThat(row.cells())
        .containsExactly(
            new RawCell(RawCell.Kind.NUMBER, "1234.5"),
            new RawCell(RawCell.Kind.NUMBER, "1961"),
            new RawCell(RawCell.Kind.TEXT, "2024-05-01"),
            new RawCell(RawCell.Kind.BOOLEAN, "1"),
            new RawCell(RawCell.Kind.TEXT, "a  b\nc"),
            new RawCell(RawCell.Kind.ERROR, "#DIV/0!"));
    assertThat(row.formulas().cells()).isEqualTo(1);
  }

  @Test
  void rowsAndColumnsThatAreFoldedAwayOrFilteredOutAreMarked()
      throws IOException, RefusedFileException {
    String content =
        "<table:table-column table:number-columns-repeated='2'/><table:table-column-group>"
            + "<table:table-column table:visibility='collapse'/></table:table-column-group>"
            + "<table:table-column table:number-columns-repeated='900'"
            + " table:visibility='collapse'/>"
            + row(text("a"), text("b"), text("c"))
            + shown("filter", row(text("d")))
            + "<table:table-row-group>"
            + shown("collapse", row(text("e")))
            + "</table:table-row-group>";
    assertThat(rows(content)).extracting(RawRow::hidden).containsExactly(false, true, true);
    assertThat(
            Extracts.open(file(content(content), "<m/>"), "t.ods", Limits.DEFAULT)
                .preview()
                .get(0)
                .hiddenColumns())
        .containsExactly(2);
  }

  @Test
  void repeatedRowsAndCellsStandAsOftenAsTheySay() throws IOException, RefusedFileException {
    List<RawRow> rows =
        rows(
            "<table:table-header-rows>"
                + row(text("h"))
                + "</table:table-header-rows>"
                + "<table:table-row table:number-rows-repeated='3'/>"
                + "<table:table-row table:number-rows-repeated='2'>"
                + "<table:table-cell table:number-columns-repeated='2'/>"
                + "<table:table-cell office:value-type='float' office:value='7'"
                + " table:number-columns-repeated='2'/></table:table-row>"
                + "<table:table-row table:number-rows-repeated='1048000'/>");
    assertThat(rows).extracting(RawRow::number).containsExactly(1, 5, 6);
    assertThat(rows.get(2).cells()).extracting(RawCell::text).containsExactly("", "", "7", "7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table:table-row table:number-rows-repeated='1000000'>"
            + "<table:table-cell office:value-type='float' office:value='1'"
            + " table:number-columns-repeated='16000'/></table:table-row>",
        "<table:table-row><table:table-cell office:value-type='float' office:value='1'"
            + " table:number-columns-repeated='99999'/></table:table-row>",
        "<table:table-row table:number-rows-repeated='-1'/>",
        "<table:table-row><table:table-cell office:value-type='string'><text:p>"
            + "<text:s text:c='999999999'/></text:p></table:table-cell></table:table-row>"
      })
  void whatRepetitionsMayBecomeIsBounded(String rows) throws IOException {
    assertThat(refusal(content(rows)).code()).isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    assertThat(
            refusal("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + content("")).code())
        .isEqualTo(IssueCode.ARCHIVE_UNSAFE);
  }

  @Test
  void aPasswordIsSaid() throws IOException {
    Path file = file(content(""), "<m:encryption-data/>");
    RefusedFileException refusal =
        catchThrowableOfType(
            RefusedFileException.class, () -> Extracts.open(file, "t.ods", Limits.DEFAULT));
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.FILE_ENCRYPTED);
  }

  private static String row(String... cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  private static String shown(String visibility, String row) {
    return row.replaceFirst("table-row", "table-row table:visibility='" + visibility + "'");
  }

  private static String text(String text) {
    return CELL + "'string'><text:p>" + text + "</text:p></table:table-cell>";
  }

  private static String content(String rows) {
    return "<office:document-content"
        + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
        + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
        + "<office:body><office:spreadsheet><table:table table:name='s'>"
        + rows
        + "</table:table></office:spreadsheet></office:body></office:document-content>";
  }

  private List<RawRow> rows(String rows) throws IOException, RefusedFileException {
    List<RawRow> read = new ArrayList<>();
    Extracts.open(file(content(rows), "<m/>"), "t.ods", Limits.DEFAULT).rows(read::add);
    return read;
  }

  private Issue refusal(String content) throws IOException {
    Path file = file(content, "<m/>");
    return catchThrowableOfType(
            RefusedFileException.class,
            () -> Extracts.open(file, "t.ods", Limits.DEFAULT).rows(row -> {}))
        .issue();
  }

  private Path file(String content, String manifest) throws IOException {
    Path file = folder.resolve("t.ods");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      put(zip, "META-INF/manifest.xml", manifest);
      put(zip, "content.xml", content);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
