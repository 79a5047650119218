package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;

/**
 * A table as data.go.kr answers: XML with an element {@code item} for each row, whose elements are
 * its cells. It reads like a CSV whose header is the names of the elements of the first item. A
 * document type is refused, so that nothing outside the file is ever read; so is an answer whose
 * {@code totalCount} is another number than that of its items.
 */
final class XmlItemsExtract extends RecordsExtract {

  /** What an answer that this reads has near its beginning. */
  static final String START = "<item>";

  private static final String ITEM = "item";
  private static final String COUNT = "totalCount";
  private static final int LONGEST = 1 << 15;
  private static final XMLInputFactory FACTORY = factory();

  private final Bytes bytes;
  private final String name;

  XmlItemsExtract(Bytes bytes, String name) {
    super("xml");
    this.bytes = bytes;
    this.name = name;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  @Override
  void read(Predicate<RawRow> sink) throws RefusedFileException {
    try (InputStream in = bytes.open()) {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      RecordRows rows = new RecordRows(sink);
      String counted = "";
      while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
        if (xml.getEventType() == XMLStreamConstants.DTD) {
          throw new IOException("the XML has a document type");
        }
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          if (xml.getLocalName().equals(COUNT)) {
            counted = text(xml);
          } else if (xml.getLocalName().equals(ITEM) && !rows.add(item(xml, rows.count() + 1))) {
            return;
          }
        }
      }
      if (!counted.isEmpty() && !counted.equals(Integer.toString(rows.count()))) {
        throw new RefusedFileException(
            Issue.ofFile(
                IssueCode.NO_TABLE,
                name,
                rows.count() + " of " + counted + " items",
                "ask for all of them in one answer, or for less"));
      }
    } catch (XMLStreamException e) {
      throw CsvExtract.damaged(name, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw CsvExtract.damaged(name, e);
    }
  }

  private static Map<String, String> item(XMLStreamReader xml, int count)
      throws XMLStreamException, IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      String label = xml.getLocalName();
      if (cells.put(label, text(xml)) != null) {
        throw new IOException("item " + count + " of the XML has " + label + " twice");
      }
    }
    return cells;
  }

  /** The text of an element, behind which the reader stands then. */
  private static String text(XMLStreamReader xml) throws XMLStreamException, IOException {
    String text = xml.getElementText().strip();
    if (text.length() > LONGEST) {
      throw new IOException("the XML has a text of " + text.length() + " characters");
    }
    return text;
  }
}
