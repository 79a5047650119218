package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradebalance.sample.RawCell.error;
import static org.tradebalance.sample.RawCell.number;
import static org.tradebalance.sample.RawCell.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** Rows that cannot be used are listed with their place and reason; the others load. */
class RejectedRowsIT {

  private static final int GOOD_ROWS = 2 * SmallCensus.ROWS_A_YEAR;

  @TempDir static Path folder;

  private static Jar.Ended run;

  @BeforeAll
  static void loadARowOfEachKind() throws IOException {
    RawWorkbook workbook = SmallCensus.of(2023, 2024, 12).workbook();
    workbook.row(line("2024", "4120", "United Kingdom", 4, text("12,5?")));
    workbook.row(line("2024", "4121", "Nowhere", 4, number("1")));
    workbook.row(line("", "4279", "France", 4, number("1")));
    workbook.row(line("2024", "5700", "China again", 4, number("1")));
    workbook.row(line("2024", "5880", "=Japan", 4, error("#N/A")));
    workbook.row(line("2024", "5330", "India", 4, number("-1")));
    Files.createDirectories(folder.resolve("input"));
    workbook.write(folder.resolve("input/country.xlsx"));
    run = Jar.in(folder).run("run").exits(1);
  }

  @Test
  void theRunSaysHowManyAndWhereToLook() {
    assertThat(run.out()).contains("6 rows rejected: see rejects.csv or `rejects 1`");
  }

  @Test
  void eachRejectHasItsPlaceCodeAndReason() {
    Csv rejects = Csv.read(folder.resolve("output/current/rejects.csv"));
    assertThat(rejects.rows().stream().map(RejectedRowsIT::place))
        .containsExactly(
            place(1, "E", "TB-1005"),
            place(2, "B", "TB-1004"),
            place(3, "A", "TB-1001"),
            place(4, "B", "TB-1046"),
            place(5, "E", "TB-1009"),
            place(6, "E", "TB-1012"));
    assertThat(rejects.rows()).allMatch(row -> row.get("severity").equals("row"));
    CSVRecord number = rejects.rows().get(0);
    assertThat(number.get("raw_value")).isEqualTo("12,5?");
    assertThat(number.get("field")).isEqualTo("IFEB");
    assertThat(number.get("message")).isEqualTo("12,5? is not a number with decimal point '.'");
    assertThat(number.get("raw_record")).startsWith("2024,4120,United Kingdom,1,\"12,5?\",1,");
    assertThat(rejects.rows().get(3).get("message"))
        .isEqualTo(
            "partner 5700, year 2024 already stands in row 15 with other figures; which of the two"
                + " holds is not known, the first one is kept");
  }

  @Test
  void theOtherRowsLoad() {
    Csv ledger = Csv.read(folder.resolve("output/current/ledger.csv"));
    CSVRecord file = ledger.only("file", "country.xlsx");
    assertThat(file.get("read")).isEqualTo(Integer.toString(GOOD_ROWS + 7));
    assertThat(file.get("accepted")).isEqualTo(Integer.toString(GOOD_ROWS));
    assertThat(file.get("rejected")).isEqualTo("6");
    assertThat(file.get("ignored")).isEqualTo("1");
    Csv bilateral = Csv.read(folder.resolve("output/current/bilateral_balance.csv"));
    assertThat(bilateral.where("partner", "CHN", "period", "2024")).hasSize(1);
    assertThat(bilateral.where("partner", "GBR")).isEmpty();
  }

  @Test
  void theVerbRejectsListsThem() {
    Jar.Ended listed = Jar.in(folder).run("rejects", "last").exits(0);
    assertThat(listed.outLines())
        .hasSize(7)
        .contains(
            "country.xlsx!country!R"
                + (GOOD_ROWS + 3)
                + ":B: partner code 4121 is not in the"
                + " partner list; known codes near it: 4120 (GBR), 4621 (RUS); add the code to the"
                + " reference data if it is new [TB-1004]")
        .endsWith("6 rows rejected in run 1");
  }

  @Tag(Campaign.TAG)
  @Test
  void theVerbRejectsPrintsTheSameCsv() throws IOException {
    Jar.Ended csv = Jar.in(folder).run("rejects", "last", "--csv").exits(0);
    assertThat(csv.out().lines())
        .containsExactlyElementsOf(
            Files.readAllLines(folder.resolve("output/current/rejects.csv")));
  }

  @Test
  void checkShowsTheSameAndLoadsNothing(@TempDir Path elsewhere) {
    String file = folder.resolve("input/country.xlsx").toString();
    Jar.Ended checked = Jar.in(elsewhere).run("check", file).exits(1);
    assertThat(checked.outLines()).hasSize(7);
    assertThat(checked.out()).contains("[TB-1001]", "[TB-1004]", "[TB-1005]", "[TB-1046]");
    assertThat(checked.outLines().get(6))
        .startsWith(
            file + ": us-census-country, vintage 2024-12, 23 rows read, 16 accepted, 6 rej");
    assertThat(Folder.everything(elsewhere)).isEmpty();
  }

  @Tag(Campaign.TAG)
  @Test
  void warningsCanBeAllowed(@TempDir Path elsewhere) {
    Jar.in(elsewhere)
        .run("run", "--warnings-ok", "--input", folder.resolve("input").toString())
        .exits(0);
  }

  private static List<RawCell> line(
      String year, String code, String name, int column, RawCell cell) {
    List<RawCell> cells = new ArrayList<>(List.of(text(year), text(code), text(name)));
    cells.addAll(Collections.nCopies(26, number("1")));
    cells.set(column, cell);
    return cells;
  }

  private static String place(int badRow, String column, String code) {
    return "country.xlsx country " + (1 + GOOD_ROWS + badRow) + " " + column + " " + code;
  }

  private static String place(CSVRecord row) {
    return String.join(
        " ", row.get("file"), row.get("sheet"), row.get("row"), row.get("column"), row.get("code"));
  }
}
