package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.layout.definition.Codes;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.SeriesKey;

/** Whether every code and name in the publishers' own files is known to the reference tables. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedSpellingsIT {

  private static final ConfigFiles FILES = new ConfigFiles(Path.of("config"));
  private static final Map<String, Economy> ECONOMIES = Economies.read(FILES);

  private final SharedSpellings shared = new SharedSpellings();

  @Test
  void everyPartnerAndReporterOfComtradeIsKnown() {
    assertKnown(
        "comtrade-partners.csv",
        shared.csv(
            "comtrade-new/TradeData_USA-CHN-DEU_all-partners_2022.csv",
            "ISO-8859-1",
            "partnerCode",
            "partnerISO",
            "partner2Code",
            "partner2ISO",
            "reporterCode",
            "reporterISO"),
        150);
  }

  @ParameterizedTest
  @CsvSource({
    "china-S4/comtrade.csv, 6",
    "uk_palm-oil_monthly_2014.csv, 50",
    "usa-china_short-columns_hs2.csv, 2"
  })
  void everyPartnerAndReporterOfLegacyComtradeIsKnown(String file, int least) {
    assertKnown(
        "comtrade-partners.csv",
        shared.csv("comtrade-legacy/" + file, "ISO-8859-1", "Partner Code", "Reporter Code"),
        least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V202201", "V202301"})
  void everyCountryOfBaciIsKnown(String release) {
    assertKnown(
        "baci-partners.csv",
        shared.csv("baci-codes/country_codes_" + release + ".csv", "UTF-8", "country_code"),
        238);
  }

  @Test
  void everyPartnerOfTheCensusApiIsKnown() {
    assertKnown(
        "census-api-partners.csv",
        shared.csv("census-api/hs6_imports_2018.csv", "UTF-8", "CTY_CODE"),
        90);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imf-dots/Exports_FOB_USA.xlsx",
        "imf-dots/Exports_and_Imports_by_Areas_and_Co_World.xlsx"
      })
  void everyNameOfTheImfIsKnown(String file) {
    Set<String> names = shared.column(file, 1, sheet -> true);
    names.removeIf(
        Pattern.compile("(Ex|Im)ports, .*|US Dollars.*|Memorandum Items").asMatchPredicate());
    assertKnown("imf-names.csv", names, 200);
  }

  @Test
  void everyPartnerOfWitsIsKnown() {
    assertKnown(
        "wits-names.csv",
        shared.csv(
            "wits/WITS-Partner-Timeseries_World.csv",
            "windows-1252",
            "Partner Name",
            "Reporter Name"),
        240);
  }

  @Test
  void everyEconomyOfTheWtoIsKnown() {
    assertKnown(
        "wto-partners.csv",
        shared.csv(
            "wto/WtoData_20241119085549.csv",
            "windows-1252",
            "Reporting Economy Code",
            "Reporting Economy",
            "Partner Economy Code",
            "Partner Economy"),
        8);
  }

  @Test
  void everyCountryOfDataWebIsKnown() {
    Set<String> names =
        shared.column(
            "usitc-dataweb/hts10_country_2024_imports.xlsx",
            1,
            sheet -> !sheet.startsWith("Query"));
    names.remove("Country");
    assertKnown("usitc-names.csv", names, 150);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Exports", "Imports"})
  void everyCountryAndGroupOfUsaTradeOnlineIsKnown(String flow) {
    Set<String> names =
        shared.column(
            "usa-trade-online/Standard_Report_" + flow + "_2022-04-19.xlsx", 0, sheet -> true);
    names.removeIf(
        Pattern.compile(
                "Standard Report.*|Current date:.*|[A-Z][A-Za-z/ ]+: All .*|Domestic/Foreign:.*|Country")
            .asMatchPredicate());
    assertKnown("usa-trade-online-names.csv", names, 250);
  }

  @Test
  void everyCountryOfTheStateTablesIsKnown() {
    Set<String> names = shared.column("census-state/exctyall.xls", 2, sheet -> true);
    names.remove("countryd");
    assertKnown("census-state-names.csv", names, 80);
  }

  @Test
  void everyColumnOfTheCountryTablesOfBeaIsKnown() {
    assertKnown("bea-names.csv", shared.header("bea/trad-geo-time-series-0125.xlsx", "Period"), 27);
  }

  @ParameterizedTest
  @CsvSource({"exh14, 50", "exh14a, 50", "exh19, 19", "exh20, 19"})
  void everyCountryAndAreaOfAnExhibitIsKnown(String exhibit, int least) {
    List<String> labels =
        shared.labels(
            "ft900/2021-08/" + exhibit + ".xlsx",
            Set.of(
                "European Union",
                "Pacific Rim Countries",
                "South/Central America",
                "Africa",
                "Other Countries"));
    Pattern above = Pattern.compile("Item \\(1\\)|Country and Area|Balance|Exports|Imports| *");
    Pattern text =
        Pattern.compile(
            "Part [BC]:.*|Exhibit .*|In millions.*|\\(X\\).*|\\([12]\\).*|NOTES:|\\*.*|www\\..*|users should.*|detail for.*|n\\.a\\. Not available");
    assertKnown(
        "bea-names.csv",
        labels.stream()
            .filter(label -> !above.matcher(label).matches() && !text.matcher(label).matches())
            .toList(),
        least);
  }

  private static void assertKnown(String table, Collection<String> spellings, int least) {
    Codes codes = codes(table);
    Set<String> distinct = new java.util.TreeSet<>(spellings);
    distinct.removeIf(String::isBlank);
    assertThat(distinct).hasSizeGreaterThanOrEqualTo(least);
    assertThat(distinct.stream().filter(spelling -> codes.find(spelling).isEmpty()))
        .as("unknown to %s", table)
        .isEmpty();
    assertThat(distinct.stream().map(spelling -> codes.find(spelling).orElseThrow().economy()))
        .as("the rest of the world stands only where a publisher writes it")
        .doesNotContain("R_REST_OF_WORLD", Economy.WORLD_GAP);
  }

  private static Codes codes(String table) {
    Node node = Node.of(new YamlSource("test", "codes: [" + table + "]"));
    SeriesKey defaults = new SeriesKey("d", "USA", "WLD", Item.GOODS, "TOTAL", Adjustment.NSA);
    return new Codes(PartnerCodes.read(FILES, node, defaults, ECONOMIES));
  }
}
