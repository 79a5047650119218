package org.tradebalance.publish.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON files with one member a line, the same on every system. */
final class PrettyJson {

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private PrettyJson() {}

  /** A new JSON file; closing the generator closes the file. */
  static JsonGenerator to(Path target) throws IOException {
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
    JsonFactory factory =
        JsonFactory.builder().enable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    return factory.createGenerator(
        context, Files.newBufferedWriter(target, StandardCharsets.UTF_8));
  }
}
