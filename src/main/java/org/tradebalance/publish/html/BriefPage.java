package org.tradebalance.publish.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.quality.FileStatus;

/** Writes the brief: one self-contained page, the same bytes for the same publication. */
public final class BriefPage {

  private static final String STYLE = "brief.css";

  private static final List<Section> SECTIONS =
      List.of(
          new Section("news", "What changed", NewsSection::write),
          new Section("partners", "Top partners", PartnersSection::write),
          new Section("years", "Ten years", HistorySection::years),
          new Section("months", "Months", HistorySection::months),
          new Section("drivers", "What drives the change", ChangesSection::drivers),
          new Section("shift", "Who replaced whom", ChangesSection::shifts),
          new Section("countries", "A closer look", DeepDives::write),
          new Section("products", "Products", ProductsSection::write),
          new Section("claims", "Claims", ClaimsSection::write),
          new Section("revisions", "Revisions", RevisionsSection::write),
          new Section("quality", "Data quality", QualitySection::write),
          new Section("method", "Method", MethodSection::write));

  private BriefPage() {}

  private record Section(String id, String title, BiConsumer<Html, Brief> writer) {}

  /** Writes the page of a publication. */
  public static void write(Publication publication, Path file) throws IOException {
    Files.writeString(file, page(publication), StandardCharsets.UTF_8);
  }

  static String page(Publication publication) {
    Brief brief = Brief.of(publication);
    WorldSeries lead = brief.lead();
    String title =
        lead == null ? "Trade balance" : "Trade balance: " + brief.name(lead.world().reporter());
    Html html = new Html();
    html.open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title).style(css()).close().line();
    html.open("body").open("header").element("h1", title);
    html.element("p", subtitle(brief, lead), "class", "source");
    html.open("nav", "aria-label", "Sections");
    SECTIONS.forEach(section -> html.element("a", section.title, "href", "#" + section.id));
    html.close().close().line();
    html.open("main");
    html.open("section", "id", "headline", "aria-label", "Headline");
    HeadlineSection.write(html, brief);
    html.close().line();
    for (Section section : SECTIONS) {
      html.open("section", "id", section.id).element("h2", section.title).line();
      section.writer.accept(html, brief);
      html.close().line();
    }
    html.close();
    html.element("footer", "Made by tradebalance from the files listed under data quality.");
    html.close().close().line();
    return html.page();
  }

  private static String subtitle(Brief brief, @Nullable WorldSeries lead) {
    return lead == null
        ? "There are no figures in this publication."
        : "Every figure is in US dollars; unit, period, basis and adjustment stand beside it. "
            + files(brief, FileStatus.LOADED)
            + " input files, "
            + (files(brief, FileStatus.REFUSED) == 0
                ? ""
                : files(brief, FileStatus.REFUSED) + " refused, ")
            + brief.lines().size()
            + " series with the world.";
  }

  private static long files(Brief brief, FileStatus status) {
    return brief.publication().ledger().stream().filter(entry -> entry.status() == status).count();
  }

  private static String css() {
    try (var style = BriefPage.class.getResourceAsStream(STYLE)) {
      if (style == null) {
        throw new IllegalStateException(STYLE + " is not in the program");
      }
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
