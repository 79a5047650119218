package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import org.tradebalance.sample.RawCell;
import org.tradebalance.sample.RawWorkbook;

/** Corrected rows in the nights that follow, and where a resubmission is disturbed. */
class ResubmitLaterIT {

  @TempDir static Path folders;

  /** Always the same one: a resubmission looks for the input where the run before found it. */
  private static Path folder;

  private static Path loaded;

  @BeforeAll
  static void loadThreeBadRows() throws IOException {
    folder = folders.resolve("night");
    loaded = folders.resolve("loaded");
    ThreeBadRows.write(folder);
    Jar.in(folder).run("run").exits(1);
    Mended.of(folder.resolve("output/current/rejects.csv"))
        .edit(ThreeBadRows.COMMA, "raw_value", "12,5?", "12.5")
        .edit(ThreeBadRows.YEAR, "raw_record", ",4279,", "2024,4279,")
        .edit(ThreeBadRows.YEAR, "raw_record", "#N/A", "7.25")
        .write(folder.resolve("mended.csv"));
    Folder.copy(folder, loaded);
  }

  @BeforeEach
  void goBackToWhatWasLoaded() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Folder.copy(loaded, folder);
  }

  @Test
  void theyStayWhereEverythingIsLoadedAgain() {
    resubmit().exits(1);
    SortedMap<String, String> current = Folder.hashes(folder.resolve("output/current"));
    Jar.in(folder).run("run", "--force").exits(1);
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(current);
  }

  @Tag(Campaign.TAG)
  @Test
  void theyStayAfterABackfillAndAPurge() {
    resubmit().exits(1);
    SortedMap<String, String> current = Folder.hashes(folder.resolve("output/current"));
    Jar.in(folder).run("backfill", "--file", "country.xlsx").exits(1);
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(current);
    Jar.in(folder).run("purge", "--keep", "1").exits(0);
    assertThat(resubmit().exits(0).out()).startsWith("nothing new: 2 corrected rows");
  }

  @Test
  void aNewerVintageSupersedesThem() {
    resubmit().exits(1);
    newer("13.75");
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    assertThat(february("output/current")).isEqualTo("13750000");
    Jar.in(folder).run("run", "--as-of", "2024-12", "--warnings-ok").exits(0);
    assertThat(february("output/as-of/2024-12")).isEqualTo("12500000");
  }

  @Tag(Campaign.TAG)
  @Test
  void whereANewerVintageCameFirstTheyCountForWhatWasKnownBefore() {
    newer("13.75");
    Jar.in(folder).run("run", "--warnings-ok").exits(0);
    assertThat(resubmit().exits(1).out())
        .contains(
            "row "
                + ThreeBadRows.COMMA
                + " of country.xlsx, sheet country is of vintage 2024-12; 26 of its 26 figures are"
                + " known from vintage 2025-02 already, which holds");
    assertThat(february("output/current")).isEqualTo("13750000");
    Jar.in(folder).run("run", "--as-of", "2024-12", "--warnings-ok").exits(0);
    assertThat(february("output/as-of/2024-12")).isEqualTo("12500000");
  }

  @Tag(Campaign.TAG)
  @Test
  void aSecondCorrectionMayChangeAmountsAndNothingElse() throws IOException {
    resubmit().exits(1);
    Path mended = folder.resolve("mended.csv");
    Mended.of(mended)
        .edit(ThreeBadRows.COMMA, "raw_value", "12.5", "12.75")
        .write(folder.resolve("again.csv"));
    Jar.in(folder).run("resubmit", "again.csv").exits(1);
    assertThat(february("output/current")).isEqualTo("12750000");

    Mended.of(mended)
        .edit(ThreeBadRows.YEAR, "raw_record", "2024,4279,", "2023,4279,")
        .write(folder.resolve("moved.csv"));
    SortedMap<String, String> current = Folder.hashes(folder.resolve("output/current"));
    assertThat(Jar.in(folder).run("resubmit", "moved.csv").exits(3).err())
        .contains("a row of country.xlsx was corrected before, and 26 figures that it gave then");
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(current);
    assertThat(Jar.in(folder).run("run").exits(0).out()).startsWith("nothing new since run 3 of ");
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @ValueSource(strings = {"", "scan  ", "store  ", "reconcile  "})
  void killedAtAnyMomentItLeavesAllOrNothing(String moment, @TempDir Path right)
      throws IOException {
    kill(moment, right);
  }

  @Test
  void killedInTheMiddleItLeavesAllOrNothing(@TempDir Path right) throws IOException {
    kill("store  ", right);
  }

  /** Killed as soon as a step has printed its line, or as soon as the program has started. */
  private void kill(String moment, Path right) throws IOException {
    ThreeBadRows.writeMended(right);
    Jar.in(right).run("run").exits(1);
    String nothing = bilateral(folder);
    String all = bilateral(right);
    Jar.Started victim = Jar.in(folder).start("resubmit", "mended.csv");
    if (moment.isEmpty()) {
      Waiting.until(() -> Files.exists(folder.resolve("output/.lock")), victim);
      Waiting.pause(1500);
    } else {
      Waiting.until(() -> victim.out().contains(moment), victim);
    }
    victim.process().destroyForcibly();
    victim.end();

    assertThat(bilateral(folder)).isIn(nothing, all);
    Jar.in(folder).run("resubmit", "mended.csv", "--warnings-ok").exits(0);
    assertThat(bilateral(folder)).isEqualTo(all);
    assertThat(resubmit().exits(0).out()).startsWith("nothing new: ");
    assertThat(Jar.in(folder).run("run").exits(0).out()).startsWith("nothing new since ");
    CSVRecord account =
        Csv.read(folder.resolve("output/current/ledger.csv")).only("file", "country.xlsx");
    assertThat(account.get("rejected")).isEqualTo("1");
  }

  @Test
  void whatIsNotWhatWasRejectedIsRefusedAsAWhole() throws IOException {
    SortedMap<String, String> output = Folder.hashes(folder.resolve("output/current"));
    refused(
        Files.readString(folder.resolve("mended.csv"))
            .replace("country.xlsx,country," + ThreeBadRows.COMMA, "country.xlsx,country,3"),
        "row 3 of country.xlsx, sheet country was not rejected; rejected rows are 18, 19, 20");
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(output);
  }

  @Tag(Campaign.TAG)
  @Test
  void soIsWhateverElseDoesNotFit() throws IOException {
    Path mended = folder.resolve("mended.csv");
    String text = Files.readString(mended);
    SortedMap<String, String> output = Folder.hashes(folder.resolve("output/current"));

    refused(text.replace("raw_value", "value"), "the header is 'file,sheet,row");
    refused(text.replace("country.xlsx", "other.xlsx"), "no run has read a file 'other.xlsx'");
    refused(
        text.replace("country.xlsx,country," + ThreeBadRows.COMMA, "country.xlsx,country,3"),
        "row 3 of country.xlsx, sheet country was not rejected; rejected rows are 18, 19, 20");
    refused(
        text.replace("country.xlsx,country," + ThreeBadRows.COMMA, "country.xlsx,country,999"),
        "row 999 of country.xlsx, sheet country was not rejected");
    refused(
        text.replace("E,TB-1005", "F,TB-1005"),
        "was rejected for TB-1005 in column E, not for TB-1005 in column F");
    refused(text.replace("country,18,", "country,x,"), "'x' is not the number of a row");
    refused("", "the file is empty");

    Files.move(folder.resolve("input/country.xlsx"), folder.resolve("moved.xlsx"));
    refused(text, "is not in " + folder.toRealPath().resolve("input"));
    Files.move(folder.resolve("moved.xlsx"), folder.resolve("input/renamed.xlsx"));
    Jar.in(folder).run("resubmit", "nowhere.csv").exits(2);
    assertThat(Folder.hashes(folder.resolve("output/current"))).isEqualTo(output);
    resubmit().exits(1);
  }

  @Test
  void aRowThatIsStillBadStaysRejectedAndTheOthersLoad() throws IOException {
    Mended.of(folder.resolve("output/current/rejects.csv"))
        .edit(ThreeBadRows.COMMA, "raw_value", "12,5?", "12.5")
        .edit(ThreeBadRows.NEGATIVE, "raw_value", "-1", "none")
        .write(folder.resolve("mended.csv"));
    Jar.Ended first = resubmit().exits(1);
    assertThat(first.out())
        .contains(
            "rows read 3 = accepted 1 + rejected 1 + ignored 1 (as before 1)",
            "still rejected: row "
                + ThreeBadRows.NEGATIVE
                + " of country.xlsx, sheet country: none is not a number");
    Csv rejects = Csv.read(folder.resolve("output/current/rejects.csv"));
    assertThat(rejects.only("row", Integer.toString(ThreeBadRows.NEGATIVE)).get("code"))
        .isEqualTo("TB-1012");
    assertThat(rejects.where("row", Integer.toString(ThreeBadRows.COMMA))).isEmpty();
    assertThat(resubmit().exits(1).out()).startsWith("nothing new: ").contains("still rejected: ");
  }

  private Jar.Ended resubmit() {
    return Jar.in(folder).run("resubmit", "mended.csv");
  }

  private void refused(String text, String why) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), text);
    Jar.Ended ended = Jar.in(folder).run("resubmit", bad.getFileName().toString()).exits(3);
    assertThat(ended.out() + ended.err()).contains(why);
  }

  private void newer(String february) {
    RawWorkbook workbook = SmallCensus.of(2023, 2025, 2).workbook();
    workbook.row(ThreeBadRows.line("2024", "4120", "United Kingdom", RawCell.number(february)));
    workbook.write(folder.resolve("input/newer.xlsx"));
  }

  private String february(String outputs) {
    return Csv.read(folder.resolve(outputs).resolve("bilateral_balance.csv"))
        .only("partner", "GBR", "period", "2024-02")
        .get("imports_usd");
  }

  private static String bilateral(Path folder) throws IOException {
    return Files.readString(folder.resolve("output/current/bilateral_balance.csv"));
  }
}
