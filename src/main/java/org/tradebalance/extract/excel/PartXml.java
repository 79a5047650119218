package org.tradebalance.extract.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a part of a workbook, taken piece by piece. A part with a document type is refused
 * (ECMA-376 part 2, 8.1.4 forbids it): only with one could a part name a file or an entity. Names
 * are without prefix, since programs differ in theirs.
 */
final class PartXml implements Closeable {

  /** A start tag. */
  static final int START = XMLStreamConstants.START_ELEMENT;

  /** An end tag. */
  static final int END = XMLStreamConstants.END_ELEMENT;

  /** Text. */
  static final int TEXT = XMLStreamConstants.CHARACTERS;

  /** The end of the part. */
  static final int NO_MORE = XMLStreamConstants.END_DOCUMENT;

  /** A cell holds 32,767 characters; what is far longer is not text but an attack on memory. */
  private static final int LONGEST = 1 << 20;

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final String part;
  private final XMLStreamReader2 xml;
  private char[] text = new char[256];
  private int length;

  /**
   * Begins with a part.
   *
   * @param part its name, for messages
   */
  PartXml(InputStream in, String part) throws IOException {
    this.in = in;
    this.part = part;
    try {
      xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw failure(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Goes on; gives {@link #START}, {@link #END}, {@link #NO_MORE} or anything else. */
  int next() throws IOException {
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new DocumentTypeException(part);
      }
      return event;
    } catch (XMLStreamException | RuntimeException e) {
      throw failure(e);
    }
  }

  /** Goes to the next start tag of that name; false where there is no more. */
  boolean toStart(String name) throws IOException {
    for (int event = next(); event != NO_MORE; event = next()) {
      if (event == START && is(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the tag has that name. */
  boolean is(String name) {
    return xml.getLocalName().equals(name);
  }

  /** Goes to the end tag that belongs to the start tag. */
  void skip() throws IOException {
    for (int depth = 1; depth > 0; ) {
      int event = next();
      depth += event == START ? 1 : event == END ? -1 : 0;
    }
  }

  int attributes() {
    return xml.getAttributeCount();
  }

  boolean isAttribute(int index, String name) {
    return xml.getAttributeLocalName(index).equals(name);
  }

  /** Reads an attribute without making a text of it. */
  void decode(int index, TypedValueDecoder decoder) throws IOException {
    try {
      xml.getAttributeAs(index, decoder);
    } catch (XMLStreamException | RuntimeException e) {
      throw failure(e);
    }
  }

  /** An attribute of the start tag that has no prefix; null where there is none. */
  @Nullable String attribute(String name) {
    return xml.getAttributeValue("", name);
  }

  /** An attribute of the start tag that belongs to a name space; null where there is none. */
  @Nullable String attribute(String space, String name) {
    return xml.getAttributeValue(space, name);
  }

  /**
   * Adds the characters of the current event, where it has any.
   *
   * @throws IOException where the text becomes longer than any text is
   */
  void addTo(StringBuilder longer) throws IOException {
    length = 0;
    append();
    if (longer.length() + length > LONGEST) {
      throw new IOException(part + " has a text of more than " + LONGEST + " characters");
    }
    longer.append(text, 0, length);
  }

  /** An attribute of the start tag that has a prefix, whichever; null where there is none. */
  @Nullable String prefixedAttribute(String name) {
    for (int index = 0; index < attributes(); index++) {
      if (isAttribute(index, name) && !xml.getAttributePrefix(index).isEmpty()) {
        return xml.getAttributeValue(index);
      }
    }
    return null;
  }

  /** Goes to the end tag that belongs to the start tag and keeps all text up to it. */
  void readText() throws IOException {
    length = 0;
    appendText();
  }

  /**
   * Goes to the end tag that belongs to the start tag and keeps the text that a reader sees: that
   * of its runs, without how it is pronounced.
   */
  void readRuns() throws IOException {
    length = 0;
    for (int depth = 1; depth > 0; ) {
      int event = next();
      if (event == END) {
        depth--;
      } else if (event == START && is("t")) {
        appendText();
      } else if (event == START && is("rPh")) {
        skip();
      } else if (event == START) {
        depth++;
      }
    }
  }

  private void appendText() throws IOException {
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case START -> depth++;
        case END -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append();
        default -> {}
      }
    }
  }

  private void append() throws IOException {
    try {
      char[] from = xml.getTextCharacters();
      int more = xml.getTextLength();
      if (length + more > LONGEST) {
        throw new IOException(part + " has a text of more than " + LONGEST + " characters");
      }
      if (length + more > text.length) {
        text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
      }
      System.arraycopy(from, xml.getTextStart(), text, length, more);
      length += more;
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  /** The characters of the text that was kept, the first {@link #length()} of them. */
  char[] characters() {
    return text;
  }

  int length() {
    return length;
  }

  /** The text that was kept. */
  String text() {
    return new String(text, 0, length);
  }

  /** Reads what is left only to count and compare it. */
  void drain() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What went wrong below the parser, or what the parser found. */
  private IOException failure(Exception e) {
    return e.getCause() instanceof IOException io
        ? io
        : new IOException(part + ": " + e.getMessage(), e);
  }
}
