package org.tradebalance.publish.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.tradebalance.publish.Publication;

/** Makes pages: self-contained, the same text for the same publication. */
final class BriefPage {

  private static final String STYLE = "brief.css";

  private static final String CSS = css();

  /** The templates as the build compiled them into this package; no folder, no other loader. */
  static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          BriefPage.class.getClassLoader(),
          BriefPage.class.getPackageName());

  private BriefPage() {}

  static String page(Publication publication) {
    return page(Brief.of(publication));
  }

  static String page(Brief brief) {
    return rendered("brief.jte", Map.of("brief", brief, "css", CSS));
  }

  static String page(PartnerPage partner) {
    return rendered("partner.jte", Map.of("page", partner, "css", CSS));
  }

  private static String rendered(String template, Map<String, Object> parameters) {
    StringOutput page = new StringOutput();
    TEMPLATES.render(template, parameters, new WellFormedOutput(page));
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
