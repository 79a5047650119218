package org.tradebalance.collect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tradebalance.quality.IssueCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where the rows of a page stand in its file. Pages are joined byte by byte, so that every figure
 * keeps the digits that its publisher gave it.
 *
 * @param file the page
 * @param header its header as it stands there; empty where the format has none
 * @param from byte where the rows begin
 * @param to byte behind the last row
 * @param rows how many there are
 */
record TablePage(Path file, String header, long from, long to, long rows) {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Looks through a page, and refuses one that is none or says itself that it is an error. */
  static TablePage of(Path file, PageFormat format) throws FetchException, IOException {
    try {
      return switch (format) {
        case CSV -> lines(file);
        case JSON_ROWS -> arrays(file);
        case JSON_DATA -> records(file);
      };
    } catch (JacksonException e) {
      throw new FetchException(IssueCode.SOURCE_CUT, true, "the JSON is cut off or damaged");
    }
  }

  /** A line ends outside of quotes. */
  private static TablePage lines(Path file) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    long at = 0;
    long from = -1;
    long rows = 0;
    boolean quoted = false;
    boolean blank = true;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int letter = in.read(); letter >= 0; letter = in.read()) {
        at++;
        quoted ^= letter == '"';
        if (letter == '\n' && !quoted) {
          if (from < 0) {
            from = at;
          } else if (!blank) {
            rows++;
          }
          blank = true;
        } else {
          blank &= letter == '\r';
          if (from < 0) {
            header.write(letter);
          }
        }
      }
    }
    return new TablePage(
        file,
        header
            .toString(StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "")
            .replaceFirst("\r$", ""),
        from < 0 ? at : from,
        at,
        from < 0 || blank ? rows : rows + 1);
  }

  private static TablePage arrays(Path file) throws FetchException, IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      boolean array = json.nextToken() == JsonToken.START_ARRAY;
      if (!array || json.nextToken() != JsonToken.START_ARRAY) {
        throw noTable("a JSON array of rows");
      }
      long begin = json.currentTokenLocation().getByteOffset();
      json.skipChildren();
      long end = json.currentLocation().getByteOffset();
      long from = -1;
      long to = end;
      long rows = 0;
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        if (token != JsonToken.START_ARRAY) {
          throw noTable("rows that are arrays");
        }
        from = from < 0 ? json.currentTokenLocation().getByteOffset() : from;
        json.skipChildren();
        to = json.currentLocation().getByteOffset();
        rows++;
      }
      return new TablePage(file, text(file, begin, end), from < 0 ? to : from, to, rows);
    }
  }

  private static TablePage records(Path file) throws FetchException, IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw noTable("a JSON object with data");
      }
      TablePage found = null;
      long counted = -1;
      for (JsonToken name = json.nextToken();
          name == JsonToken.PROPERTY_NAME;
          name = json.nextToken()) {
        String member = json.currentName();
        JsonToken value = json.nextToken();
        if (member.equals("data") && value == JsonToken.START_ARRAY) {
          found = data(file, json);
        } else if (member.equals("error")
            && value == JsonToken.VALUE_STRING
            && !json.getString().isBlank()) {
          throw new FetchException(
              IssueCode.SOURCE_ANSWER_WRONG, true, "the answer says: " + json.getString());
        } else if (member.equals("count") && value == JsonToken.VALUE_NUMBER_INT) {
          counted = json.getLongValue();
        } else {
          json.skipChildren();
        }
      }
      if (found == null) {
        throw noTable("a JSON object with data");
      }
      if (counted >= 0 && counted != found.rows) {
        throw new FetchException(
            IssueCode.SOURCE_CUT, true, "it counts " + counted + " records and has " + found.rows);
      }
      return found;
    }
  }

  private static TablePage data(Path file, JsonParser json) {
    long from = json.currentLocation().getByteOffset();
    long to = from;
    long rows = 0;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      json.skipChildren();
      to = json.currentLocation().getByteOffset();
      rows++;
    }
    return new TablePage(file, "", from, to, rows);
  }

  private static String text(Path file, long from, long to) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      return new String(in.readNBytes((int) (to - from)), StandardCharsets.UTF_8);
    }
  }

  private static FetchException noTable(String expected) {
    return new FetchException(IssueCode.SOURCE_ANSWER_WRONG, true, "the answer is not " + expected);
  }
}
