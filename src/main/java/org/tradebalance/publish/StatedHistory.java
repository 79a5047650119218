package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Consecutive periods of a series for a chart. Where its newest release states a period, that is
 * shown; where it has a gap or only an older release there, the figure of a newer release of a
 * series that states the same. Whatever is not of the newest release of the series has a mark, and
 * a note that says what the mark stands for.
 *
 * @param figures in the order of the periods
 */
public record StatedHistory(List<StatedFigure> figures) {

  /** The marks, which cannot be more than the periods that are shown. */
  private static final List<String> SUPERSCRIPT =
      List.of(
          "\u1d43", "\u1d47", "\u1d9c", "\u1d48", "\u1d49", "\u1da0", "\u1d4d", "\u02b0", "\u2071",
          "\u02b2", "\u1d4f", "\u02e1");

  /**
   * A balance with where it is from.
   *
   * @param balance null where nobody states it
   * @param source dataset and release in words; empty where there is no balance
   * @param mark a letter where the source is not the newest release of the series; else empty
   */
  public record StatedFigure(Period period, @Nullable Balance balance, String source, String mark) {

    /** The period, with its mark. */
    public String label() {
      return mark.isEmpty() ? period.toString() : period + " " + mark;
    }

    /** The same where there is little room: the mark stands above the line. */
    public String shortLabel() {
      return mark.isEmpty() ? period.toString() : period + SUPERSCRIPT.get(mark.charAt(0) - 'a');
    }
  }

  /** Fewer balances make no history. */
  private static final int FEWEST = 3;

  /** Copies the list. */
  public StatedHistory {
    figures = List.copyOf(figures);
  }

  /**
   * Periods up to the newest one; those before the first figure are left out, those missing between
   * are not.
   */
  public static StatedHistory of(
      Publication publication, SeriesKey series, @Nullable Period newest, int most) {
    List<StatedFigure> figures = new ArrayList<>();
    Period period = newest;
    for (int back = 0; back < most && period != null; back++, period = period.previous()) {
      figures.add(0, figure(publication, series, period));
    }
    while (!figures.isEmpty() && figures.get(0).balance == null) {
      figures.remove(0);
    }
    String own =
        newest == null
            ? ""
            : source(publication, series, publication.vintage(series.dataset(), newest));
    return new StatedHistory(marked(figures, own));
  }

  private static StatedFigure figure(Publication publication, SeriesKey series, Period period) {
    Balance best = whole(publication, series, period);
    String vintage = best == null ? "" : publication.vintage(series.dataset(), period);
    if (!isOfNewest(publication, series, vintage)) {
      for (SeriesKey other : inOrder(publication, series, period)) {
        Balance balance = whole(publication, other, period);
        String release = publication.vintage(other.dataset(), period);
        boolean newer = release.compareTo(vintage) > 0;
        if (balance != null && (best == null || (newer && hasSides(balance) == hasSides(best)))) {
          best = balance;
          vintage = release;
        }
      }
    }
    return new StatedFigure(
        period, best, best == null ? "" : source(publication, best.series(), vintage), "");
  }

  /** Those that state the same; with exports and imports first where the series has these. */
  private static List<SeriesKey> inOrder(Publication publication, SeriesKey series, Period period) {
    boolean sides =
        publication.book().of(series).values().stream().anyMatch(StatedHistory::hasSides);
    return publication.preferred().stating(series, period.frequency()).stream()
        .sorted(
            Comparator.comparing(
                other -> {
                  Balance balance = publication.book().at(other, period);
                  return balance == null || hasSides(balance) != sides;
                }))
        .toList();
  }

  private static boolean hasSides(Balance balance) {
    return balance.totalTrade() != null;
  }

  private static boolean isOfNewest(Publication publication, SeriesKey series, String vintage) {
    return publication.book().of(series).values().stream()
        .filter(balance -> !balance.partial() && balance.amount(Flow.BALANCE) != null)
        .map(balance -> publication.vintage(series.dataset(), balance.period()))
        .allMatch(other -> other.compareTo(vintage) <= 0);
  }

  private static @Nullable Balance whole(Publication publication, SeriesKey series, Period period) {
    Balance balance = publication.book().at(series, period);
    return balance == null || balance.partial() || balance.amount(Flow.BALANCE) == null
        ? null
        : balance;
  }

  private static String source(Publication publication, SeriesKey series, String vintage) {
    Dataset dataset = publication.datasets().get(series.dataset());
    String title =
        dataset == null ? series.dataset() : dataset.publisher() + ", " + dataset.title();
    return vintage.isEmpty() ? title : title + ", vintage " + vintage;
  }

  private static List<StatedFigure> marked(List<StatedFigure> figures, String own) {
    List<String> others = new ArrayList<>();
    List<StatedFigure> marked = new ArrayList<>();
    for (StatedFigure each : figures) {
      if (each.balance != null && !each.source.equals(own) && !others.contains(each.source)) {
        others.add(each.source);
      }
      int at = others.indexOf(each.source);
      String mark = at < 0 ? "" : String.valueOf((char) ('a' + at));
      marked.add(new StatedFigure(each.period, each.balance, each.source, mark));
    }
    return marked;
  }

  /** What the marks stand for, in their order; empty where all is of one release. */
  public List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    figures.stream()
        .filter(each -> !each.mark.isEmpty())
        .map(each -> each.mark + ": " + each.source)
        .sorted()
        .forEach(notes::add);
    return List.copyOf(notes);
  }

  /** The notes as the end of a caption; empty where there are none. */
  public String caption() {
    return notes().isEmpty()
        ? ""
        : " Marked periods are not of this release. " + String.join("; ", notes()) + ".";
  }

  /** Whether there are balances enough for a chart. */
  public boolean isLongEnough() {
    return figures.stream().map(StatedFigure::balance).filter(Objects::nonNull).count() >= FEWEST;
  }
}
