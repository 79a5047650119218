package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawRow;
import org.tradebalance.quality.Issue;
import org.tradebalance.quality.IssueCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A table as OData services and others answer: a JSON array of objects, alone or as a member of an
 * object such as {@code value} or {@code data}. It reads like a CSV whose header is the names of
 * the first object; an object in an object has its names behind its own, {@code Country/Name}.
 *
 * <p>An answer that says itself that it is one page of several, or that counts other records than
 * it has, is refused: sums of it would be too small.
 */
final class JsonRecordsExtract extends RecordsExtract {

  /** What an answer that this reads begins with. */
  static final Pattern START =
      Pattern.compile(
          "(?s)(\\{[^\\[\\]]*?\"(?i:value|data|results?|records|rows|items|dataset)\"\\s*:\\s*)?"
              + "\\[\\s*\\{\\s*\"(?!(?i:errors?|message|status|code)\").*");

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Pattern NEXT_PAGE = Pattern.compile("(?i)(@odata\\.)?next(_?(page|link))?");
  private static final Pattern COUNT = Pattern.compile("(?i)(@odata\\.)?count");

  private final Bytes bytes;
  private final String name;

  JsonRecordsExtract(Bytes bytes, String name) {
    super("json");
    this.bytes = bytes;
    this.name = name;
  }

  @Override
  void read(Predicate<RawRow> sink) throws RefusedFileException {
    try (InputStream in = bytes.open();
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      Records records = new Records(json, sink);
      boolean whole =
          json.nextToken() == JsonToken.START_ARRAY ? records.array() : envelope(json, records);
      if (whole && json.nextToken() != null) {
        throw new IOException("something stands behind the end of the JSON");
      }
    } catch (JacksonException e) {
      throw CsvExtract.damaged(name, e.getCause() instanceof IOException io ? io : e);
    } catch (IOException e) {
      throw CsvExtract.damaged(name, e);
    }
  }

  /** The object around the records; false where no more rows were wanted. */
  private boolean envelope(JsonParser json, Records records)
      throws IOException, RefusedFileException {
    long counted = -1;
    boolean found = false;
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_OBJECT;
        token = json.nextToken()) {
      if (token == null) {
        throw new IOException("the JSON ends in the middle");
      }
      String member = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY && !found) {
        found = true;
        if (!records.array()) {
          return false;
        }
      } else if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
        json.skipChildren();
      } else if (NEXT_PAGE.matcher(member).matches() && !text(json, value).isEmpty()) {
        throw incomplete("one page of several (" + member + " names the next one)");
      } else if (COUNT.matcher(member).matches() && value == JsonToken.VALUE_NUMBER_INT) {
        counted = json.getLongValue();
      }
    }
    if (found && counted >= 0 && counted != records.rows.count()) {
      throw incomplete(records.rows.count() + " of " + counted + " records");
    }
    return true;
  }

  private RefusedFileException incomplete(String what) {
    return new RefusedFileException(
        Issue.ofFile(
            IssueCode.NO_TABLE,
            name,
            what,
            "ask for all of it, join the records of the pages in one file, or ask for less"));
  }

  private static String text(JsonParser json, JsonToken value) {
    return value == JsonToken.VALUE_NULL ? "" : json.getString();
  }

  /** The objects of an array, as rows below a header. */
  private static final class Records {

    private final JsonParser json;
    private final RecordRows rows;

    Records(JsonParser json, Predicate<RawRow> sink) {
      this.json = json;
      rows = new RecordRows(sink);
    }

    /** False where no more rows were wanted. */
    boolean array() throws IOException {
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY;
          token = json.nextToken()) {
        if (token != JsonToken.START_OBJECT) {
          throw new IOException("record " + (rows.count() + 1) + " of the JSON is no object");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        addTo(cells, "");
        if (!rows.add(cells)) {
          return false;
        }
      }
      return true;
    }

    private void addTo(Map<String, String> cells, String path) throws IOException {
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_OBJECT;
          token = json.nextToken()) {
        if (token == null) {
          throw new IOException("the JSON ends in the middle of record " + (rows.count() + 1));
        }
        String member = path + json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT) {
          addTo(cells, member + '/');
        } else if (value == null || !value.isScalarValue()) {
          throw new IOException(
              "record "
                  + (rows.count() + 1)
                  + " of the JSON holds a list, "
                  + member
                  + ", not one value");
        } else if (cells.put(member, text(json, value)) != null) {
          throw new IOException(
              "record " + (rows.count() + 1) + " of the JSON has " + member + " twice");
        }
      }
    }
  }
}
