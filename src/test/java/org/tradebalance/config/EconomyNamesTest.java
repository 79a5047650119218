package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradebalance.layout.definition.EconomyName;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.PartnerKind;

/** Laws of the dictionary of names. */
class EconomyNamesTest {

  private static final ConfigFiles FILES = new ConfigFiles(Path.of("config"));
  private static final Map<String, Economy> ECONOMIES = Economies.read(FILES);
  private static final EconomyNames NAMES = EconomyNameFile.read(FILES, ECONOMIES);

  /** Names that several economies have; all others mean one at a time. */
  private static final Map<String, Set<String>> AMBIGUOUS =
      Map.of(
          "Congo", Set.of("COD", "COG"),
          "Korea", Set.of("KOR", "PRK"),
          "Virgin Islands", Set.of("VGB", "VIR"),
          "Channel Islands", Set.of("GGY", "JEY"),
          "Guiana", Set.of("GUF", "GUY"),
          "North America", Set.of("G_NORTH_AMERICA", "G_SCHEDULE_C_NORTH_AMERICA", "G_WB_NAC"));

  @TempDir Path folder;

  /** Two names that differ in nothing that the normal form keeps are one name. */
  @Test
  void noNormalFormLeadsToTwoEconomiesButTheOnesListed() {
    Map<String, Set<String>> collisions = new TreeMap<>();
    for (EconomyName name : NAMES.all()) {
      List<EconomyName> meanings = NAMES.meanings(name.name());
      assertThat(meanings).extracting(EconomyName::economy).contains(name.economy());
      if (EconomyNames.areAmbiguous(meanings)) {
        collisions.put(
            name.name(),
            meanings.stream()
                .map(EconomyName::economy)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    assertThat(collisions).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(AMBIGUOUS));
  }

  @Test
  void everyCountryHasAName() {
    assertThat(NAMES.all()).hasSizeGreaterThan(900);
    Set<String> named = NAMES.all().stream().map(EconomyName::economy).collect(Collectors.toSet());
    assertThat(ECONOMIES.values().stream().filter(e -> e.kind() == PartnerKind.COUNTRY))
        .extracting(Economy::code)
        .allMatch(named::contains);
  }

  /** A group or a residual is never taken for a country, whatever it is called. */
  @ParameterizedTest
  @CsvSource({
    "EU-28, G_EU28",
    "European Union, EU",
    "OPEC, G_OPEC",
    "NICs, G_NICS",
    "'Areas, not elsewhere specified', R_AREAS_NES",
    "Bunkers, R_BUNKERS"
  })
  void aGroupOrResidualStaysOne(String name, String economy) {
    assertThat(economy(name)).isEqualTo(economy);
    assertThat(ECONOMIES.get(economy).kind()).isNotEqualTo(PartnerKind.COUNTRY);
  }

  @ParameterizedTest
  @CsvSource({
    "'Korea, Republic of', KOR",
    "Republic of Korea, KOR",
    "'KOREA, REP. OF', KOR",
    "Korea (Republic of), KOR",
    "The Republic of Korea, KOR",
    "'Korea, Democratic People''s Republic of', PRK",
    "Korea (Dem. People’s Rep. of), PRK",
    "Trinidad & Tobago, TTO",
    "TRINIDAD AND TOBAGO, TTO",
    "'Bahamas, The', BHS",
    "Cote d'Ivoire, CIV",
    "Côte d’Ivoire, CIV",
    "St. Lucia, LCA",
    "Saint Lucia, LCA",
    "Guinea, GIN",
    "Guinea Bissau, GNB",
    "'Guinea, Equatorial', GNQ",
    "Papua New Guinea, PNG",
    "Dominica, DMA",
    "Dominican Rep., DOM",
    "U.S. Virgin Islands, VIR",
    "'Virgin Islands, British', VGB",
    "Slovenia, SVN",
    "Slovakia, SVK",
    "Niger, NER",
    "Nigeria, NGA",
    "Congo (Kinshasa), COD",
    "'Congo, Rep.', COG",
    "Samoa, WSM",
    "American Samoa, ASM",
    "Türkiye, TUR",
    "Holland, NLD"
  })
  void aNameMeansOneEconomyHoweverItIsWritten(String name, String economy) {
    assertThat(economy(name)).isEqualTo(economy);
  }

  @ParameterizedTest
  @CsvSource({
    "Sudan, SDN, 2011-07, SDN_FORMER, 2011-06",
    "Ethiopia, ETH, 1993-06, ETH_FORMER, 1993-05"
  })
  void aNameMeansAnotherEconomyBeforeAMonth(
      String name, String now, String from, String before, String to) {
    List<EconomyName> meanings = NAMES.meanings(name);
    assertThat(meanings).extracting(EconomyName::economy).containsExactly(now, before);
    assertThat(String.valueOf(meanings.get(0).from())).isEqualTo(from);
    assertThat(String.valueOf(meanings.get(1).to())).isEqualTo(to);
  }

  static List<Locale> languages() {
    return List.of(
        Locale.ENGLISH,
        Locale.UK,
        Locale.US,
        Locale.CANADA,
        new Locale.Builder().setLanguage("en").setRegion("IN").build());
  }

  /** The JDK carries the names of the Unicode CLDR. */
  @ParameterizedTest
  @MethodSource("languages")
  void everyCountryNameOfCldrIsKnown(Locale language) {
    List<String> wrong = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(code).build();
      String name = country.getDisplayCountry(language);
      if (!economy(name).equals(current(country.getISO3Country()))) {
        wrong.add(name);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyIsoCodeIsKnown() {
    for (String code : Locale.getISOCountries()) {
      String alpha3 = new Locale.Builder().setRegion(code).build().getISO3Country();
      assertThat(NAMES.withIsoCode(code)).as(code).contains(current(alpha3));
      assertThat(NAMES.withIsoCode(alpha3)).as(alpha3).contains(current(alpha3));
    }
    List<String> numbers =
        ReferenceTable.read(FILES, "reference/economies.csv").rows().stream()
            .filter(row -> !row.get("m49").isEmpty())
            .peek(
                row ->
                    assertThat(NAMES.withIsoCode(row.get("m49"))).containsExactly(row.get("code")))
            .map(row -> row.get("m49"))
            .toList();
    assertThat(numbers).hasSizeGreaterThan(249);
  }

  /** A code of two letters that ISO gave to somebody else later is no evidence of either. */
  @Test
  void aCodeThatIsoGaveAgainIsThatOfAll() {
    assertThat(NAMES.withIsoCode("CS")).containsExactly("CSHH", "CSXX");
    assertThat(NAMES.withIsoCode("ZZ")).isEmpty();
  }

  @Test
  void aMistakeInTheTableIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("reference"));
    Files.writeString(
        folder.resolve("reference/economy-names.csv"),
        "name,economy,valid_from,valid_to,note\nAtlantis,ATL,,,\n");
    assertThatThrownBy(() -> EconomyNameFile.read(new ConfigFiles(folder), ECONOMIES))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("economy-names.csv record 1: economy ATL is not in");
  }

  /** ISO keeps the code of the Netherlands Antilles in the JDK. */
  private static String current(String alpha3) {
    return alpha3.equals("ANT") ? "ANHH" : alpha3;
  }

  private static String economy(String name) {
    List<EconomyName> meanings = NAMES.meanings(name);
    assertThat(EconomyNames.areAmbiguous(meanings)).as(name).isFalse();
    return meanings.isEmpty() ? "nobody: " + name : meanings.get(0).economy();
  }
}
