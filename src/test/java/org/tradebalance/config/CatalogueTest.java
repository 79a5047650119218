package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradebalance.layout.definition.Field;
import org.tradebalance.layout.definition.Layout;
import org.tradebalance.layout.definition.Meaning;
import org.tradebalance.layout.definition.NotPublished;
import org.tradebalance.layout.definition.PartnerRow;
import org.tradebalance.layout.definition.PeriodLength;
import org.tradebalance.layout.definition.TableRule;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;

class CatalogueTest {

  private static final String LAYOUT =
      """
      id: x
      version: 3
      title: An extract
      source: somewhere
      files: [csv]
      datasets:
        - {id: d, title: t, publisher: p, basis: census, valuation: v, unit-usd: 1}
      defaults: {reporter: USA, partner: WLD, item: goods, product: TOTAL, adjustment: nsa}
      unit: {usd: 1000, decimals: 3}
      columns:
        - {header: year, field: year}
        - {header: code, field: partner}
        - {header: exports, flow: export, period: year}
        - {header: "I{MMM}", flow: import}
      rows:
        - {label: 'Total.*', is: ignore, reason: Total}
      not-published: empty
      partners: {codes: x.csv, special: {"2": {product: HS2}}}
      world-gap:
        - {until: 1991-12, percent: 4}
        - {percent: 0.5}
      """;

