package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradebalance.layout.definition.EconomyName;
import org.tradebalance.layout.definition.EconomyNames;
import org.tradebalance.trade.Economy;

/** Whether every name and code of every code list is known to the dictionary and the tables. */
@EnabledIfSystemProperty(
    named = "shared.data",
    matches = ".+",
    disabledReason = "needs -Dshared.data=DIR, the folder of the publishers' own files")
class SharedCodeListsIT {

  private static final ConfigFiles FILES = new ConfigFiles(Path.of("config"));
  private static final Map<String, Economy> ECONOMIES = Economies.read(FILES);
  private static final EconomyNames NAMES = EconomyNameFile.read(FILES, ECONOMIES);

  /** The names that nobody knows, and why. */
  private static final Map<String, String> UNKNOWN_NAMES =
      Map.ofEntries(
          Map.entry("Congo", "two economies; who means one says so in a table of its own"),
          Map.entry("CONGO", "the same"),
          Map.entry("Congo (the)", "the same"),
          Map.entry("Other Asia, nes", "Taiwan in UN data only, which know it by their tables"),
          Map.entry("Other Asia, not elsewhere specified", "the same"),
          Map.entry("CÙte d'Ivoire", "letters that BACI 202201 lost"),
          Map.entry("CuraÁao", "the same"));

  /** The codes that nobody knows, and why. */
  private static final Map<String, String> UNKNOWN_CODES =
      Map.ofEntries(
          Map.entry("KV", "Kosovo: a code of the Census Bureau's own"),
          Map.entry("GZ", "Gaza: a code of the Census Bureau's own"),
          Map.entry("WE", "West Bank: a code of the Census Bureau's own"),
          Map.entry("BU", "Burma: withdrawn by ISO in 1989"),
          Map.entry("rCD", "the field of the name runs into that of the code"),
          Map.entry("FQ", "French Southern Territories: withdrawn by ISO in 1979"),
          Map.entry("EU", "no economy of ISO 3166"),
          Map.entry("EU2", "no economy of ISO 3166"),
          Map.entry("WL", "no economy of ISO 3166"),
          Map.entry("WLD", "no economy of ISO 3166"),
          Map.entry("EL", "Greece: a code of the EU's own"),
          Map.entry("UK", "United Kingdom: a code of the EU's own"),
          Map.entry("N/A", "no code"),
          Map.entry("N/", "no code"));

  private final SharedSpellings shared = new SharedSpellings();
  private final Path folder = Path.of(System.getProperty("shared.data"));

  @ParameterizedTest
  @CsvSource({
    "iso3166_all.csv, name, 249",
    "iso_country-codes_m49.csv, UNTERM English Short, 190",
    "iso_country-codes_m49.csv, UNTERM English Formal, 190",
    "iso_country-codes_m49.csv, official_name_en, 245",
    "iso_country-codes_m49.csv, CLDR display name, 245",
    "iso_country-codes_m49.csv, ISO4217-currency_country_name, 240",
    "unsd_m49_en.csv, Country or Area, 245",
    "schedule_c_iso2.csv, Country Name, 230",
    "eu_member_states_raw.csv, member_state, 27"
  })
  void everyNameIsKnown(String list, String column, int least) {
    assertNames(shared.csv("reference/" + list, "UTF-8", column), least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"V202201", "V202301"})
  void everyNameOfBaciIsKnown(String release) {
    String list = "baci-codes/country_codes_" + release + ".csv";
    assertNames(shared.csv(list, "UTF-8", "country_name_abbreviation", "country_name_full"), 230);
  }

  @ParameterizedTest
  @CsvSource({"partner, 290", "reporter, 235"})
  void everyAreaOfComtradeIsKnown(String side, int least) throws IOException {
    Map<String, String> areas = json("reference/comtrade_" + side + "Areas.json");
    areas.remove("all");
    assertNames(areas.values(), least);
    assertCodes(areas.keySet(), codes("comtrade-partners.csv")::contains, least);
  }

