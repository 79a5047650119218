package org.tradebalance.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tradebalance.quality.IssueCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whether JSON is whole and holds anything but a message. */
final class JsonCheck {

  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonCheck() {}

  /** Refuses JSON that is cut off, and an object of nothing but a message. */
  static void whole(Path body) throws FetchException, IOException {
    try (InputStream in = Files.newInputStream(body);
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      boolean table = !object;
      String message = "";
      int depth = 1;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isStructStart()) {
          depth++;
          table |= token == JsonToken.START_ARRAY;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (depth == 1 && token == JsonToken.VALUE_STRING && message.isEmpty()) {
          message = json.getString();
        }
      }
      if (!table) {
        throw new FetchException(
            IssueCode.SOURCE_ANSWER_WRONG, true, "the answer is a message: " + message);
      }
    } catch (JacksonException e) {
      throw new FetchException(
          IssueCode.SOURCE_CUT, true, "the JSON is cut off or damaged near byte " + at(e));
    }
  }

  private static long at(JacksonException problem) {
    return problem.getLocation() == null ? 0 : problem.getLocation().getByteOffset();
  }
}
