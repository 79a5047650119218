package org.tradebalance.publish.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.publish.opening.PartnerOpenings;
import org.tradebalance.trade.SeriesKey;

/** The brief, the figures of its charts and a page for each partner; may be written at once. */
public final class BriefFiles {

  private final Brief brief;
  private final SortedMap<String, Chart> charts = new TreeMap<>();
  private final SortedMap<String, SeriesKey> partners = new TreeMap<>();
  private final @Nullable PartnerOpenings openings;
  private final @Nullable PartnerFigures figures;

  private BriefFiles(Brief brief) {
    this.brief = brief;
    brief.charts().forEach(chart -> charts.put(ChartCsv.name(chart), chart));
    brief.partnerPages().forEach(series -> partners.put(Brief.page(series.partner()), series));
    WorldSeries total = brief.partners();
    openings = total == null ? null : PartnerOpenings.of(brief.publication(), total);
    figures = total == null ? null : new PartnerFigures(brief, total);
  }

  /** Of a publication. */
  public static BriefFiles of(Publication publication) {
    return new BriefFiles(Brief.of(publication));
  }

  /** Writes the brief. */
  public void writeBrief(Path file) throws IOException {
    Files.writeString(file, BriefPage.page(brief), StandardCharsets.UTF_8);
  }

  /** The names of the files with the figures of charts. */
  public List<String> charts() {
    return List.copyOf(charts.keySet());
  }

  /** Writes the figures of a chart and gives the number of rows. */
  public long writeChart(String name, Path file) throws IOException {
    return ChartCsv.write(known(charts, name), file);
  }

  /** The names of the pages of partners. */
  public List<String> partners() {
    return List.copyOf(partners.keySet());
  }

  /** Writes the page of a partner. */
  public void writePartner(String name, Path file) throws IOException {
    SeriesKey series = known(partners, name);
    WorldSeries total = brief.partners();
    if (total == null || openings == null || figures == null) {
      throw new IllegalStateException(name + " without a series of partners");
    }
    PartnerPage page = PartnerPage.of(brief, total, series, openings.of(series), figures);
    Files.writeString(file, BriefPage.page(page), StandardCharsets.UTF_8);
  }

  private static <T> T known(Map<String, T> files, String name) {
    T found = files.get(name);
    if (found == null) {
      throw new IllegalArgumentException(name + " is none of " + files.keySet());
    }
    return found;
  }
}
