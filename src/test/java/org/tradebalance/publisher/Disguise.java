package org.tradebalance.publisher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A way in which somebody saves the table of a publisher. */
enum Disguise {
  COMMAS("as CSV", saved(OtherKind.CSV)),
  SEMICOLONS("as CSV with semicolons", text(".csv", ";", Charsets.UTF_8, false)),
  TABULATORS("as text with tabulators (.tsv)", saved(OtherKind.TABULATORS)),
  TABULATORS_TXT("as text with tabulators (.txt)", text(".txt", "\t", Charsets.UTF_8, false)),
  UTF_16("as Unicode text (UTF-16)", text(".txt", "\t", Charsets.UTF_16_LE, true)),
  MARKED("as CSV UTF-8 with byte order mark", text(".csv", ",", Charsets.UTF_8, true)),
  DATA("as CSV named .dat", saved(OtherKind.DATA)),
  NO_ENDING("as CSV without an ending", text("", ",", Charsets.UTF_8, false)),
  GZIP("as CSV in gzip", Disguise::packed),
  ZIP("as CSV in a zip", saved(OtherKind.ZIP)),
  WORKBOOK("as .xlsx", saved(OtherKind.WORKBOOK)),
  OLD_WORKBOOK("as .xls", saved(OtherKind.OLD_WORKBOOK)),
  STRICT_WORKBOOK("as Strict Open XML", saved(OtherKind.STRICT_WORKBOOK)),
  OPEN_DOCUMENT("as .ods", saved(OtherKind.OPEN_DOCUMENT)),
  RENAMED_SHEET("with the sheet renamed", in(OtherKind.WORKBOOK, table -> table.sheet("Data"))),
  LOWER_CASE("labels in lower case", labels(label -> label.toLowerCase(Locale.ROOT))),
  UPPER_CASE("labels in upper case", labels(label -> label.toUpperCase(Locale.ROOT))),
  SNAKE_CASE("labels in snake case", labels(Disguise::snake)),
  SPACES("labels with spaces for underscores", labels(label -> label.replace('_', ' '))),
  INDEX_COLUMN("a column of row numbers at the left", DisguisedTable::withIndex),
  NOTES_COLUMN("a column of notes at the right", DisguisedTable::withNotes),
  COLUMNS_REVERSED("columns in another order", DisguisedTable::withColumnsReversed),
  EMPTY_COLUMN("an empty column at the left", table -> table.mapRows(Disguise::indented)),
  EMPTY_ROWS("empty rows above", DisguisedTable::withEmptyRowsAbove),
  BLANKS("blanks around every text", table -> table.map(Disguise::blanks)),
  ROWS_REVERSED("rows in another order", DisguisedTable::withRowsReversed),
  NUMBERS_AS_TEXT("all numbers as text", in(OtherKind.WORKBOOK, f -> f.map(Disguise::asText))),
  CODES_AS_FLOATS("codes and years as 842.0", table -> table.mapKeys(Disguise::asFloat)),
  ZEROS_LOST("leading zeros of codes lost", table -> table.mapKeys(Disguise::withoutZeros)),
  THOUSANDS("amounts as 1,234.5", table -> table.mapAmounts(amount -> grouped(amount, ",", "."))),
  DECIMAL_COMMA("amounts as 1234,5", table -> table.mapAmounts(amount -> grouped(amount, "", ","))),
  GERMAN("amounts as 1.234,5", table -> table.mapAmounts(amount -> grouped(amount, ".", ","))),
  FRENCH("amounts as 1\u00a0234,5", table -> table.mapAmounts(a -> grouped(a, "\u00a0", ","))),
  SWISS("amounts as 1'234.5", table -> table.mapAmounts(amount -> grouped(amount, "'", "."))),
  EXPONENTS("amounts as 1.2345e+3", table -> table.mapAmounts(amount -> exponent(amount, 20))),
  CUT_EXPONENTS("amounts as 1.23E+05", table -> table.mapAmounts(Disguise::cut)),
  MISSING_MARKS("empty amounts as ...", table -> table.mapMissing("..."));

