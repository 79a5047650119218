package org.tradebalance.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tradebalance.extract.RefusedFileException;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.RawRow;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A table as the Census API answers: a JSON array of rows, each an array of texts, numbers and
 * nulls, the header first. It reads like a CSV whose lines are the rows.
 */
final class JsonExtract extends RecordsExtract {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Bytes bytes;
  private final String name;

  JsonExtract(Bytes bytes, String name) {
    super("json");
    this.bytes = bytes;
    this.name = name;
  }

  @Override
  void read(Predicate<RawRow> sink) throws RefusedFileException {
    try (InputStream in = bytes.open();
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      int number = 0;
      JsonToken token = json.nextToken();
      while (token == JsonToken.START_ARRAY) {
        number++;
        if (!sink.test(new RawRow(0, "", number, row(json, number)))) {
          return;
        }
        token = json.nextToken();
      }
      if (token != JsonToken.END_ARRAY || json.nextToken() != null) {
        throw new IOException("behind row " + number + " of the JSON stands no further row");
      }
    } catch (JacksonException e) {
      throw CsvExtract.damaged(name, e.getCause() instanceof IOException io ? io : e);
    } catch (IOException e) {
      throw CsvExtract.damaged(name, e);
    }
  }

  private static List<RawCell> row(JsonParser json, int number) throws IOException {
    List<RawCell> cells = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == null || !token.isScalarValue()) {
        throw new IOException("row " + number + " of the JSON holds more than texts and numbers");
      }
      String text = token == JsonToken.VALUE_NULL ? "" : json.getString();
      cells.add(text.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, text));
    }
    return cells;
  }
}
