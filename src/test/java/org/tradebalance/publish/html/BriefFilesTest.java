package org.tradebalance.publish.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.PublishedSample;
import org.tradebalance.publish.excel.SamplePublication;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Beside the brief stand the figures of its charts and a page for each partner. */
class BriefFilesTest {

  private static final Publication SAMPLE = SamplePublication.withRejected();

  @TempDir Path folder;

  private final BriefFiles files = BriefFiles.of(SAMPLE);

  /** Each chart has its file and its link, each file its chart. */
  @Test
  void everyChartOfTheBriefHasItsFigures() {
    List<String> drawn = found(BriefPage.page(SAMPLE), "<figure class=\"chart\" id=\"([^\"]+)\"");
    List<String> linked = found(BriefPage.page(SAMPLE), "href=\"charts/([^\"]+)\\.csv\"");
    assertThat(drawn).isNotEmpty();
    assertThat(linked).isEqualTo(drawn);
    assertThat(files.charts())
        .containsExactlyElementsOf(
            new TreeSet<>(drawn.stream().map(id -> "charts/" + id + ".csv").toList()));
  }

  @Test
  void theFiguresAreExactAndNamed() throws IOException {
    Path file = folder.resolve("deficits.csv");
    assertThat(files.writeChart("charts/deficits.csv", file)).isEqualTo(1);
    assertThat(Files.readString(file))
        .isEqualTo("label,series,value,unit\r\nChina,Balance,-295.401647333,USD billion\r\n");
  }

  /** The pages of partners have no files beside them. */
  @Test
  void theFiguresOfAChartAreAlsoInItsAddress() throws IOException {
    Chart chart =
        new Chart(
            "years",
            "USD billion",
            List.of("2023", "2024"),
            List.of(new Chart.Values("Balance", List.of(new BigDecimal("-1.25"), BigDecimal.TEN))));
    Path file = folder.resolve("years.csv");
    ChartCsv.write(chart, file);
    String address = ChartCsv.inline(chart);
    assertThat(address).startsWith("data:text/csv;charset=utf-8;base64,");
    assertThat(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)))
        .isEqualTo(Files.readAllBytes(file));
    assertThat(Files.readString(file))
        .contains("2023,Balance,-1.25,USD billion\r\n2024,Balance,10,");
  }

  /** A name may hold what a spreadsheet would take for a formula, or the sign between cells. */
  @Test
  void namesAreTextForSpreadsheets() throws IOException {
    BriefFiles hostile = BriefFiles.of(SamplePublication.withCountryNamed("CHN", "=cmd(\"a\"), b"));
    Path file = folder.resolve("deficits.csv");
    hostile.writeChart("charts/deficits.csv", file);
    assertThat(Files.readString(file)).contains("\r\n\"'=cmd(\"\"a\"\"), b\",Balance,");
  }

  @Test
  void eachPartnerWithALatestBalanceHasAPage() {
    assertThat(files.partners())
        .containsExactly("partners/CHN.html", "partners/MEX.html", "partners/NLD.html");
    assertThat(found(BriefPage.page(SAMPLE), "<a href=\"(partners/[^\"]+)\">(?!<)"))
        .contains("partners/CHN.html", "partners/MEX.html", "partners/NLD.html");
  }

  @Test
  void aPageSaysWhatThereIsOfAPartner() throws Exception {
    String text = parse(page(files, "partners/CHN.html")).getDocumentElement().getTextContent();
    assertThat(text.replaceAll("\\s*\\n\\s*", ""))
        .contains("United States: trade with China")
        .contains("a deficit of $295.4 billion in goods with China in 2024")
        .contains("By deficit, 20241\u2212295.4 USD billion")
        .contains("2024143.5438.9\u2212295.40.07.0\u00A0%13.4\u00A0%")
        .doesNotContain("null");
  }

  /** Exports alone: what is missing is missing, not zero. */
  @Test
  void aPartnerWithOneSideHasAPageWithoutABalance() throws Exception {
    String text = parse(page(files, "partners/MEX.html")).getDocumentElement().getTextContent();
    assertThat(text).contains("Mexico").doesNotContain("$0").doesNotContain("deficit of");
  }

  @Test
  void aPageNeedsNoScriptAndNoNetwork() throws Exception {
    for (String name : files.partners()) {
      Document page = parse(page(files, name));
      assertThat(page.getElementsByTagName("script").getLength()).isZero();
      for (int at = 0; at < page.getElementsByTagName("*").getLength(); at++) {
        Element element = (Element) page.getElementsByTagName("*").item(at);
        assertThat(element.hasAttribute("src")).isFalse();
        assertThat(element.getAttribute("href")).matches("|\\.\\./brief\\.html|data:text/csv;.*");
      }
      assertThat(page(files, name)).contains("default-src 'none'").doesNotContain("url(");
    }
  }

  @Test
  void whatACountryIsCalledIsTextWhateverItSays() throws Exception {
    String hostile = "</title><script>1</script> \"Q\" & 'q'";
    Document page =
        parse(
            page(
                BriefFiles.of(SamplePublication.withCountryNamed("CHN", hostile)),
                "partners/CHN.html"));
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).endsWith(hostile);
  }

  @Test
  void theSamePublicationGivesTheSameBytes() throws IOException {
    for (String name : files.partners()) {
      assertThat(page(BriefFiles.of(SAMPLE), name)).isEqualTo(page(files, name));
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> files.writePartner("partners/XXX.html", folder.resolve("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("partners/XXX.html is none of [partners/CHN.html");
  }

  @Test
  void withoutAnyFigureThereIsNoFile() {
    BriefFiles none = BriefFiles.of(SamplePublication.empty());
    assertThat(none.charts()).isEmpty();
    assertThat(none.partners()).isEmpty();
  }

  @Test
  void manifestAndDataPackageHaveThem() throws Exception {
    Path written = PublishedSample.write(SAMPLE, folder);
    try (Stream<Path> all = Files.walk(written)) {
      List<String> names =
          all.filter(Files::isRegularFile)
              .map(file -> written.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.contains("/"))
              .toList();
      assertThat(names).containsAll(files.charts()).containsAll(files.partners());
      for (String name : names) {
        assertThat(Files.readString(written.resolve("manifest.json"))).contains('"' + name + '"');
        assertThat(Files.readString(written.resolve("datapackage.json")))
            .contains("\"path\" : \"" + name + '"');
      }
    }
  }

  private String page(BriefFiles of, String name) throws IOException {
    Path file = folder.resolve("page.html");
    of.writePartner(name, file);
    return Files.readString(file);
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> found(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
