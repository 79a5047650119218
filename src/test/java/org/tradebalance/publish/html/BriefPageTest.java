package org.tradebalance.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tradebalance.balance.OriginalCurrencyBalance;
import org.tradebalance.gen.Publications;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.excel.SamplePublication;
import org.tradebalance.quality.FigureCounts;
import org.tradebalance.quality.FileStatus;
import org.tradebalance.quality.LedgerEntry;
import org.tradebalance.quality.RowCounts;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The brief is one page that everybody can read. */
class BriefPageTest {

  private static final Publication SAMPLE =
      SamplePublication.withRejected("<script>alert(1)</script>");

  @Test
  void beginsWithTheBalanceOfTheLatestYearAndMonth() throws Exception {
    List<String> cards = texts(parse(SAMPLE), "div", "card");
    assertThat(cards.get(0))
        .contains("March 2025")
        .contains("\u2212$140.0 billion")
        .contains("Exports $160.0 billion, imports $300.0 billion");
    assertThat(cards.get(1))
        .contains("Goods, Census basis, not seasonally adjusted, 2024")
        .contains("\u2212$1.2 trillion")
        .contains("Exports $2.07 trillion, imports $3.27 trillion");
  }

  @Test
  void saysInWordsWhatChanged() throws Exception {
    assertThat(texts(parse(SAMPLE), "section", null).get(1))
        .contains("The deficit was $140.0 billion, the same as in February 2025")
        .contains("with nothing to compare it to in March 2024");
  }

  @Test
  void showsPartnersWithTheirFiguresAndShares() throws Exception {
    String partners = texts(parse(SAMPLE), "section", null).get(2);
    assertThat(partners)
        .contains("China143.5438.9\u2212295.40.07.0\u00A0%13.4\u00A0%")
        .contains("Netherlands89.634.155.5");
  }

  @Test
  void everyChartHasATitleADescriptionAndATable() throws Exception {
    Document page = parse(SAMPLE);
    List<Element> charts = elements(page, "svg");
    assertThat(charts).isNotEmpty();
    for (Element chart : charts) {
      assertThat(chart.getAttribute("role")).isEqualTo("img");
      for (String id : chart.getAttribute("aria-labelledby").split(" ", -1)) {
        assertThat(text(page, id)).isNotBlank();
      }
      Element figure = (Element) chart.getParentNode();
      assertThat(figure.getElementsByTagName("table").getLength()).isEqualTo(1);
      assertThat(figure.getElementsByTagName("td").getLength()).isPositive();
    }
  }

