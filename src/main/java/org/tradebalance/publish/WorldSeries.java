package org.tradebalance.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradebalance.balance.Balance;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * A series of all partners together, with what a reader has to know about it.
 *
 * @param world the series
 * @param label what it measures, in words
 * @param source who publishes it, what it is and how it is valued
 * @param citation who publishes it, and the release, where there is little room
 * @param year the latest complete year with a balance; null where there is none
 * @param month the latest month with a balance; null where there is none
 * @param vintage the release that its newest figures come from; may be empty
 * @param preferred whether it is the preferred one of those that state the same, in months where it
 *     has some, else in years
 * @param remark what there is to add where it is shown; may be empty
 */
public record WorldSeries(
    SeriesKey world,
    String label,
    String source,
    String citation,
    @Nullable Period year,
    @Nullable Period month,
    String vintage,
    boolean preferred,
    String remark) {

  /**
   * The series of all products together: those of the home reporter, then in the order of the book.
   */
  public static List<WorldSeries> of(Publication publication) {
    List<SeriesKey> worlds =
        publication.book().worlds().stream()
            .filter(series -> series.product().equals(SeriesKey.ALL_PRODUCTS))
            .sorted(Comparator.comparing(series -> !series.reporter().equals(publication.home())))
            .toList();
    List<String> labels = labels(publication, worlds);
    List<WorldSeries> all = new ArrayList<>();
    for (int index = 0; index < worlds.size(); index++) {
      all.add(of(publication, worlds.get(index), labels.get(index)));
    }
    return List.copyOf(all);
  }

  /** Of these the ones that page and workbook show: levels, no averages, with a balance. */
  public static List<WorldSeries> shown(Publication publication) {
    return of(publication).stream()
        .filter(series -> series.world().adjustment().isAdditive())
        .filter(series -> series.year() != null || series.month() != null)
        .toList();
  }

  /**
   * What the series are, each in other words: where two measure the same, who publishes them is
   * added, and if that is the same, too, the title of the dataset.
   */
  private static List<String> labels(Publication publication, List<SeriesKey> worlds) {
    List<String> labels = worlds.stream().map(world -> label(publication, world)).toList();
    for (Function<Dataset, String> addition :
        List.<Function<Dataset, String>>of(Dataset::shortPublisher, Dataset::title, Dataset::id)) {
      List<String> before = labels;
      labels =
          IntStream.range(0, worlds.size())
              .mapToObj(at -> distinct(before, at, addition, dataset(publication, worlds.get(at))))
              .toList();
    }
    return labels;
  }

  private static String distinct(
      List<String> labels, int at, Function<Dataset, String> addition, @Nullable Dataset dataset) {
    String label = labels.get(at);
    boolean unique = Collections.frequency(labels, label) == 1;
    return unique || dataset == null ? label : label + ", " + addition.apply(dataset);
  }

  private static @Nullable Dataset dataset(Publication publication, SeriesKey series) {
    return publication.datasets().get(series.dataset());
  }

  private static String label(Publication publication, SeriesKey world) {
    Dataset dataset = publication.datasets().get(world.dataset());
    String basis = dataset == null ? world.dataset() : DisplayNames.of(dataset.basis());
    return world.reporter()
        + ": "
        + String.join(
            ", ", DisplayNames.of(world.item()), basis, DisplayNames.of(world.adjustment()));
  }

  private static WorldSeries of(Publication publication, SeriesKey world, String label) {
    NavigableMap<Period, Balance> history = publication.book().of(world);
    Period month = latest(history, Frequency.MONTHLY);
    Period year = latest(history, Frequency.ANNUAL);
    Period newest = month == null ? year : month;
    Dataset dataset = publication.datasets().get(world.dataset());
    String vintage = newest == null ? "" : publication.vintage(world.dataset(), newest);
    return new WorldSeries(
        world,
        label,
        dataset == null
            ? world.dataset()
            : dataset.publisher() + ", " + dataset.title() + "; " + dataset.valuation(),
        (dataset == null ? world.dataset() : dataset.shortPublisher())
            + (vintage.isEmpty() ? "" : ", vintage " + vintage),
        year,
        month,
        vintage,
        publication
            .preferred()
            .isPreferred(world, month == null ? Frequency.ANNUAL : Frequency.MONTHLY),
        "");
  }

  /** The same with something to add. */
  public WorldSeries with(String addition) {
    return new WorldSeries(
        world, label, source, citation, year, month, vintage, preferred, remark + addition);
  }

  private static @Nullable Period latest(
      NavigableMap<Period, Balance> history, Frequency frequency) {
    return history.descendingMap().values().stream()
        .filter(balance -> balance.period().frequency() == frequency)
        .filter(balance -> !balance.partial() && balance.amount(Flow.BALANCE) != null)
        .map(Balance::period)
        .findFirst()
        .orElse(null);
  }

  /** Source, basis, adjustment and vintage in one sentence. */
  public String note() {
    return label + ": " + source + vintageNote() + remark;
  }

  /** The end of a sentence about the source. */
  public String vintageNote() {
    return vintage.isEmpty() ? "." : "; vintage " + vintage + ".";
  }
}
