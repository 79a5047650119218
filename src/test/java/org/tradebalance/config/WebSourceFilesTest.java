package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.collect.SourceKey;
import org.tradebalance.collect.WebSource;

/** The files of config/sources: those that are shipped, and what is wrong with others. */
class WebSourceFilesTest {

  private static final String GOOD =
      """
      id: mine
      title: Mine
      terms: none
      address: "https://example.org/data?r={reporter}&y={yyyy}"
      file: mine-{yyyy}.csv
      kind: csv
      pages: csv
      values: {reporter: {of: [842, 156]}}
      periods: {step: year, from: 2020}
      key: {query: api_key, value: "${env:MINE_KEY}"}
      """;

  @TempDir Path config;

  @Test
  void everyFileOfTheFolderIsShippedAndDisabled() throws IOException {
    SortedMap<String, WebSource> shipped = WebSourceFiles.read(config);
    try (Stream<Path> files = Files.list(Path.of("config/sources"))) {
      assertThat(shipped.keySet())
          .containsExactlyInAnyOrderElementsOf(
              files.map(f -> f.getFileName().toString().replace(".yml", "")).toList());
    }
    assertThat(shipped.values()).noneMatch(WebSource::enabled);
  }

  @Test
  void whatIsShippedIsCalledEncryptedNamesItsTermsAndALayoutThatIsThere() {
    List<String> layouts = List.copyOf(Catalogue.read(new ConfigFiles(config)).layouts().keySet());
    for (WebSource source : WebSourceFiles.read(config).values()) {
      assertThat(source.address()).as(source.id()).startsWith("https://");
      assertThat(source.allowHttp() || source.allowPrivate()).as(source.id()).isFalse();
      assertThat(source.terms()).as(source.id()).isNotBlank();
      if (source.layout() == null) {
        assertThat(source.title()).contains("(no layout yet)");
      } else {
        assertThat(layouts).as(source.id()).contains(source.layout());
      }
    }
  }

  @Test
  void oneOfTheSameNameReplacesTheShippedOneAndOthersAreAdded() throws IOException {
    write("mine", GOOD);
    write("fred-bopgstb", GOOD.replace("id: mine", "id: fred-bopgstb"));
    SortedMap<String, WebSource> sources = WebSourceFiles.read(config);
    assertThat(sources.get("fred-bopgstb").title()).isEqualTo("Mine");
    assertThat(sources.get("mine").key()).isEqualTo(new SourceKey(null, "api_key", "env:MINE_KEY"));
    assertThat(sources.get("mine").values().get("reporter").values()).containsExactly("842", "156");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: mine|id: yours|config/sources/mine.yml.id: is not the name of the file, mine (line 1)",
        "https://|http://|address: expected https://HOST/",
        "https://example.org|ftp://example.org|address: expected https://HOST/",
        "example.org|{reporter}.org|address",
        "r={reporter}|r=1|values: [reporter] are not in the address",
        "{of: [842, 156]}|{of: []}|values.reporter.of",
        "kind: csv|kind: html|kind",
        "mine-{yyyy}.csv|../{yyyy}.csv|is no plain file name",
        "mine-{yyyy}.csv|mine-{other}.csv|values: the placeholders [other] have no values",
        "from: 2020|from: 20|periods.from: '20' is no year or month",
        "pages: csv|row-limit: 5|row-limit: rows are counted where pages says how",
        "query: api_key,|query: api_key, header: X-Key,|key.value: is sent by a header or in the"
            + " query",
        "kind: csv|knd: csv|knd",
      })
  void whatIsWrongIsNamed(String good, String bad, String complaint) throws IOException {
    write("mine", GOOD.replace(good, bad));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> WebSourceFiles.read(config))
        .withMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${env:MINE_KEY}|opensesame",
        "${env:MINE_KEY}|${opensesame}",
        "&y={yyyy}|&api_key=opensesame&y={yyyy}",
        "&y={yyyy}|&subscription-key=opensesame&y={yyyy}",
        "pages: csv|headers: {Authorization: opensesame}",
        "pages: csv|headers: {X-Api-Key: opensesame}",
      })
  void aKeyInAFileIsRefusedWithoutBeingRepeated(String good, String bad) throws IOException {
    write("mine", GOOD.replace(good, bad));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> WebSourceFiles.read(config))
        .satisfies(
            problem ->
                assertThat(problem.getMessage())
                    .contains("${env:NAME}")
                    .doesNotContain("opensesame"));
  }

  private void write(String id, String text) throws IOException {
    Files.createDirectories(config.resolve("sources"));
    Files.writeString(config.resolve("sources").resolve(id + ".yml"), text);
  }
}
