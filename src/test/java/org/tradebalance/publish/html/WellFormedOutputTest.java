package org.tradebalance.publish.html;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A text comes back from a parser as it was, wherever a template writes it. */
class WellFormedOutputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"/><img onerror='alert(1)' x=\"",
        "&amp; &#60; & &&",
        "]]> <!-- --> <?x ?>",
        "C\u00F4te d'Ivoire \u2212 \uD83D\uDE00",
        ""
      })
  void aTextIsATextInElementsAndAttributes(String text) throws Exception {
    Element element = written(text);
    assertThat(element.getTextContent()).isEqualTo(text);
    assertThat(element.getAttribute("title")).isEqualTo(text);
    assertThat(element.getChildNodes().getLength()).isLessThan(2);
    assertThat(element.getAttributes().getLength()).isEqualTo(1);
  }

  @Test
  void whatNoEscapeMakesLegalIsReplaced() throws Exception {
    assertThat(written("a\u0000b\u0008c\u001Fd\re\uFFFEf\uFFFFg\uD800h\uDC00i").getTextContent())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi");
  }

  @Test
  void tabsAndNewLinesStay() throws Exception {
    assertThat(written("a\tb\nc").getTextContent()).isEqualTo("a\tb\nc");
  }

  /** What a compiled template does for {@code <p title="${text}">${text}</p>}. */
  private static Element written(String text) throws Exception {
    StringOutput page = new StringOutput();
    WellFormedOutput output = new WellFormedOutput(page);
    output.writeContent("<p title=\"");
    output.setContext("p", "title");
    output.writeUserContent(text);
    output.setContext("p", null);
    output.writeContent("\">");
    output.writeUserContent(text);
    output.writeContent("</p>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.toString())))
        .getDocumentElement();
  }
}
