package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot be used gets one clear line and an account; nothing of it is stored. */
class RefusedFilesIT {

  @TempDir static Path folder;

  private static Jar.Ended run;

  @BeforeAll
  static void runWithWrongFilesBesideAGoodOne() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 12).write(input.resolve("good.xlsx"));
    BadFiles.writeTo(input);
    run = Jar.in(folder).run("run").exits(1);
  }

  @Test
  void eachHasOneLineThatSaysWhatIsWrong() {
    List<String> refusals = run.outLines().stream().filter(l -> l.contains("refused: ")).toList();
    assertThat(refusals).hasSize(BadFiles.CODES.size());
    BadFiles.CODES.forEach(
        (name, code) ->
            assertThat(refusals)
                .filteredOn(line -> line.contains("refused: " + name + ": "))
                .singleElement()
                .asString()
                .endsWith("[" + code + "]"));
  }

  @Test
  void theySayHowManyTheyAreAndAreNotCountedAsPublished() {
    assertThat(run.out())
        .contains("run 1 published: 1 files, " + BadFiles.CODES.size() + " refused, ");
  }

  @Test
  void theLineOfAChangedLayoutNamesTheColumns() {
    assertThat(run.out())
        .contains("this is us-census-country, but its layout changed: ")
        .contains("column D 'IJANUARY' is new", "column 'IJAN' is missing");
  }

  @Test
  void eachHasItsOwnAccount() {
    Csv ledger = Csv.read(folder.resolve("output/current/ledger.csv"));
    assertThat(ledger.rows()).hasSize(BadFiles.CODES.size() + 1);
    for (String name : BadFiles.CODES.keySet()) {
      CSVRecord account = ledger.only("file", name);
      assertThat(account.get("sha256")).hasSize(64);
      assertThat(account.get("accepted")).isEqualTo("0");
      assertThat(account.get("flows")).isEqualTo("0");
    }
    assertThat(ledger.only("file", "good.xlsx").get("accepted")).isEqualTo("16");
  }

  @Test
  void nothingOfThemIsStored() {
    Database database = Database.below(folder.resolve("output"));
    assertThat(database.texts("select name from source_file")).containsExactly("good.xlsx");
    assertThat(database.texts("select distinct source_file from bi.trade_flow"))
        .containsExactly("good.xlsx");
  }

  @Test
  void checkGivesTheSameReason() {
    String[] arguments =
        Stream.concat(Stream.of("check"), BadFiles.CODES.keySet().stream().map(n -> "input/" + n))
            .toArray(String[]::new);
    Jar.Ended checked = Jar.in(folder).run(arguments).exits(3);
    BadFiles.CODES.forEach(
        (name, code) ->
            assertThat(checked.outLines())
                .anyMatch(l -> l.startsWith("input/" + name) && l.endsWith("[" + code + "]")));
  }

  @Test
  void anotherRunRemindsOfThem() {
    Jar.Ended again = Jar.in(folder).run("run").exits(0);
    assertThat(again.outLines()).filteredOn(l -> l.contains("still refused: ")).hasSize(8);
  }

  @Test
  void withoutAnyGoodFileNothingIsPublished(@TempDir Path other) {
    Folder.copy(folder, other);
    SortedMap<String, String> before = Folder.times(other.resolve("output/current"));
    delete(other.resolve("input/good.xlsx"));
    Jar.Ended refused = Jar.in(other).run("run").exits(3);
    assertThat(refused.errLines())
        .singleElement()
        .asString()
        .isEqualTo("tradebalance: nothing published: not one file of the input could be used");
    assertThat(refused.outLines()).filteredOn(l -> l.contains("refused: ")).hasSize(8);
    assertThat(Folder.times(other.resolve("output/current"))).isEqualTo(before);
    assertThat(Folder.everything(other.resolve("output"))).noneMatch(n -> n.startsWith(".staging"));
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
