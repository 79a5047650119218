package org.tradebalance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of mistake in each file is named with file, key, what is expected, and line. */
class ConfigurationMistakesTest {

  private static final String LAYOUT =
      """
      id: x
      title: An extract
      source: somewhere
      files: [csv]
      datasets:
        - {id: d, title: t, publisher: p, basis: census, valuation: v, unit-usd: 1}
      defaults: {reporter: USA, partner: WLD, item: goods, product: TOTAL, adjustment: nsa}
      unit: {usd: 1000, decimals: 3}
      marks:
        "n.a.": missing
      columns:
        - {header: year, field: year}
        - {header: code, field: partner}
        - header: exports
          flow: export
      rows:
        - {label: 'Total.*', is: ignore, reason: total}
      not-published: empty
      partners: {codes: census-partners.csv, special: {"0004": {adjustment: sa}}}
      """;

  private static final String RATES =
      """
      id: x
      title: Rates
      source: somewhere
      files: [csv]
      columns:
        - {header: period, field: period}
        - {header: EXUSEU, field: rate, currency: EUR, quotes: usd_per_unit}
      """;

  private static final String EXPECTATIONS =
      """
      expectations:
        - dataset: cepii-baci
          otherwise: warn
          due-day: 10
          due-months-after: 2
          rows-at-least: 5
      """;

  private static final String LIMITS =
      """
      limits:
        entries: 7
      sources:
        - files: "BACI_*.zip"
          ratio: 900
      """;

  private static final String PREFERRED =
      """
      preferred:
        - dataset: cepii-baci
          reporter: USA
          frequency: monthly
          because: the release is quoted
      """;

  private static final String ACCEPTED =
      """
      accepted:
        - sha256: "3f2a9c0d41be"
          because: in thousands from now on
      """;

