package org.tradebalance.publish.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.publish.Publication;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** The sentences that the page of a partner opens with: newest month, year to date, latest year. */
public final class PartnerOpenings {

  private final OpeningFigures figures;
  private final WorldSeries total;

  private PartnerOpenings(OpeningFigures figures, WorldSeries total) {
    this.figures = figures;
    this.total = total;
  }

  /** Of the partners of a series with the world. */
  public static PartnerOpenings of(Publication publication, WorldSeries total) {
    return new PartnerOpenings(
        OpeningFigures.of(publication, total.world().reporter(), total.world().dataset()), total);
  }

  /** The opening of one of them; without sentences where it has no figures in these periods. */
  public Opening of(SeriesKey partner) {
    LevelSentence level = new LevelSentence(figures);
    List<@Nullable OpeningSentence> sentences = new ArrayList<>();
    Period month = total.month();
    Period year = total.year();
    if (month != null) {
      sentences.add(level.of(partner, month));
      sentences.add(new WindowSentences(figures).toDate(partner, month));
    }
    if (year != null) {
      sentences.add(level.of(partner, year));
    }
    return new Opening(sentences.stream().flatMap(Stream::ofNullable).toList(), total.note());
  }
}
