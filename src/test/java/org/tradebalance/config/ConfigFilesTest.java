package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;

class ConfigFilesTest {

  private static final String ECONOMIES = "reference/economies.csv";
  private static final int FIRST_MONTH = Period.month(1985, 1).endMonth();

  @TempDir Path folder;

  @Test
  void everyFileOfTheConfigFolderIsInTheProgram() {
    assertThat(new ConfigFiles(folder).texts())
        .isEqualTo(new ConfigFiles(Path.of("config")).texts());
  }

  @Test
  void worksInAnEmptyFolder() {
    Catalogue catalogue = Catalogue.read(new ConfigFiles(folder.resolve("absent")));
    assertThat(catalogue.layouts()).containsKeys("us-census-country", "us-ft900-exhibit-1");
    assertThat(catalogue.datasets())
        .containsKeys(
            "us-census-goods-country", "us-census-goods-preference", "us-ft900-goods-services");
  }

  @Test
  void everyShippedPartnerIsAnEconomyOfAKnownDataset() {
    Catalogue catalogue = Catalogue.read(new ConfigFiles(folder));
    for (Layout layout : catalogue.layouts().values()) {
      assertThat(catalogue.economies())
          .containsKeys(layout.defaults().reporter(), layout.defaults().partner());
      assertThat(layout.partners().byCode().values())
          .extracting(PartnerRow::economy)
          .isSubsetOf(catalogue.economies().keySet());
      assertThat(layout.partners().byCode().values())
          .extracting(PartnerRow::dataset)
          .isSubsetOf(catalogue.datasets().keySet());
    }
  }

  /** Within the years that the publisher covers. */
  @Test
  void noTwoCodesThatCoverTheSameMonthMeanTheSameLine() {
    Layout census =
        java.util.Objects.requireNonNull(
            Catalogue.read(new ConfigFiles(folder)).layouts().get("us-census-country"));
    var rows = java.util.List.copyOf(census.partners().byCode().entrySet());
    for (int one = 0; one < rows.size(); one++) {
      for (int other = one + 1; other < rows.size(); other++) {
        PartnerRow first = rows.get(one).getValue();
        PartnerRow second = rows.get(other).getValue();
        boolean sameLine =
            first.economy().equals(second.economy())
                && first.dataset().equals(second.dataset())
                && first.product().equals(second.product())
                && first.adjustment() == second.adjustment();
        assertThat(sameLine && overlap(first, second))
            .as("codes %s and %s", rows.get(one).getKey(), rows.get(other).getKey())
            .isFalse();
      }
    }
  }

  @Test
  void kindsOfTheShippedEconomiesFollowTheirCodes() {
    for (Economy economy : Catalogue.read(new ConfigFiles(folder)).economies().values()) {
      String code = economy.code();
      PartnerKind kind =
          code.equals(Economy.WORLD)
              ? PartnerKind.WORLD
              : code.startsWith("R_") || code.startsWith("US-")
                  ? PartnerKind.RESIDUAL
                  : code.equals("EU") || code.startsWith("G_")
                      ? PartnerKind.GROUP
                      : PartnerKind.COUNTRY;
      assertThat(economy.kind()).as(code).isEqualTo(kind);
    }
  }

  @Test
  void aFileOfTheSameNameReplacesTheShippedOne() throws IOException {
    String shipped = new ConfigFiles(folder).text(ECONOMIES);
    write(ECONOMIES, shipped.replace("China", "Cathay"));
    assertThat(Catalogue.read(new ConfigFiles(folder)).economies())
        .extractingByKey("CHN")
        .extracting(Economy::name)
        .isEqualTo("Cathay");
  }

  @Test
  void readsOnlyFilesOfTheRightKind() throws IOException {
    write("layouts/notes.txt", "x");
    write("layouts/old.yml.bak", "x");
    write("reference/extra.CSV", "code\n");
    write("other/x.csv", "code\n");
    assertThat(new ConfigFiles(folder).texts())
        .containsKey("reference/extra.CSV")
        .doesNotContainKeys("layouts/notes.txt", "layouts/old.yml.bak", "other/x.csv");
  }

  @Test
  void refusesAFileThatIsNotUtf8() throws IOException {
    Files.createDirectories(folder.resolve("reference"));
    Files.write(
        folder.resolve(ECONOMIES), "code,name\nCUW,Curaçao".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new ConfigFiles(folder))
        .withMessageContaining("reference cannot be read");
  }

  @Test
  void namesWhatThereIsWhenAFileIsNot() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new ConfigFiles(folder).text("layouts/zz.yml"))
        .withMessageStartingWith("config/layouts/zz.yml does not exist; there are: layouts/");
  }

  private static boolean overlap(PartnerRow first, PartnerRow second) {
    int from = Math.max(from(first), from(second));
    int to = Math.min(to(first), to(second));
    return from <= to && first.flows().stream().anyMatch(second.flows()::contains);
  }

  private static int from(PartnerRow row) {
    return row.from() == null ? FIRST_MONTH : row.from().endMonth();
  }

  private static int to(PartnerRow row) {
    return row.to() == null ? Integer.MAX_VALUE : row.to().endMonth();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
