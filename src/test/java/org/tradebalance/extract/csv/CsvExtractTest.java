package org.tradebalance.extract.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import org.tradebalance.layout.SheetPreview;
import org.tradebalance.quality.IssueCode;

class CsvExtractTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsRowsWithAnyLineEnd(String end) throws IOException, RefusedFileException {
    assertThat(shown("year,code" + end + "2024,5700" + end))
        .containsExactly("1 [year|code]", "2 [2024|5700]");
  }

  @Test
  void readsALastLineWithoutEnd() throws IOException, RefusedFileException {
    assertThat(shown("year\n2024")).containsExactly("1 [year]", "2 [2024]");
  }

  @Test
  void skipsTheByteOrderMark() throws IOException, RefusedFileException {
    assertThat(shown("\uFEFFyear,code\n")).containsExactly("1 [year|code]");
  }

  @Test
  void takesQuotesOffAndKeepsWhatTheyProtect() throws IOException, RefusedFileException {
    assertThat(shown("\"Korea, South\",\"a \"\"b\"\"\",\" c \",d\n"))
        .containsExactly("1 [Korea, South|a \"b\"| c |d]");
  }

  @Test
  void countsLinesAcrossFieldsOfSeveralLines() throws IOException, RefusedFileException {
    assertThat(shown("a\n\"b\nb\nb\",c\nd\n\"e\r\ne\"\nf\n"))
        .containsExactly("1 [a]", "2 [b\nb\nb|c]", "5 [d]", "6 [e\r\ne]", "8 [f]");
  }

  @Test
  void countsEmptyLines() throws IOException, RefusedFileException {
    assertThat(shown("a\n\n\nb\n")).startsWith("1 [a]").endsWith("4 [b]");
    assertThat(rows("a\n\nb\n").get(1).isBlank()).isTrue();
  }

  @Test
  void tellsTextFromNothing() throws IOException, RefusedFileException {
    RawRow row = rows("2024,,\"\", ,0.10\n").get(0);
    assertThat(row.cells())
        .extracting(RawCell::kind)
        .containsExactly(
            RawCell.Kind.TEXT,
            RawCell.Kind.EMPTY,
            RawCell.Kind.EMPTY,
            RawCell.Kind.TEXT,
            RawCell.Kind.TEXT);
    assertThat(row.cell(4).text()).isEqualTo("0.10");
    assertThat(row.sheetName()).isEmpty();
  }

  @Test
  void readsCharactersOfEveryLength() throws IOException, RefusedFileException {
    assertThat(shown("Curaçao,科特迪瓦,\uD83C\uDDFA\n"))
        .containsExactly("1 [Curaçao|科特迪瓦|\uD83C\uDDFA]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void tellsTheEncodingOfTheText(String charset) throws IOException, RefusedFileException {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    String far = "2024,5700\n".repeat(20_000);
    List<RawRow> rows = rows((mark + far + "Curaçao,1\n").getBytes(Charset.forName(charset)));
    assertThat(rows.get(20_000).cell(0).text()).isEqualTo("Curaçao");
  }

  @Test
  void refusesDamageInTextThatIsUtf8ElseWhere() {
    byte[] bytes = "Curaçao\nCôte\n".getBytes(StandardCharsets.UTF_8);
    bytes[5] = 'c';
    assertThat(refusal(bytes).issue())
        .hasToString(
            "in/x.csv: the file cannot be read to its end (bytes that are no text);"
                + " copy it again [TB-2003]");
  }

  @Test
  void refusesBytesThatAreNoTextInAnyEncoding() {
    assertThat(refusal(new byte[] {'a', (byte) 0x81, '\n'}).issue().code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) throws IOException, RefusedFileException {
    String text = "a;1" + separator + "\"x,y\"" + separator + "c\r1" + separator + "2" + separator;
    assertThat(rows(text.replace("a;1", "a1") + "3\r").get(0).cells()).hasSize(3);
  }

  @Test
  void refusesACharacterThatIsCutOff() throws IOException {
    byte[] bytes = "2024,Curaç".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(java.util.Arrays.copyOf(bytes, bytes.length - 1)).issue().code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void refusesTextWithNulBytes() {
    RefusedFileException refusal = refusal("a,b\n1,TO\0\0TAL\n", StandardCharsets.UTF_8);
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.FILE_DAMAGED);
    assertThat(refusal).hasMessageContaining("NUL bytes in line 2");
    assertThat(refusal("a,b\n", StandardCharsets.UTF_16LE)).hasMessageContaining("UTF-16");
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    RefusedFileException refusal = refusal("a\nb,\"c\nd\n", StandardCharsets.UTF_8);
    assertThat(refusal.issue().code()).isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void refusesTextBehindAClosingQuote() {
    assertThat(refusal("\"a\"b,c\n", StandardCharsets.UTF_8).issue().code())
        .isEqualTo(IssueCode.FILE_DAMAGED);
  }

  @Test
  void previewsOnlyTheFirstRows() throws IOException, RefusedFileException {
    Path file = Files.writeString(folder.resolve("x.csv"), "a,b\n".repeat(100));
    List<SheetPreview> previews = CsvExtract.of(file, "in/x.csv").preview();
    assertThat(previews).hasSize(1);
    assertThat(previews.get(0).name()).isEmpty();
    assertThat(previews.get(0).rows()).hasSize(SheetPreview.ROWS);
  }

  private RefusedFileException refusal(String text, Charset charset) {
    return refusal(text.getBytes(charset));
  }

  private RefusedFileException refusal(byte[] bytes) {
    RefusedFileException refusal =
        catchThrowableOfType(RefusedFileException.class, () -> rows(bytes));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private List<String> shown(String text) throws IOException, RefusedFileException {
    return rows(text).stream()
        .map(row -> row.number() + " [" + String.join("|", texts(row)) + "]")
        .toList();
  }

  private static List<String> texts(RawRow row) {
    return row.cells().stream().map(RawCell::text).toList();
  }

  private List<RawRow> rows(String text) throws IOException, RefusedFileException {
    return rows(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<RawRow> rows(byte[] bytes) throws IOException, RefusedFileException {
    List<RawRow> rows = new ArrayList<>();
    Path file = Files.write(folder.resolve("x.csv"), bytes);
    CsvExtract.of(file, "in/x.csv").rows(rows::add);
    return rows;
  }
}
