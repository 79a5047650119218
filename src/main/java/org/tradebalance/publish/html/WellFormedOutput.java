package org.tradebalance.publish.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where templates write to. Beside escaping by context, which the library does, it replaces the
 * characters of a text that no escape makes legal, so that the page is well-formed XML whatever the
 * files say.
 */
final class WellFormedOutput extends OwaspHtmlTemplateOutput {

  private static final String REPLACEMENT = "\uFFFD";

  /** All but the characters of XML 1.0; no carriage return either, which a parser would change. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  WellFormedOutput(TemplateOutput page) {
    super(page);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    super.writeUserContent(text == null ? null : ILLEGAL.matcher(text).replaceAll(REPLACEMENT));
  }
}
