package org.tradebalance.layout.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

class CodesTest {

  private final Codes names =
      list(
          "China, P.R.: Mainland", "CHN",
          "China, P.R.: Hong Kong", "HKG",
          "Côte d'Ivoire", "CIV",
          "Guinea-Bissau", "GNB",
          "Guinea", "GIN",
          "Korea, Rep. of", "KOR",
          "Korea, Dem. People's Rep. of", "PRK",
          "Russian Federation", "RUS",
          "South/Central America", "G_SOUTH_CENTRAL_AMERICA",
          "Vietnam", "VNM");
  private final Codes codes = list("5700", "CHN", "5740", "MNG", "7920", "NAM", "0015", "WLD");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Côte d'Ivoire",
        "Cote d'Ivoire",
        " COTE D’IVOIRE ",
        "Côte d`Ivoire",
        "Co\u0302te\u00A0d\u2032Ivoire",
        "côte\nd'ivoire"
      })
  void findsANameWhateverItsCaseAccentsBlanksAndApostrophes(String spelling) {
    assertThat(economy(names, spelling)).isEqualTo("CIV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Guinea\u2013Bissau", "Guinea\u2010Bissau", "GUINEA\u2011BISSAU"})
  void findsANameWithTypographicDashes(String spelling) {
    assertThat(economy(names, spelling)).isEqualTo("GNB");
  }

  @Test
  void comparesNoTextOfMillionsOfCharactersWithAllNames() {
    assertThat(names.near("7".repeat(5_000_000))).isEqualTo("none");
  }

  @Test
  void findsANameWithAFootnoteNumber() {
    assertThat(economy(names, "Guinea (2)")).isEqualTo("GIN");
  }

  @Test
  void findsANameThatAHeaderBreaksAfterTheSlash() {
    assertThat(economy(names, "South/\nCentral America")).isEqualTo("G_SOUTH_CENTRAL_AMERICA");
  }

  @Test
  void takesNoNameForAnother() {
    assertThat(names.find("Guinea Bissau")).isEmpty();
    assertThat(names.find("Korea")).isEmpty();
    assertThat(names.find("China")).isEmpty();
    assertThat(names.find("")).isEmpty();
  }

  @Test
  void givesACodeThatASpreadsheetCutItsZerosBackWhereOnlyOneFits() {
    assertThat(economy(codes, "15")).isEqualTo(economy(codes, "0015"));
  }

  @Test
  void answersTheSameTheSecondTime() {
    assertThat(names.find("Korea")).isEmpty();
    assertThat(names.find("Korea")).isEmpty();
    assertThat(economy(names, "vietnam")).isEqualTo(economy(names, "vietnam"));
    assertThat(names.near("Viet Nam")).isEqualTo(names.near("Viet Nam"));
  }

  @ParameterizedTest
  @CsvSource({
    "Viet Nam, Vietnam (VNM)",
    "Vietnma, Vietnam (VNM)",
    "Republic of Korea, 'Korea, Rep. of (KOR)'",
    "Russia, Russian Federation (RUS)",
    "'Mainland, China P.R.', 'China, P.R.: Mainland (CHN)'",
    "CHN, 'China, P.R.: Mainland (CHN)'"
  })
  void offersTheNameThatWasMeantFirst(String written, String meant) {
    assertThat(names.near(written)).startsWith(meant);
  }

  @Test
  void offersEveryNameThatAShortOneMayStandFor() {
    assertThat(names.near("China"))
        .startsWith("China, P.R.: Hong Kong (HKG), China, P.R.: Mainland (CHN)");
  }

  @ParameterizedTest
  @CsvSource({"5701, 5700 (CHN)", "7290, 7920 (NAM)", "15, 0015 (WLD)", "NAM, 7920 (NAM)"})
  void offersTheCodeThatOneSlipLeadsTo(String written, String meant) {
    assertThat(codes.near(written)).startsWith(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Atlantis", "Q", "~"})
  void offersNothingWhereNothingIsNear(String written) {
    assertThat(names.near(written)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({"'', abc, 3", "abc, abc, 0", "abcd, abdc, 1", "kitten, sitting, 3", "ca, abc, 3"})
  void countsSlips(String from, String to, int slips) {
    assertThat(NearestPartners.distance(from, to)).isEqualTo(slips);
    assertThat(NearestPartners.distance(to, from)).isEqualTo(slips);
  }

  @Test
  void aNameThatThePublisherDoesNotListIsThatOfTheDictionary() {
    assertThat(economy(withDictionary(), "Republic of Hungary")).isEqualTo("HUN");
    assertThat(economy(withDictionary(), "HUNGARY, Republic of")).isEqualTo("HUN");
    assertThat(withDictionary().find("Atlantis")).isEmpty();
  }

  /** To this publisher the whole of the two is called so. */
  @Test
  void thePublishersOwnListDecidesBeforeTheDictionary() {
    assertThat(economy(withDictionary(), "Congo")).isEqualTo("COG");
    assertThat(withDictionary().isAmbiguous("Congo")).isFalse();
  }

  @Test
  void anAmbiguousNameIsNobodyAndAllAreOffered() {
    Codes list = withDictionary();
    assertThat(list.find("Korea")).isEmpty();
    assertThat(list.isAmbiguous("Korea")).isTrue();
    assertThat(list.near("KOREA")).contains("(KOR)").contains("(PRK)").doesNotContain("HUN");
  }

  @Test
  void aNameMeansAnotherEconomyBeforeAMonth() {
    PartnerRow sudan = withDictionary().find("Sudan").orElseThrow();
    assertThat(at(sudan, "2011-06")).isEqualTo("SDN_FORMER");
    assertThat(at(sudan, "2011-07")).isEqualTo("SDN");
    assertThat(at(sudan, "2011")).isEqualTo("SDN");
    assertThat(sudan.validity()).isEqualTo("start to 2011-06 and 2011-07 to today");
  }

  @Test
  void aSuggestionLeadsToThePublishersOwnCode() {
    assertThat(withDictionary().near("Hungari")).isEqualTo("4370 (HUN)");
    assertThat(withDictionary().near("HU")).isEqualTo("4370 (HUN)");
    assertThat(withDictionary().near("Slovakia")).isEqualTo("none");
  }

  private static @Nullable String at(PartnerRow row, String period) {
    PartnerRow meant = row.at(Flow.EXPORT, Period.parse(period));
    return meant == null ? null : meant.economy();
  }

  private static Codes withDictionary() {
    PartnerRow plain =
        new PartnerRow(
            "", "d", "TOTAL", Adjustment.NSA, Set.of(Flow.EXPORT, Flow.IMPORT), null, null);
    EconomyNames dictionary =
        new EconomyNames(
            List.of(
                new EconomyName("Hungary", "HUN", null, null),
                new EconomyName("Hungary, Republic of", "HUN", null, null),
                new EconomyName("Congo", "COD", null, null),
                new EconomyName("Congo", "COG", null, null),
                new EconomyName("Korea", "KOR", null, null),
                new EconomyName("Korea", "PRK", null, null),
                new EconomyName("Sudan", "SDN", Period.parse("2011-07"), null),
                new EconomyName("Sudan", "SDN_FORMER", null, Period.parse("2011-06"))),
            Map.of("HUN", List.of("HU", "HUN", "348")));
    return new Codes(list("4370", "HUN", "Congo", "COG").byCode(), Map.of(), dictionary, plain);
  }

  private static String economy(Codes list, String text) {
    return list.find(text).orElseThrow().economy();
  }

  private static Codes list(String... codesAndEconomies) {
    Map<String, PartnerRow> rows = new LinkedHashMap<>();
    for (int at = 0; at < codesAndEconomies.length; at += 2) {
      rows.put(
          codesAndEconomies[at],
          new PartnerRow(
              codesAndEconomies[at + 1],
              "d",
              "TOTAL",
              Adjustment.NSA,
              Set.of(Flow.EXPORT, Flow.IMPORT),
              null,
              null));
    }
    return new Codes(rows);
  }
}
