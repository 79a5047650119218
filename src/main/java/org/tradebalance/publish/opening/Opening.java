package org.tradebalance.publish.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.LeadSeries;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Period;

/**
 * What page and workbook open with, in the order of the releases of statistical offices: level,
 * change and place in history in the first sentence; then exports and imports, goods and services,
 * products and partners that drove the change, the average of three months, the year to date. A
 * sentence is there only where all of its figures are; none is made over a gap or of figures of two
 * releases.
 *
 * @param sentences in order; empty where the home reporter has no balance
 * @param source where the figures of the first sentence come from; empty where there is none
 */
public record Opening(List<OpeningSentence> sentences, String source) {

  private static final Opening NONE = new Opening(List.of(), "");

  /** Keeps the list as it is. */
  public Opening {
    sentences = List.copyOf(sentences);
  }

  /** The opening of a publication. */
  public static Opening of(Publication publication) {
    LeadSeries series = new LeadSeries(publication, WorldSeries.shown(publication));
    List<WorldSeries> accounts = series.accounts();
    WorldSeries partners = series.partners();
    List<WorldSeries> all = series.inOrder();
    if (all.isEmpty()) {
      return NONE;
    }
    WorldSeries lead =
        accounts.isEmpty() ? (partners == null ? all.get(0) : partners) : accounts.get(0);
    Period period = newest(lead);
    if (period == null) {
      return NONE;
    }
    OpeningFigures figures = OpeningFigures.of(publication, lead.world().reporter(), "");
    List<@Nullable OpeningSentence> sentences = new ArrayList<>();
    sentences.add(new LevelSentence(figures).of(lead.world(), period));
    BothSides sides = new BothSides(figures, lead, period);
    WorldSeries both = accounts.stream().filter(sides::has).findFirst().orElse(lead);
    sentences.add(sides.exportsAndImports(both));
    sentences.add(sides.goodsAndServices(both));
    DriverSentences drivers = new DriverSentences(figures, lead.world().reporter(), period);
    sentences.add(drivers.products());
    sentences.add(partners == null ? null : drivers.partners(partners));
    WindowSentences windows = new WindowSentences(figures);
    sentences.add(windows.average(lead.world(), period));
    sentences.add(windows.toDate(lead.world(), period));
    return new Opening(sentences.stream().flatMap(Stream::ofNullable).toList(), lead.note());
  }

  static @Nullable Period newest(WorldSeries series) {
    return series.month() == null ? series.year() : series.month();
  }

  /** The first sentence; empty where there is none. */
  public String first() {
    return sentences.isEmpty() ? "" : sentences.get(0).text();
  }

  /** The sentences after the first; empty where there are none. */
  public String rest() {
    return sentences.stream().skip(1).map(OpeningSentence::text).collect(Collectors.joining(" "));
  }
}
