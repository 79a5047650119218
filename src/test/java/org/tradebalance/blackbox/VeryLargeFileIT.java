package org.tradebalance.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Extracts by product that go to a file of details, as totals to everything else. */
class VeryLargeFileIT {

  private static final Map<String, String> CODES =
      Map.of("842", "USA", "156", "CHN", "276", "DEU", "76", "BRA");
  private static final int ROWS = 20_000;

  @TempDir static Path folder;
  @TempDir static Path another;

  private static final Map<String, BigDecimal> EXPECTED = new TreeMap<>();

  @BeforeAll
  static void loadTwoYearsWithBadRows() throws IOException {
    Files.createDirectories(folder.resolve("input"));
    year(2022, 5);
    year(2023, 0);
    Jar.in(folder).run("run").exits(1);
  }

  /**
   * Writes a year, and sums it as the definition says: an export is the import of the partner. A
   * sum that lacks a row is missing.
   */
  private static void year(int year, int bad) throws IOException {
    Random random = new Random(year);
    List<String> codes = CODES.keySet().stream().sorted().toList();
    StringBuilder text = new StringBuilder("t,i,j,k,v,q\n");
    Set<String> missing = new HashSet<>();
    for (int row = 0; row < ROWS; row++) {
      String from = codes.get(row % codes.size());
      String to = codes.get((row + 1 + row / codes.size() % (codes.size() - 1)) % codes.size());
      String product = String.format("%06d", 10_000 + row);
      boolean wrong = row < bad;
      BigDecimal thousands = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
      text.append(year).append(',').append(from).append(',').append(to).append(',');
      text.append(product).append(',').append(wrong ? "none" : thousands).append(",NA\n");
      BigDecimal amount = thousands.movePointRight(3);
      String chapter = " HS:" + product.substring(0, 2) + " " + year;
      String exports = CODES.get(from) + " " + CODES.get(to) + chapter + " exports";
      String imports = CODES.get(to) + " " + CODES.get(from) + chapter + " imports";
      if (wrong) {
        missing.add(exports);
        missing.add(imports);
      }
      EXPECTED.merge(exports, amount, BigDecimal::add);
      EXPECTED.merge(imports, amount, BigDecimal::add);
    }
    EXPECTED.keySet().removeAll(missing);
    Files.writeString(folder.resolve("input/BACI_Y" + year + ".csv"), text);
  }

  @Test
  void theDetailsAreTheSumsOfTheRowsByChapter() {
    Map<String, BigDecimal> published = new TreeMap<>();
    for (var row : Csv.read(folder.resolve("output/current/detail/cepii-baci.csv")).rows()) {
      for (String flow : List.of("exports", "imports")) {
        if (!row.get(flow + "_usd").isEmpty()) {
          published.put(
              String.join(
                  " ",
                  row.get("reporter"),
                  row.get("partner"),
                  row.get("product"),
                  row.get("period"),
                  flow),
              new BigDecimal(row.get(flow + "_usd")).setScale(0));
        }
      }
    }
    assertThat(published.keySet()).isEqualTo(EXPECTED.keySet());
    EXPECTED.forEach(
        (key, sum) -> assertThat(published.get(key)).as(key).isEqualByComparingTo(sum));
  }

  @Test
  void everythingElseHasTheTotalsOfEachPair() {
    BigDecimal expected =
        EXPECTED.entrySet().stream()
            .filter(sum -> sum.getKey().matches("USA CHN HS:\\d\\d 2023 exports"))
            .map(Map.Entry::getValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(
            Csv.read(folder.resolve("output/current/bilateral_balance.csv")).rows().stream()
                .filter(row -> row.get("reporter").equals("USA"))
                .filter(row -> row.get("partner").equals("CHN"))
                .filter(row -> row.get("period").equals("2023"))
                .map(row -> row.get("product") + " " + row.get("exports_usd")))
        .containsExactly("TOTAL " + expected.stripTrailingZeros().toPlainString());
  }

  @Test
  void everyBadRowIsListedWithItsLine() {
    assertThat(
            Csv.read(folder.resolve("output/current/rejects.csv")).rows().stream()
                .map(row -> row.get("file") + " " + row.get("row") + " " + row.get("raw_value")))
        .containsExactly(
            "BACI_Y2022.csv 2 none",
            "BACI_Y2022.csv 3 none",
            "BACI_Y2022.csv 4 none",
            "BACI_Y2022.csv 5 none",
            "BACI_Y2022.csv 6 none");
  }

  @Test
  void theLedgerCountsEveryRow() {
    assertThat(
            Csv.read(folder.resolve("output/current/ledger.csv")).rows().stream()
                .collect(
                    Collectors.toMap(
                        row -> row.get("file"),
                        row ->
                            row.get("read")
                                + " = "
                                + row.get("accepted")
                                + " + "
                                + row.get("rejected")
                                + " + "
                                + row.get("ignored"))))
        .isEqualTo(
            Map.of(
                "BACI_Y2022.csv", ROWS + 1 + " = " + (ROWS - 5) + " + 5 + 1",
                "BACI_Y2023.csv", ROWS + 1 + " = " + ROWS + " + 0 + 1"));
  }

  @Tag(Campaign.TAG)
  @Test
  void detailsThatAreGoneAreReadAgainWhereTheFileIsThere() throws IOException {
    Path copy = another.resolve("again");
    FileSystemUtils.copyRecursively(folder.resolve("input"), copy.resolve("input"));
    byte[] before = Files.readAllBytes(folder.resolve("output/current/detail/cepii-baci.csv"));
    Jar.in(copy).run("run").exits(1);
    FileSystemUtils.deleteRecursively(copy.resolve("output/.details"));

    Jar.in(copy).run("run", "--force").exits(1);

    assertThat(copy.resolve("output/current/detail/cepii-baci.csv")).hasBinaryContent(before);

    FileSystemUtils.deleteRecursively(copy.resolve("output/.details"));
    Files.delete(copy.resolve("input/BACI_Y2022.csv"));

    Jar.Ended lost = Jar.in(copy).run("run", "--force").exits(5);

    assertThat(lost.err())
        .contains("the balances by product of BACI_Y2022.csv are no longer in")
        .contains("put the file into the input folder again");
  }

  @Test
  void aTotalIsExplainedByItsFileAsAWhole() {
    Jar.Ended explained =
        Jar.in(folder)
            .run(
                "explain",
                "--metric",
                "exports",
                "--reporter",
                "USA",
                "--partner",
                "CHN",
                "--period",
                "2023")
            .exits(0);

    assertThat(explained.out())
        .contains("BACI_Y2023.csv")
        .contains("the whole file")
        .contains("detail/ has it by product");
  }
}
