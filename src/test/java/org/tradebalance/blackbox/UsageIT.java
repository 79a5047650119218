package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage, wrong configuration and missing input end in one line and their exit code. */
class UsageIT {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"run --bogus", "check nowhere.xlsx", "backfill"})
  void wrongUsageExitsWithTwoAndOneLine(String arguments) {
    assertWrong(arguments);
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bogus",
        "run --bogus",
        "run extra",
        "check",
        "check nowhere.xlsx",
        "layouts --explain nowhere.xlsx",
        "runs --newest many",
        "backfill",
        "backfill --from 2024-13",
        "purge",
        "purge --keep 0",
        "stop first"
      })
  void everyWrongUsageDoes(String arguments) {
    assertWrong(arguments);
  }

  private void assertWrong(String arguments) {
    Jar.Ended ended = Jar.in(folder).run(arguments.split(" ", -1)).exits(2);
    assertThat(ended.errLines()).singleElement().asString().startsWith("tradebalance: ");
    assertThat(ended.out()).isEmpty();
    assertThat(Folder.everything(folder)).isEmpty();
  }

  @Test
  void aVerbExplainsItself() {
    assertExplained("explain");
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "collect",
        "check",
        "layouts",
        "status",
        "runs",
        "show",
        "rejects",
        "explain",
        "diff",
        "restart",
        "recover",
        "stop",
        "abandon",
        "backfill",
        "purge"
      })
  void everyVerbExplainsItself(String verb) {
    assertExplained(verb);
  }

  private void assertExplained(String verb) {
    Jar.Ended help = Jar.in(folder).run(verb, "--help").exits(0);
    assertThat(help.out())
        .startsWith("Usage: tradebalance " + verb)
        .contains("Examples:", "--json");
    assertThat(help.errLines()).isEmpty();
    assertThat(Folder.everything(folder)).isEmpty();
  }

  @Test
  void theProgramListsItsVerbsAndVersion() {
    assertThat(Jar.in(folder).run("--help").exits(0).out())
        .contains("run ", "check ", "layouts ", "status ", "runs ", "show ", "rejects ");
    assertThat(Jar.in(folder).run("--version").exits(0).out()).startsWith("tradebalance 0.");
  }

  @Test
  void aMissingInputFolderExitsWithThree() {
    Jar.Ended ended = Jar.in(folder).run("run", "--input", "nowhere").exits(3);
    assertThat(ended.errLines())
        .singleElement()
        .asString()
        .isEqualTo(
            "tradebalance: nothing published: the input folder "
                + folder.toAbsolutePath().resolve("nowhere")
                + " does not exist");
    assertThat(folder.resolve("output/current")).doesNotExist();
  }

  @Test
  void aFileInPlaceOfTheInputFolderIsWrongUsageAndNothingIsMade() throws IOException {
    Files.writeString(folder.resolve("country.xlsx"), "");
    Jar.Ended ended = Jar.in(folder).run("run", "--input", "country.xlsx").exits(2);
    assertThat(ended.errLines())
        .containsExactly(
            "tradebalance: --input country.xlsx is a file; expected the folder that holds the"
                + " extracts (`check country.xlsx` looks into one file)");
    assertThat(Folder.everything(folder)).containsExactly("country.xlsx");
  }

  @Test
  void anEmptyInputFolderExitsWithThree() throws IOException {
    Files.createDirectories(folder.resolve("input/.hidden"));
    Files.writeString(folder.resolve("input/.hidden/file"), "not input");
    Files.writeString(folder.resolve("input/~$country.xlsx"), "a lock file of Excel");
    Jar.Ended ended = Jar.in(folder).run("run").exits(3);
    assertThat(ended.errLines())
        .singleElement()
        .asString()
        .endsWith("input folder " + folder.toAbsolutePath().resolve("input") + " holds no files");
  }

  @Test
  void aBrokenLayoutExitsWithTwoAndNamesFileAndKey() throws IOException {
    assertBroken(
        "sheet: country", "shet: country", "layouts/us-census-country.yml: unknown key [shet]");
  }

  @Tag(Campaign.TAG)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sheet: country|shet: country|layouts/us-census-country.yml: unknown key [shet]",
        "version: 1|version: one|layouts/us-census-country.yml.version: 'one' is not a whole number"
            + " (line 4)",
        "basis: census|basis: cash|layouts/us-census-country.yml.datasets[0].basis: 'cash' is not",
        "census-partners.csv|nowhere.csv|reference/nowhere.csv does not exist",
      })
  void everyBrokenLayoutDoes(String good, String bad, String complaint) throws IOException {
    assertBroken(good, bad, complaint);
  }

  private void assertBroken(String good, String bad, String complaint) throws IOException {
    String name = "config/layouts/us-census-country.yml";
    Files.createDirectories(folder.resolve("config/layouts"));
    Files.writeString(folder.resolve(name), Files.readString(Path.of(name)).replace(good, bad));
    Jar.Ended ended = Jar.in(folder).run("layouts").exits(2);
    assertThat(ended.errLines()).singleElement().asString().contains("config/" + complaint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"layouts/mine.yml", "application.yml"})
  void aFileThatIsNotYamlExitsWithTwoAndOneLine(String name) throws IOException {
    Files.createDirectories(folder.resolve("config/layouts"));
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(folder.resolve("config").resolve(name), "tradebalance:\n bad: [\n");
    Jar.Ended ended = Jar.in(folder).run("run").exits(2);
    assertThat(ended.errLines()).singleElement().asString().contains("config/" + name);
  }

  @Test
  void aSettingOfTheWrongKindExitsWithTwoAndNamesTheKey() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(folder.resolve("config/application.yml"), "tradebalance:\n  threads: two\n");
    Jar.Ended ended = Jar.in(folder).run("run").exits(2);
    assertThat(ended.errLines()).singleElement().asString().contains("tradebalance.threads");
  }

  @Test
  void aMistypedSettingExitsWithTwoAndNamesFileLineAndKey() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        folder.resolve("config/application.yml"),
        "tradebalance:\n  threads: 2\n  keep-publication: 9\n");
    Jar.Ended ended = Jar.in(folder).run("run").exits(2);
    assertThat(ended.errLines())
        .singleElement()
        .asString()
        .startsWith(
            "tradebalance: config/application.yml, line 3: tradebalance.keep-publication is no"
                + " setting; settings are tradebalance.")
        .contains(" tradebalance.home, tradebalance.input, tradebalance.keep-publications,");
  }

  @Test
  void theFoldersThatAreSetAreUsedWhereNoOptionSaysOtherwise() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("extracts/.none"));
    Files.writeString(
        folder.resolve("config/application.yml"),
        "tradebalance:\n  input: extracts\n  output: results\n");
    assertThat(Jar.in(folder).run("run").exits(3).errLines())
        .singleElement()
        .asString()
        .endsWith(folder.toAbsolutePath().resolve("extracts") + " holds no files");
    assertThat(folder.resolve("results/db/tradebalance.mv.db")).exists();
    assertThat(folder.resolve("output")).doesNotExist();
    Jar.in(folder).run("run", "--output", "other").exits(3);
    assertThat(folder.resolve("other/db/tradebalance.mv.db")).exists();
  }

  @Test
  void aPasswordInTheFileOfSettingsExitsWithTwoAndNamesFileLineAndKey() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        folder.resolve("config/application.yml"), "spring.datasource.password: opensesame\n");
    assertThat(Jar.in(folder).run("run").exits(2).errLines())
        .singleElement()
        .asString()
        .startsWith("tradebalance: config/application.yml, line 1: spring.datasource.password ")
        .doesNotContain("opensesame");
  }

  @Tag(Campaign.TAG)
  @Test
  void aNegativeNumberOfRunsIsWrongUsage() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    Jar.in(folder).run("run").exits(3);
    Jar.in(folder).run("runs", "--newest", "-1").exits(2);
  }

  @Test
  void aWrongSettingExitsWithTwoAndNamesTheKey() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.createDirectories(folder.resolve("input"));
    Files.writeString(
        folder.resolve("config/application.yml"), "tradebalance:\n  keep-publications: 0\n");
    Jar.Ended ended = Jar.in(folder).run("run").exits(2);
    assertThat(ended.errLines())
        .singleElement()
        .asString()
        .isEqualTo("tradebalance: tradebalance.keep-publications: 0 is less than 1");
  }
}
