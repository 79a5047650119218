package org.tradebalance.publish.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.tradebalance.publish.Publication;

/** Writes the brief: one self-contained page, the same bytes for the same publication. */
public final class BriefPage {

  private static final String STYLE = "brief.css";

  /** The templates as the build compiled them into this package; no folder, no other loader. */
  static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          BriefPage.class.getClassLoader(),
          BriefPage.class.getPackageName());

  private BriefPage() {}

  /** Writes the page of a publication. */
  public static void write(Publication publication, Path file) throws IOException {
    Files.writeString(file, page(publication), StandardCharsets.UTF_8);
  }

  static String page(Publication publication) {
    StringOutput page = new StringOutput();
    TEMPLATES.render(
        "brief.jte",
        Map.of("brief", Brief.of(publication), "css", css()),
        new WellFormedOutput(page));
    return page.toString();
  }

  static String css() {
    try (InputStream style = BriefPage.class.getResourceAsStream(STYLE)) {
      if (style == null) {
        throw new IllegalStateException(STYLE + " is not in the program");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