  private static final String PARTNERS =
      """
      code,economy,valid_from,valid_to
      1,CHN,,
      2,WLD,1992-05,2020-06
      """;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    write("layouts/x.yml", LAYOUT);
    write("reference/x.csv", PARTNERS);
  }

  @Test
  void readsALayout() {
    Layout layout = Objects.requireNonNull(read().layouts().get("x"));
    assertThat(layout.version()).isEqualTo(3);
    TableRule table = layout.tables().get(0);
    assertThat(table.sheet()).isNull();
    assertThat(table.headerLevels()).isEqualTo(1);
    assertThat(layout.notPublished()).isEqualTo(NotPublished.EMPTY);
    assertThat(layout.unit().dollars()).isEqualByComparingTo("1000");
    assertThat(table.columns()).hasSize(15);
    assertThat(table.columns().get(2).title()).isEqualTo("exports");
    assertThat(table.columns().get(2).field()).isEqualTo(Field.VALUE);
    assertThat(table.columns().get(2).says())
        .isEqualTo(
            Meaning.ofFlow(Flow.EXPORT).over(Meaning.ofTime(PeriodLength.YEAR, null, null, null)));
    assertThat(table.columns().get(14).title()).isEqualTo("IDEC");
    assertThat(table.columns().get(14).says().month()).isEqualTo(12);
    assertThat(table.rows().get(0).reason()).isEqualTo("total");
    assertThat(layout.dataset().unit()).hasToString("1");
  }

  /** Its name stands on page and workbook: Comtrade's figures are on no Census basis. */
  @Test
  void theCensusBasisIsThatOfTheUnitedStates() {
    assertThat(
            Catalogue.read(new ConfigFiles(Path.of("nowhere"))).datasets().values().stream()
                .filter(dataset -> dataset.basis() == Basis.CENSUS)
                .map(Dataset::id))
        .isNotEmpty()
        .allMatch(id -> id.startsWith("us-"));
  }

  @Test
  void readsWhatAPartnerCodeStandsFor() {
    Layout layout = Objects.requireNonNull(read().layouts().get("x"));
    PartnerRow china = Objects.requireNonNull(layout.partners().byCode().get("1"));
    assertThat(china.economy()).isEqualTo("CHN");
    assertThat(china.flows()).containsExactlyInAnyOrder(Flow.EXPORT, Flow.IMPORT);
    assertThat(china.from()).isNull();
    PartnerRow special = Objects.requireNonNull(layout.partners().byCode().get("2"));
    assertThat(special.product()).isEqualTo("HS2");
    assertThat(special.adjustment()).isEqualTo(Adjustment.NSA);
    assertThat(special.from()).isEqualTo(Period.month(1992, 5));
    assertThat(special.to()).isEqualTo(Period.month(2020, 6));
  }

  @Test
  void anEarlierTableOfCodesDecidesWhatASpellingMeans() throws IOException {
    write("reference/y.csv", "code,economy,valid_from,valid_to\n1,JPN,,\nJapan,JPN,,\n");
    write("layouts/x.yml", LAYOUT.replace("codes: x.csv", "codes: [x.csv, y.csv]"));
    var partners = Objects.requireNonNull(read().layouts().get("x")).partners();
    assertThat(partners.find("1")).hasValueSatisfying(row -> hasEconomy(row, "CHN"));
    assertThat(partners.find("JAPAN")).hasValueSatisfying(row -> hasEconomy(row, "JPN"));
  }

  @Test
  void refusesTwoSpellingsThatNoFileCanTellApart() throws IOException {
    write("reference/x.csv", PARTNERS + "Guinea-Bissau,GNB,,\nguinea\u2013bissau,GNB,,\n");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(this::read)
        .withMessageContaining("x.csv record 4: code guinea\u2013bissau is there twice");
  }

  @Test
  void findsTheToleranceOfADatasetAndPeriod() {
    Catalogue catalogue = read();
    assertThat(catalogue.worldGapPercent("d", Period.year(1991))).isEqualByComparingTo("4");
    assertThat(catalogue.worldGapPercent("d", Period.month(1992, 1))).isEqualByComparingTo("0.5");
    assertThat(catalogue.worldGapPercent("other", Period.year(2024))).isEqualByComparingTo("0");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: x                  | idd: x              | : unknown key [idd]; known are [
          publisher: p,          | publishr: p,        | .datasets[0]: unknown key [publishr];
          'title: An extract'    | ''                  | : the key 'title' is missing
          'item: goods, '     | ''                  | .defaults: the key 'item' is missing
          usd: 1000, decimals    | decimals            | .unit: the key 'usd' is missing
          basis: census          | basis: custom       | .datasets[0].basis: 'custom' is not one of: census, customs, bop, sna
          not-published: empty   | not-published: nil  | .not-published: 'nil' is not one of: zero, empty
          flow: export           | flow: exports       | .columns[2].flow: 'exports' is not one of: export, import, balance
          field: partner         | field: country      | .columns[1].field: 'country' is not one of:
          'header: exports, '    | ''                  | .columns[2].header: expected the labels of the column
          'flow: export, '       | ''                  | .columns[2].flow: a column of amounts needs export, import or balance
          unit-usd: 1            | unit-usd: one       | .datasets[0].unit-usd:
          version: 3             | version: three      | .version: 'three' is not a whole number
          is: ignore             | is: sum             | .rows[0].is: 'sum' is not one of: section, year,
          ', reason: Total'      | ''                  | .rows[0].reason: an ignored row needs a reason for the ledger
          '''Total.*'''          | '''Total('''        | .rows[0].label: not a pattern: Unclosed group
          until: 1991-12         | until: 1991-13      | .world-gap[0].until: 13 is not between 1 and 12
          percent: 0.5           | percent: half       | .world-gap[1].percent:
          'version: 3'           | 'rows: []'          | is not YAML:
          'files: [csv]'         | 'files: [csv'       | is not YAML:
          'version: 3'           | 'sheet: !!java.net.URL [x]' | is not YAML:
          x.csv                  | nope.csv            | config/reference/nope.csv does not exist; there are: reference/
          '"2": {'               | '"9": {'            | .partners.special: [9] not in reference/x.csv
          product: HS2           | producto: HS2       | .partners.special.2: unknown key [producto];
          """)
  void namesFileAndKeyOfAWrongLayout(String right, String wrong, String message)
      throws IOException {
    assertThat(LAYOUT).contains(right);
    write("layouts/x.yml", LAYOUT.replace(right, wrong));
    refuses().withMessageStartingWith("config/").withMessageContaining(message);
    if (message.startsWith(".") || message.startsWith(":")) {
      refuses().withMessageStartingWith("config/layouts/x.yml" + message);
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: y                   | : expected keys and values, found 'y' (line 1)
          - id: y                 | : expected keys and values, found a list (line 1)
          ''                      | : expected keys and values, found nothing (line 1)
          """)
  void refusesAFileThatIsNoMapping(String yaml, String message) throws IOException {
    write("layouts/x.yml", yaml.startsWith("id") ? "y" : yaml);
    refuses().withMessage("config/layouts/x.yml" + message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CHN       | QQQ        | record 1: economy QQQ is not in reference/economies.csv
          1992-05   | 1992-5     | record 2: valid_from '1992-5' is not a month such as 2020-06
          2020-06   | 2020-Q2    | record 2: valid_to '2020-Q2' is not a month such as 2020-06
          2020-06   | 2020-13    | record 2: valid_to: 13 is not between 1 and 12
          2,WLD     | 1,WLD      | record 2: code 1 is there twice
          economy   | country    | : column 'economy' is missing; found [code, country, valid_from, valid_to]
          1,CHN,,   | 1,CHN,     | record 1: 3 fields instead of 4
          valid_to  | valid_from | duplicate name: "valid_from"
          """)
  void namesFileAndRecordOfAWrongPartner(String right, String wrong, String message)
      throws IOException {
    assertThat(PARTNERS).contains(right);
    write("reference/x.csv", PARTNERS.replace(right, wrong));
    refuses().withMessageStartingWith("config/reference/x.csv").withMessageContaining(message);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'CHN,China,land'          | ' record 1: ''land'' is not one of: country, group, world, residual'
          'CHN,China,country;CHN,China,country' | ' record 2: economy CHN is there twice'
          'CHN,China,country;R_WORLD_GAP,Gap,residual' | ': economy WLD is missing'
          'WLD,World,world'         | ': economy R_WORLD_GAP is missing'
          """)
  void namesFileAndRecordOfAWrongEconomy(String rows, String message) throws IOException {
    write("reference/economies.csv", "code,name,kind\n" + rows.replace(';', '\n') + "\n");
    refuses().withMessage("config/reference/economies.csv" + message);
  }

  @Test
  void refusesTwoLayoutsOfOneName() throws IOException {
    write("layouts/y.yml", LAYOUT);
    refuses().withMessage("config/layouts/y.yml: layout x twice");
  }

  @Test
  void refusesTwoMeaningsOfOneDataset() throws IOException {
    write("layouts/y.yml", LAYOUT.replace("id: x", "id: y").replace("unit-usd: 1", "unit-usd: 5"));
    refuses().withMessage("config/layouts/y.yml: dataset d differs from another layout's");
  }

  @Test
  void layoutsMayShareADataset() throws IOException {
    write("layouts/y.yml", LAYOUT.replace("id: x", "id: y"));
    assertThat(read().layouts()).containsKeys("x", "y");
  }

  private Catalogue read() {
    return Catalogue.read(new ConfigFiles(folder));
  }

  private ThrowableAssertAlternative<ConfigurationException> refuses() {
    return assertThatExceptionOfType(ConfigurationException.class).isThrownBy(this::read);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static void hasEconomy(PartnerRow row, String economy) {
    assertThat(row.economy()).isEqualTo(economy);
  }
}
