package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releases revise, and what they say follows from it. */
class RevisionsIT {

  @TempDir static Path folder;

  @BeforeAll
  static void loadThreeReleases() throws IOException {
    Path input = Files.createDirectories(folder.resolve("input"));
    SmallCensus.of(2023, 2024, 10).write(input.resolve("a.xlsx"));
    // Mexico had a surplus in July 2023; China imports a thousand times as much in March 2024.
    SmallCensus.of(2023, 2024, 12).revised("2010", 2023, 7, "90000").write(input.resolve("b.xlsx"));
    SmallCensus.of(2023, 2025, 2)
        .revised("2010", 2023, 7, "90000")
        .revised("5700", 2024, 3, "90001.5")
        .write(input.resolve("c.xlsx"));
    Jar.in(folder).run("run").exits(0);
  }

  @Test
  void everyRevisedFigureIsListedWithItsSize() {
    Csv revisions = Csv.read(folder.resolve("output/current/revisions.csv"));
    // A month, and the year of it, of a country and of the world each.
    assertThat(revisions.where("to_vintage", "2024-12")).hasSize(4);
    // The year 2024 was not complete in the first release; both are complete in the others.
    assertThat(revisions.where("to_vintage", "2025-02")).hasSize(4);
    assertThat(revisions.rows()).hasSize(8);
    CSVRecord march =
        revisions.only("partner", "CHN", "period", "2024-03", "to_vintage", "2025-02");
    assertThat(march.get("from_vintage")).isEqualTo("2024-12");
    assertThat(march.get("flow")).isEqualTo("import");
    assertThat(march.get("new_usd")).isEqualTo("90001500000");
    assertThat(Long.parseLong(march.get("change_usd")))
        .isEqualTo(Long.parseLong(march.get("new_usd")) - Long.parseLong(march.get("old_usd")));
  }

  @Test
  void signsRanksAndRecordsAreTold() {
    CSVRecord july =
        Csv.read(folder.resolve("output/current/revisions.csv"))
            .only("partner", "MEX", "period", "2023-07");
    assertThat(july.get("consequence"))
        .contains("the balance with MEX in 2023-07 turns from a surplus of")
        .contains("rank 1 by imports in 2023-07 passes from")
        .contains(
            "imports with MEX moves from 2023-12 (2056397042 USD) to 2023-07 (90000000000 USD)");
  }

  @Test
  void diffTellsTheSameOfAnyTwoReleases() {
    assertThat(Jar.in(folder).run("diff", "2024-10", "2025-02").exits(0).out())
        .contains(
            "us-census-goods-country, 2024-10 to 2025-02: 6 figures revised (2 annual, 4 month")
        .contains("signs that flipped", "ranks that changed hands", "records that moved")
        .contains("usual revision of the newest 12 months by the next release, 3 releases:");
    assertThat(Jar.in(folder).run("diff", "2024-10", "2024-12", "--json").exits(0).out())
        .contains("\"revised\" : 4", "\"kind\" : \"sign\"");
    assertThat(Jar.in(folder).run("diff", "2025-02", "2024-10").exits(2).err())
        .contains("expected the earlier release first");
    assertThat(Jar.in(folder).run("diff", "2000-02", "2024-10").exits(2).err())
        .contains("nothing was known as of 2000-02");
  }

  @Test
  void theUsualSizeCountsMonthsThatWereNotRevised() {
    Csv sizes = Csv.read(folder.resolve("output/current/revision_sizes.csv"));
    CSVRecord china = sizes.only("partner", "CHN", "flow", "import");
    assertThat(china.get("releases")).isEqualTo("3");
    assertThat(china.get("observations")).isEqualTo("24");
    CSVRecord march =
        Csv.read(folder.resolve("output/current/revisions.csv"))
            .only("partner", "CHN", "period", "2024-03");
    long change = Long.parseLong(march.get("change_usd"));
    assertThat(Double.parseDouble(china.get("mean_usd")))
        .isCloseTo(change / 24.0, org.assertj.core.data.Offset.offset(0.001));
    assertThat(china.get("mean_absolute_usd")).isEqualTo(china.get("mean_usd"));
    assertThat(china.get("bias")).isEqualTo("none");
    assertThat(sizes.only("partner", "CAN", "flow", "export").get("mean_usd")).isEqualTo("0");
  }

  @Test
  void theViewsShowWhatTheFilesSay() {
    assertThat(Database.below(folder.resolve("output")).texts("select period from bi.revisions"))
        .hasSize(8);
    assertThat(Database.below(folder.resolve("output")).texts("select bias from bi.revision_sizes"))
        .hasSize(Csv.read(folder.resolve("output/current/revision_sizes.csv")).rows().size());
  }

  @Tag(Campaign.TAG)
  @Test
  void explainLeadsToTheCellOfTheReleaseThatFirstSaidSo() {
    assertThat(
            Jar.in(folder)
                .run("explain", "--metric", "imports", "--partner", "CHN", "--period", "2024-03")
                .exits(0)
                .out())
        .contains("vintage 2025-02, c.xlsx, sheet country, ", "'90001.5'", "the same");
    assertThat(
            Jar.in(folder)
                .run(
                    "explain",
                    "--metric",
                    "imports",
                    "--partner",
                    "CHN",
                    "--period",
                    "2024-03",
                    "--as-of",
                    "2024-12")
                .exits(0)
                .out())
        .contains("vintage 2024-10, a.xlsx, sheet country, ");
    assertThat(
            Jar.in(folder)
                .run("explain", "--metric", "nonsense", "--partner", "CHN", "--period", "2024")
                .exits(2)
                .err())
        .contains("--metric 'nonsense' is no metric");
  }
}