  @Test
  void needsNoScriptAndNoNetwork() throws Exception {
    Document page = parse(SAMPLE);
    assertThat(elements(page, "script")).isEmpty();
    for (Element element : elements(page, "*")) {
      assertThat(element.hasAttribute("src")).isFalse();
      if (element.hasAttribute("href")) {
        String target = element.getAttribute("href");
        if (target.startsWith("#")) {
          assertThat(text(page, target.substring(1))).isNotNull();
        } else {
          BriefFiles files = BriefFiles.of(SAMPLE);
          assertThat(Stream.concat(files.charts().stream(), files.partners().stream()))
              .contains(target);
        }
      }
    }
    assertThat(BriefPage.page(SAMPLE)).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void identifiersAreUnique() throws Exception {
    List<String> ids = new ArrayList<>();
    for (Element element : elements(parse(SAMPLE), "*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everySectionIsInTheNavigationUnderItsTitle() throws Exception {
    Document page = parse(SAMPLE);
    List<String> sections = new ArrayList<>();
    for (Element section : elements(page, "section")) {
      if (section.getElementsByTagName("h2").getLength() == 1) {
        sections.add(
            "#"
                + section.getAttribute("id")
                + " "
                + section.getElementsByTagName("h2").item(0).getTextContent());
      }
    }
    assertThat(sections).hasSize(12);
    assertThat(
            elements(page, "a").stream()
                .filter(link -> link.getAttribute("href").startsWith("#"))
                .map(link -> link.getAttribute("href") + " " + link.getTextContent()))
        .containsExactlyElementsOf(sections);
  }

  @Test
  void isTheSameForTheSameEdition() {
    assertThat(BriefPage.page(SAMPLE)).isEqualTo(BriefPage.page(SAMPLE));
  }

  @Test
  void isAPageEvenWithoutAnyFigure() throws Exception {
    String page = parse(SamplePublication.empty()).getDocumentElement().getTextContent();
    assertThat(page)
        .contains("There are no figures in this publication.")
        .contains("No published statements were given to be checked.")
        .doesNotContain("null");
  }

  /**
   * Figures in an address are letters and digits of Base64, and JTE lets no such address through.
   */
  @Test
  void nothingButTheStyleSheetAndFiguresIsWrittenWithoutEscaping() throws Exception {
    List<String> unescaped = new ArrayList<>();
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
      for (Path template : templates.toList()) {
        Files.readAllLines(template).stream()
            .filter(line -> line.contains("$unsafe"))
            .forEach(unescaped::add);
      }
    }
    assertThat(unescaped)
        .containsOnly(
            "<style>$unsafe{css}</style>",
            "    <a href=\"$unsafe{data}\" download=\"${chart.id()}.csv\">The figures as CSV</a>");
  }

  @Test
  void theNameOfAFileIsTextWhateverItSays() throws Exception {
    LedgerEntry entry =
        new LedgerEntry(
            "<script>alert('x')</script> & \"y\"\u0001\u0000\r\uFFFE\uFFFF\uD800 \uD83D\uDE00.csv",
            "",
            "",
            "",
            "",
            FileStatus.REFUSED,
            RowCounts.NONE,
            new FigureCounts(0, 0, 0, 0, 0, 0),
            "</td><script src='http://x'>");
    Document page = parse(withLedger(List.of(entry)));
    assertThat(elements(page, "script")).isEmpty();
    assertThat(texts(page, "section", null).toString())
        .contains(
            "<script>alert('x')</script> & \"y\"\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
                + " \uD83D\uDE00.csv")
        .contains("</td><script src='http://x'>");
  }

  @Test
  void whatADatasetIsCalledIsTextWhateverItSays() throws Exception {
    String hostile = "</caption><img src='x' onerror=\"alert(1)\"/>&lt;&#60;<!-- ]]>";
    Dataset dataset = SAMPLE.datasets().values().iterator().next();
    Dataset renamed =
        new Dataset(
            dataset.id(), hostile, "A & B", dataset.basis(), "\"FAS\" < 'CIF'", dataset.unit());
    Document page = parse(with(SAMPLE.ledger(), Map.of(dataset.id(), renamed)));
    assertThat(elements(page, "img")).isEmpty();
    assertThat(texts(page, "p", "source"))
        .anyMatch(
            text -> text.endsWith(": A & B, " + hostile + "; \"FAS\" < 'CIF'; vintage 2025-03."));
  }

  @Test
  void whatACountryIsCalledIsTextWhateverItSays() throws Exception {
    String hostile = "</svg><script>1</script> \"Q\" & 'q'\u0000\uFFFE";
    Document page = parse(SamplePublication.withCountryNamed("CHN", hostile));
    assertThat(elements(page, "script")).isEmpty();
    String shown = hostile.replaceAll("[\u0000\uFFFE]", "\uFFFD");
    assertThat(texts(page, "h3", null)).contains(shown);
    assertThat(text(page, "partner-CHN-title"))
        .isEqualTo("Balance with " + shown + " by year, USD billion");
    assertThat(texts(page, "text", "label")).contains(shown.substring(0, 21) + "\u2026");
  }

  @Test
  void showsBalancesInTheCurrencyOfTheirSource() throws Exception {
    assertThat(text(parse(SAMPLE), "original")).isNull();
    List<OriginalFigure> figures = new ArrayList<>();
    for (String partner : List.of("NLD", "CHN")) {
      for (int year : List.of(2023, 2024)) {
        figures.add(inEuros(partner, Flow.EXPORT, year, "25000000000.5"));
        figures.add(inEuros(partner, Flow.IMPORT, year, partner.equals("CHN") ? "4e10" : "1e9"));
      }
    }
    figures.add(inEuros("MEX", Flow.IMPORT, 2024, "2e9"));
    String shown = text(parse(inCurrency(figures)), "original").replaceAll("\\s*\\n\\s*", "");
    assertThat(shown)
        .contains("not seasonally adjusted, 2024, EUR billion")
        .contains("China25.040.0\u221215.0Netherlands25.01.024.0Mexicon.a.2.0n.a.")
        .doesNotContain("2023");
  }

  private static OriginalFigure inEuros(String partner, Flow flow, int year, String amount) {
    SeriesKey series =
        new SeriesKey("euros", "USA", partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
    return new OriginalFigure(
        new Observation.Key(series, flow, Period.year(year)),
        "EUR",
        CurrencyFigure.of(new BigDecimal(amount)));
  }

  private static Publication inCurrency(List<OriginalFigure> figures) {
    return Publications.of(
        SAMPLE.book(),
        SAMPLE.metrics(),
        SAMPLE.rankings(),
        SAMPLE.controls(),
        SAMPLE.claims(),
        SAMPLE.ledger(),
        SAMPLE.rejections(),
        SAMPLE.datasets(),
        SAMPLE.vintages(),
        SAMPLE.revisions(),
        SAMPLE.home(),
        OriginalCurrencyBalance.of(figures));
  }

  private static Publication withLedger(List<LedgerEntry> ledger) {
    return with(ledger, SAMPLE.datasets());
  }

  private static Publication with(List<LedgerEntry> ledger, Map<String, Dataset> datasets) {
    return Publications.of(
        SAMPLE.book(),
        SAMPLE.metrics(),
        SAMPLE.rankings(),
        SAMPLE.controls(),
        SAMPLE.claims(),
        ledger,
        SAMPLE.rejections(),
        datasets,
        SAMPLE.vintages(),
        SAMPLE.revisions(),
        SAMPLE.home(),
        List.of());
  }

  private static Document parse(Publication publication) throws Exception {
    String page = BriefPage.page(publication);
    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Document page, String name, String css) {
    return elements(page, name).stream()
        .filter(element -> css == null || element.getAttribute("class").equals(css))
        .map(element -> element.getTextContent().replaceAll("\\s*\\n\\s*", ""))
        .toList();
  }

  private static String text(Document page, String id) {
    return elements(page, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .map(Element::getTextContent)
        .findFirst()
        .orElse(null);
  }

  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int at = 0; at < found.getLength(); at++) {
      elements.add((Element) found.item(at));
    }
    return elements;
  }
}
