package org.tradebalance.publish.json;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON files with one member a line, the same on every system. */
final class PrettyJson {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private PrettyJson() {}

  /** What writes the content. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Writes a new JSON file. */
  static void write(Path target, Content content) throws IOException {
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter().withObjectIndenter(INDENT);
    pretty.indentArraysWith(INDENT);
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return pretty.createInstance();
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    // A generator that cannot write its rest does not close the file below it.
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
      content.writeTo(json);
      json.writeRaw("\n");
    }
    Files.writeString(target, text.toString(), StandardCharsets.UTF_8);
  }
}
