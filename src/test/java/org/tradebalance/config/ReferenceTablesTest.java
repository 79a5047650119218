package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Laws of the shipped reference tables, against each other and the JDK. */
class ReferenceTablesTest {

  private static final ConfigFiles FILES = new ConfigFiles(Path.of("config"));
  private static final Map<String, Economy> ECONOMIES = Economies.read(FILES);

  /** The JDK knows the countries of ISO 3166-1; what it has, the table has under the same codes. */
  @Test
  void everyCountryOfTheJdkIsAnEconomyWithItsCodes() {
    Map<String, String> alpha2 =
        rows("economies.csv").stream()
            .filter(row -> row.get("valid_to").isEmpty() && !row.get("iso_alpha3").isEmpty())
            .collect(Collectors.toMap(row -> row.get("iso_alpha3"), row -> row.get("iso_alpha2")));
    Map<String, String> jdk =
        Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> new Locale.Builder().setRegion(code).build())
            .collect(Collectors.toMap(Locale::getISO3Country, Locale::getCountry));
    jdk.remove("ANT");
    assertThat(alpha2).containsExactlyInAnyOrderEntriesOf(jdk);
  }

  @Test
  void numericCodesAreThreeDigitsAndUnique() {
    List<String> codes =
        rows("economies.csv").stream()
            .map(row -> row.get("m49"))
            .filter(code -> !code.isEmpty())
            .toList();
    assertThat(codes).hasSizeGreaterThan(249).doesNotHaveDuplicates();
    assertThat(codes).allMatch(code -> code.matches("\\d{3}"));
  }

  @Test
  void anEconomyBeginsBeforeItEnds() {
    ReferenceTable table = table("economies.csv");
    for (CSVRecord row : table.rows()) {
      Period from = table.month(row, "valid_from");
      Period to = table.month(row, "valid_to");
      assertThat(from != null && to != null && from.compareTo(to) > 0)
          .as(row.get("code"))
          .isFalse();
    }
  }

  /** Tables of the few spellings that another table or the dictionary does not have. */
  private static final Set<String> FEW =
      Set.of(
          "fred-partners.csv",
          "statcan-names.csv",
          "ons-names.csv",
          "abs-names.csv",
          "hmrc-partners.csv");

  static List<String> partnerTables() {
    return FILES.below("reference").stream()
        .map(name -> name.substring("reference/".length()))
        .filter(name -> name.matches(".*-(partners|names|ref-areas)\\.csv"))
        .filter(name -> !name.equals("economy-names.csv"))
        .toList();
  }

  /** The reader itself refuses unknown economies, wrong months and spellings alike. */
  @ParameterizedTest
  @MethodSource("partnerTables")
  void everyTableOfPartnersCanBeRead(String table) {
    assertThat(codes(table).byCode()).hasSizeGreaterThan(FEW.contains(table) ? 0 : 80);
  }

  @Test
  void thereIsATableForEveryPublisher() {
    assertThat(partnerTables()).hasSize(24);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-partners.csv, NA, NAM",
    "comext-partners.csv, NA, NAM",
    "sdmx-ref-areas.csv, NA, NAM",
    "comtrade-partners.csv, 490, TWN",
    "comtrade-partners.csv, '_X ', R_AREAS_NES",
    "comtrade-partners.csv, 'X1 ', R_BUNKERS",
    "comtrade-partners.csv, 699, IND",
    "baci-partners.csv, 381, ITA",
    "baci-partners.csv, 380, ITA",
    "imf-names.csv, 'China, P.R.: Mainland', CHN",
    "imf-names.csv, West Bank and Gaza, PSE",
    "usa-trade-online-names.csv, North America, G_SCHEDULE_C_NORTH_AMERICA",
    "bea-names.csv, North America, G_NORTH_AMERICA",
    "bea-names.csv, Unidentified Countries (2), R_UNIDENTIFIED",
    "bea-names.csv, European Union / Other, R_FT900_OTHER_EU",
    "census-api-partners.csv, 0021, G_TWENTY_LATIN_AMERICAN",
    "census-partners.csv, 0021, G_USMCA_MEX",
    "comext-partners.csv, QZ, R_CONFIDENTIAL_EXTRA_EU",
    "comext-partners.csv, XS, SRB"
  })
  void aCodeMeansWhatItsPublisherMeans(String table, String code, String economy) {
    assertThat(codes(table).find(code).orElseThrow().economy()).isEqualTo(economy);
  }

  @ParameterizedTest
  @CsvSource({"bea-names.csv, Other", "iso-partners.csv, CS", "comtrade-partners.csv, 840"})
  void aCodeThatCouldMeanSeveralIsUnknown(String table, String code) {
    assertThat(codes(table).find(code)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hs-chapters.csv",
        "hs-sections.csv",
        "sitc-sections.csv",
        "end-use.csv",
        "ebops-items.csv",
        "product-titles.csv"
      })
  void everyProductHasATitleAndASourceAndACodeOfItsOwn(String table) {
    List<CSVRecord> rows = rows(table);
    assertThat(rows).extracting(row -> row.get("code")).doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> !row.get("title").isBlank() && !row.get("source").isBlank());
  }

  @Test
  void theChaptersAreNinetySixAndTwoForNationalUse() {
    List<CSVRecord> chapters = rows("hs-chapters.csv");
    assertThat(chapters).hasSize(98);
    assertThat(chapters).extracting(row -> row.get("code")).doesNotContain("77").isSorted();
    assertThat(chapters.stream().filter(row -> row.get("section").isEmpty()))
        .extracting(row -> row.get("code"))
        .containsExactly("98", "99");
  }

  /** Sections are runs of chapters: none is left out and none is in two. */
  @Test
  void theSectionsDivideTheChapters() {
    List<CSVRecord> chapters = rows("hs-chapters.csv");
    List<String> divided = new ArrayList<>();
    for (CSVRecord section : rows("hs-sections.csv")) {
      List<String> own =
          chapters.stream()
              .map(row -> row.get("code"))
              .filter(code -> code.compareTo(section.get("first_chapter")) >= 0)
              .filter(code -> code.compareTo(section.get("last_chapter")) <= 0)
              .toList();
      divided.addAll(own);
      assertThat(chapters.stream().filter(row -> own.contains(row.get("code"))))
          .extracting(row -> row.get("section"))
          .containsOnly(section.get("code"));
    }
    assertThat(divided).hasSize(96).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "sitc-sections.csv, 10",
    "end-use.csv, 6",
    "ebops-items.csv, 12",
    "hs-sections.csv, 21"
  })
  void aClassificationHasAllItsItems(String table, int items) {
    assertThat(rows(table)).hasSize(items);
  }

  /** A code below another one of the same group would be counted twice. */
  @Test
  void noProductGroupCountsACodeTwice() {
    Set<String> seen = new TreeSet<>();
    List<CSVRecord> rows = rows("product-groups.csv");
    for (CSVRecord row : rows) {
      assertThat(row.get("source")).isNotBlank();
      assertThat(seen.add(row.get("group") + row.get("classification") + row.get("code"))).isTrue();
      for (CSVRecord other : rows) {
        boolean sameGroup =
            row != other
                && row.get("group").equals(other.get("group"))
                && row.get("classification").equals(other.get("classification"));
        assertThat(sameGroup && row.get("code").startsWith(other.get("code")))
            .as("%s and %s", row, other)
            .isFalse();
      }
    }
  }

  private static Codes codes(String table) {
    Node node = Node.of(new YamlSource("test", "codes: [" + table + "]"));
    SeriesKey defaults = new SeriesKey("d", "USA", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA);
    return new Codes(PartnerCodes.read(FILES, node, defaults, ECONOMIES));
  }

  private static List<CSVRecord> rows(String table) {
    return table(table).rows();
  }

  private static ReferenceTable table(String table) {
    return ReferenceTable.read(FILES, "reference/" + table);
  }
}