  private static final class Charsets {
    static final Charset UTF_8 = StandardCharsets.UTF_8;
    static final Charset UTF_16_LE = StandardCharsets.UTF_16LE;
  }

  /** Writes a file, and says where. */
  private interface Writer {
    Path write(DisguisedTable table, String name, Path folder) throws IOException;
  }

  private static final Pattern WHOLE = Pattern.compile("\\d+");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Writer writer;

  Disguise(String words, Writer writer) {
    this.words = words;
    this.writer = writer;
  }

  Disguise(String words, UnaryOperator<DisguisedTable> change) {
    this(
        words,
        (table, name, folder) ->
            kindOf(name).write(List.of(change.apply(table).content()), name, folder));
  }

  /** For the report. */
  String words() {
    return words;
  }

  /** Writes a table in this way. */
  Path write(DisguisedTable table, String name, Path folder) throws IOException {
    return writer.write(table, name, folder);
  }

  private static OtherKind kindOf(String name) {
    return name.matches(".*\\.xlsx?") ? OtherKind.WORKBOOK : OtherKind.CSV;
  }

  private static Writer saved(OtherKind kind) {
    return in(kind, table -> table);
  }

  private static Writer in(OtherKind kind, UnaryOperator<DisguisedTable> change) {
    return (table, name, folder) ->
        kind.write(List.of(change.apply(table).content()), name, folder);
  }

  private static UnaryOperator<DisguisedTable> labels(UnaryOperator<String> written) {
    return table -> table.labelled(written);
  }

  private static Writer text(String ending, String separator, Charset charset, boolean marked) {
    return (table, name, folder) ->
        Files.write(
            folder.resolve(base(name) + ending),
            ((marked ? "\ufeff" : "") + delimited(table.content(), separator)).getBytes(charset));
  }

  private static Path packed(DisguisedTable table, String name, Path folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(delimited(table.content(), ",").getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(base(name) + ".csv.gz"), bytes.toByteArray());
  }

  private static String base(String name) {
    return name.replaceAll("(\\.(csv|xlsx?))+$", "");
  }

  private static String delimited(CaseSheet sheet, String separator) {
    return sheet.rows().stream()
        .map(
            row ->
                row.stream()
                    .map(CaseSheet::shown)
                    .map(cell -> cell.matches("[^\",;\t\n]*") ? cell : quoted(cell))
                    .collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\r\n"));
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String snake(String label) {
    return label
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .replaceAll("\\s+", "_")
        .toLowerCase(Locale.ROOT);
  }

  private static List<String> indented(List<String> row) {
    List<String> wider = new ArrayList<>(row);
    wider.add(0, "");
    return wider;
  }

  private static String blanks(String cell) {
    return cell.startsWith("'") && cell.length() > 1 ? "' " + cell.substring(1) + "  " : cell;
  }

  private static String asText(String cell) {
    return isNumber(cell) ? '\'' + cell : cell;
  }

  private static String asFloat(String cell) {
    return WHOLE.matcher(CaseSheet.shown(cell)).matches()
        ? '\'' + new BigDecimal(CaseSheet.shown(cell)).toPlainString() + ".0"
        : cell;
  }

  private static String withoutZeros(String cell) {
    return cell.startsWith("'0") && WHOLE.matcher(cell.substring(1)).matches()
        ? new BigDecimal(cell.substring(1)).toPlainString()
        : cell;
  }

  private static String grouped(BigDecimal amount, String thousands, String decimal) {
    String[] parts = amount.abs().toPlainString().split("\\.", 2);
    String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", thousands);
    return "'"
        + (amount.signum() < 0 ? "-" : "")
        + whole
        + (parts.length > 1 ? decimal + parts[1] : "");
  }

  private static String exponent(BigDecimal amount, int digits) {
    BigDecimal rounded = amount.round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    return String.format(
        Locale.ROOT, "'%se%+03d", rounded.movePointLeft(exponent).toPlainString(), exponent);
  }

  /** As a spreadsheet shows an amount in a narrow column. */
  private static String cut(BigDecimal amount) {
    return String.format(Locale.ROOT, "'%.2E", amount);
  }

  static boolean isNumber(String cell) {
    return cell.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  }
}