  @Test
  void everyAreaOfTheListOfComtradeIsKnown() {
    String list = "reference/comtrade_country_code_iso_list.xlsx";
    Set<String> names = shared.column(list, 1, sheet -> true);
    names.addAll(shared.column(list, 2, sheet -> true));
    names.removeIf(name -> name.startsWith("Country Name"));
    assertNames(names, 290);
    Set<String> codes = shared.column(list, 4, sheet -> true);
    codes.addAll(shared.column(list, 5, sheet -> true));
    codes.removeIf(code -> code.startsWith("ISO"));
    assertIso(codes, 480);
  }

  @ParameterizedTest
  @ValueSource(strings = {"schedule_c_2014-01-31.txt", "schedule_c_2021-01-27.txt"})
  void everyCountryOfScheduleCIsKnown(String publication) throws IOException {
    Set<String> names = new TreeSet<>();
    Set<String> codes = new TreeSet<>();
    Set<String> iso = new TreeSet<>();
    Pattern row = Pattern.compile("(\\d{4}) *\\| *(.+?) *\\| *(\\S+) *");
    for (String line :
        Files.readAllLines(
            folder.resolve("reference/" + publication), StandardCharsets.ISO_8859_1)) {
      Matcher fields = row.matcher(line);
      if (fields.matches()) {
        codes.add(fields.group(1));
        names.add(fields.group(2));
        iso.add(fields.group(3));
      }
    }
    assertNames(names, 235);
    assertIso(iso, 235);
    Set<String> known = codes("census-partners.csv");
    known.addAll(codes("census-api-partners.csv"));
    assertCodes(codes, known::contains, 235);
  }

  @ParameterizedTest
  @CsvSource({
    "iso3166_all.csv, alpha-2, 249",
    "iso3166_all.csv, alpha-3, 249",
    "iso3166_all.csv, country-code, 249",
    "iso_country-codes_m49.csv, ISO3166-1-Alpha-2, 245",
    "iso_country-codes_m49.csv, ISO3166-1-Alpha-3, 245",
    "unsd_m49_en.csv, M49 Code, 245",
    "unsd_m49_en.csv, ISO-alpha2 Code, 245",
    "unsd_m49_en.csv, ISO-alpha3 Code, 245",
    "schedule_c_iso2.csv, ISO Code, 230",
    "eu_member_states_raw.csv, iso_alpha_3_code, 27",
    "eu_membership.csv, country_code, 27"
  })
  void everyCodeIsKnown(String list, String column, int least) {
    assertIso(shared.csv("reference/" + list, "UTF-8", column), least);
  }

  private static void assertNames(Collection<String> names, int least) {
    Map<String, String> wrong = new TreeMap<>();
    Set<String> distinct = distinct(names);
    assertThat(distinct).hasSizeGreaterThanOrEqualTo(least);
    for (String name : distinct) {
      List<EconomyName> meanings = NAMES.meanings(name);
      boolean known = !meanings.isEmpty() && !EconomyNames.areAmbiguous(meanings);
      if (known == UNKNOWN_NAMES.containsKey(name)) {
        wrong.put(name, known ? "is known, and listed as if it were not" : "is not known");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void assertIso(Collection<String> codes, int least) {
    assertCodes(codes, code -> !NAMES.withIsoCode(code).isEmpty(), least);
  }

  private static void assertCodes(Collection<String> codes, Predicate<String> known, int least) {
    Set<String> distinct = distinct(codes);
    assertThat(distinct).hasSizeGreaterThanOrEqualTo(least);
    assertThat(distinct)
        .allSatisfy(
            code -> assertThat(known.test(code) || UNKNOWN_CODES.containsKey(code)).isTrue());
  }

  private static Set<String> distinct(Collection<String> texts) {
    Set<String> distinct = new TreeSet<>();
    texts.forEach(text -> distinct.add(text.strip()));
    distinct.remove("");
    return distinct;
  }

  private static Set<String> codes(String table) {
    Set<String> codes = new TreeSet<>();
    ReferenceTable.read(FILES, "reference/" + table)
        .rows()
        .forEach(row -> codes.add(row.get("code")));
    return codes;
  }

  /** The texts by their ids; the lists are flat. */
  private Map<String, String> json(String file) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    String text = Files.readString(folder.resolve(file));
    Matcher entry =
        Pattern.compile("\"id\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"text\"\\s*:\\s*\"([^\"]*)\"")
            .matcher(text);
    while (entry.find()) {
      texts.put(entry.group(1), entry.group(2));
    }
    return texts;
  }
}