  @TempDir Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decimals: 3      | decimal: 3          | .unit: unknown key [decimal]; known are [currency, decimals, grouping, point, rounded, text, times, usd] (line 8)
          source: some     | sauce: some         | : unknown key [sauce]; known are [bulk, columns, datasets, defaults, file-name, files, header-levels, id, marks, new-columns, not-published, others, parameters, partners, reading, reporters, rows, sheet, source, subtotals, tables, texts, title, titles, tried-on, unit, version, world-gap] (line 3)
          item: goods      | measure: goods      | .defaults: unknown key [measure]; known are [adjustment, item, partner, product, reporter]; 'measure' is called 'item' since version 0.2.0 (line 7)
          decimals: 3      | decimals: few       | .unit.decimals: 'few' is not a whole number (line 8)
          decimals: 3      | decimals: -1        | .unit.decimals: -1 is less than 0 (line 8)
          decimals: 3      | rounded: maybe      | .unit.rounded: 'maybe' is neither true nor false (line 8)
          usd: 1000        | usd: "1000"         | .unit.usd: '1000' is not a number (line 8)
          usd: 1000        | usd: 0              | .unit.usd: 0 is not more than 0 (line 8)
          usd: 1000        | currency: EUR       | .unit: the key 'times' is missing (line 8)
          usd: 1000        | usd: 1, times: 1    | .unit: 'times' counts another currency; expected usd, or an ISO 4217 code such as EUR and times (line 8)
          usd: 1000        | currency: Euro, times: 1 | .unit.currency: 'Euro' is not an ISO 4217 code such as EUR (line 8)
          basis: census    | basis: custom       | .datasets[0].basis: 'custom' is not one of: census, customs, bop, sna (line 6)
          title: t,        | ''                  | .datasets[0]: the key 'title' is missing (line 6)
          title: An extract | 'title:'           | : the key 'title' is missing (line 1)
          title: An extract | title: [An, extract] | .title: expected a text, found a list (line 2)
          files: [csv]     | files: [csv, pdf]   | .files[1]: 'pdf' is not one of: csv, xls, xlsx (line 4)
          files: [csv]     | files: pdf          | .files: 'pdf' is not one of: csv, xls, xlsx (line 4)
          files: [csv]     | files: []           | .files: expected at least one (line 4)
          '"n.a.": missing' | '"n.a.": nothing'  | '.marks.n.a.: ''nothing'' is not one of: revised, estimated, corrected, note, missing, below_half_unit, suppressed, zero, not_published (line 10)'
          flow: export     | flow: exports       | .columns[2].flow: 'exports' is not one of: export, import, balance (line 15)
          '    flow: export' | '    field: value' | .columns[2].flow: a column of amounts needs export, import or balance (line 14)
          header: exports  | at: b               | .columns[2].at: 'b' is not a column such as B or AA (line 14)
          header: exports  | optional: true      | '.columns[2].header: expected the labels of the column, or its letter (''at'') (line 14)'
          ', reason: total' | ''                 | .rows[0].reason: an ignored row needs a reason for the ledger (line 17)
          'label: ''Total.*'', ' | ''            | '.rows[0].label: a row rule needs a label or a condition (''when'') (line 17)'
          'Total.*'        | 'Total('            | .rows[0].label: not a pattern: Unclosed group (line 17)
          'adjustment: sa}' | 'adjusted: sa}'    | .partners.special.0004: unknown key [adjusted]; known are [adjustment, dataset, flows, product] (line 19)
          'codes: census-partners.csv, ' | ''    | .partners: the key 'codes' is missing (line 19)
          partner: WLD     | partner: XXX        | .defaults.partner: economy XXX is not in reference/economies.csv (line 7)
          not-published: empty | 'not-published: empty\nbulk: {from-megabytes: -1}' | .bulk.from-megabytes: -1 is less than 0 (line 19)
          not-published: empty | 'not-published: empty\nparameters: [{at: 4B, field: partner}]' | .parameters[0].at: '4B' is not a cell such as B4 (line 19)
          not-published: empty | 'not-published: empty\nparameters: [{field: partner}]' | .parameters[0]: the key 'at' is missing (line 19)
          not-published: empty | 'not-published: empty\ntables: [{columns: [{header: a}]}]' | : beside 'tables', each of these has its own sheet, titles, header-levels, columns, others and rows; the layout itself has none (line 1)
          """)
  void ofALayout(String right, String wrong, String message) throws IOException {
    refused("layouts/x.yml", LAYOUT, right, wrong, message);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ', quotes: usd_per_unit' | ''          | .columns[1]: the key 'quotes' is missing (line 7)
          quotes: usd_per_unit | quotes: usd     | .columns[1].quotes: 'usd' is not one of: usd_per_unit, units_per_usd (line 7)
          EUR              | euro                | .columns[1].currency: 'euro' is not an ISO 4217 code such as EUR (line 7)
          field: period    | field: other        | .columns: exchange rates need a column of periods, years or months (line 5)
          'files: [csv]'   | 'files: [csv]\nunit: {usd: 1}' | : unknown key [unit]; known are [columns, files, header-levels, id, marks, others, rows, sheet, source, tables, texts, title, titles, tried-on, version] (line 5)
          """)
  void ofALayoutOfRates(String right, String wrong, String message) throws IOException {
    refused("layouts/x.yml", RATES, right, wrong, message);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rows-at-least    | rows-at-most        | .expectations[0]: unknown key [rows-at-most]; known are [change-at-most-percent, dataset, due-day, due-months-after, otherwise, rejects-at-most, releases, rows-at-least] (line 6)
          rows-at-least: 5 | rows-at-least: some | .expectations[0].rows-at-least: 'some' is not a whole number (line 6)
          rows-at-least: 5 | rows-at-least: -5   | .expectations[0].rows-at-least: -5 is less than 0 (line 6)
          rows-at-least: 5 | change-at-most-percent: -0.5 | .expectations[0].change-at-most-percent: -0.5 is less than 0 (line 6)
          rows-at-least: 5 | 'releases: {"2025-Q4": "2026-01-08"}' | .expectations[0].releases: '2025-Q4' is no month such as 2025-10 (line 6)
          rows-at-least: 5 | 'releases: {"2025-10": "2026-02-30"}' | .expectations[0].releases.2025-10: '2026-02-30' is no date such as 2026-01-08 (line 6)
          rows-at-least: 5 | 'releases: {"2025-10": soon}' | .expectations[0].releases.2025-10: 'soon' is no date in quotes such as "2026-01-08" (line 6)
          'otherwise: warn' | ''                 | .expectations[0]: the key 'otherwise' is missing (line 2)
          otherwise: warn  | otherwise: die      | .expectations[0].otherwise: 'die' is not one of: warn, stop (line 3)
          due-day: 10      | due-day: 32         | .expectations[0].due-day: 32 is no day of a month (line 4)
          'due-day: 10'    | ''                  | .expectations[0]: due-day and due-months-after go together (line 5)
          'expectations:'  | 'expectations: none\nwrong:' | : unknown key [wrong]; known are [expectations, revisions] (line 2)
          'expectations:'  | 'expectations: [{dataset: cepii-baci, otherwise: stop}]\n#' | .expectations[0]: nothing is expected of it; say due-day, releases, rows-at-least, rejects-at-most or change-at-most-percent (line 1)
          cepii-baci       | baci                | .expectations[0].dataset: baci is not known; known are cepii-baci (line 2)
          otherwise: warn  | 'dataset: x'        | is not YAML: while constructing a mapping in 'string', line 2, column 5: - dataset: cepii-baci found duplicate key dataset in 'string', line 3, column 5: dataset: x
          """)
  void ofExpectations(String right, String wrong, String message) throws IOException {
    String text = wrong.contains("#") ? EXPECTATIONS.replaceAll("\n.*", "\n") : EXPECTATIONS;
    refused(
        "expectations.yml", wrong.contains("wrong:") ? right + "\n" : text, right, wrong, message);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          entries: 7       | entry: 7            | .limits: unknown key [entry]; known are [entries, file-bytes, ratio, unpacked-bytes] (line 2)
          entries: 7       | entries: 0          | .limits.entries: 0 is less than 1 (line 2)
          entries: 7       | entries: many       | .limits.entries: 'many' is not a whole number (line 2)
          entries: 7       | 'entries: 7\n  entries: 8' | is not YAML: while constructing a mapping in 'string', line 2, column 3: entries: 7 found duplicate key entries in 'string', line 3, column 3: entries: 8
          files: "BACI_*.zip" | entries: 1       | .sources[0]: the key 'files' is missing (line 4)
          ratio: 900       | ratio: 0            | .sources[0].ratio: 0 is less than 1 (line 5)
          BACI_*.zip       | '['                 | .sources[0].files: not a pattern: Missing '] (line 4)
          """)
  void ofLimits(String right, String wrong, String message) throws IOException {
    refused("limits.yml", LIMITS, right, wrong, message);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          because          | reason              | .accepted[0]: unknown key [reason]; known are [because, sha256] (line 3)
          3f2a9c0d41be     | 3F2A9C0D41BE        | .accepted[0].sha256: '3F2A9C0D41BE' is not the hash of a file, or its first 12 digits, in quotes (line 2)
          '"3f2a9c0d41be"' | 123456789012        | .accepted[0].sha256: 123456789012 is not the hash of a file, or its first 12 digits, in quotes (line 2)
          '    because: in thousands from now on' | '' | .accepted[0]: the key 'because' is missing (line 2)
          'accepted:'      | 'accepted: {}\n#'   | .accepted: expected a list, found keys and values (line 1)
          because          | sha256              | is not YAML: while constructing a mapping in 'string', line 2, column 5: - sha256: "3f2a9c0d41be" found duplicate key sha256 in 'string', line 3, column 5: sha256: in thousands from now on
          """)
  void ofAcceptedFiles(String right, String wrong, String message) throws IOException {
    String text = wrong.contains("#") ? "accepted:" : ACCEPTED;
    refused("accepted.yml", text, right, wrong, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cepii-baci | cepii-bacy | .preferred[0].dataset: cepii-bacy is not known; known are au-abs
          USA        | US         | .preferred[0].reporter: 'US' is no economy of
          monthly    | weekly     | .preferred[0].frequency: 'weekly' is not
          '  because: the release is quoted' | '' | .preferred[0]: the key 'because' is missing
          """)
  void ofPreferredDatasets(String right, String wrong, String message) throws IOException {
    write("preferred.yml", PREFERRED.replace(right, wrong));
    assertThat(PREFERRED).contains(right);
    ConfigFiles files = new ConfigFiles(folder);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> Catalogue.read(files))
        .withMessageStartingWith("config/preferred.yml" + message);
  }

  @Test
  void whatIsEmptyIsAbsent() throws IOException {
    write(
        "layouts/x.yml",
        LAYOUT.replace("{adjustment: sa}", "") + "titles:\nreading:\nworld-gap:\nbulk:\n");
    write("expectations.yml", "expectations:\n");
    write("accepted.yml", "accepted:\n");
    write("preferred.yml", "preferred:\n");
    write("limits.yml", "limits: {}\nsources:\n");
    ConfigFiles files = new ConfigFiles(folder);
    assertThat(Catalogue.read(files).layouts()).containsKey("x");
    assertThat(ExpectationFile.read(files, Set.of())).isEmpty();
  }

  private void refused(String name, String text, String right, String wrong, String message)
      throws IOException {
    assertThat(text).contains(right);
    write(name, text.replace(right, wrong.replace("\\n", "\n")));
    ConfigFiles files = new ConfigFiles(folder);
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> {
              Catalogue.read(files);
              ExpectationFile.read(files, Set.of("cepii-baci"));
            })
        .withMessage("config/" + name + (message.startsWith("is") ? " " : "") + message);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
