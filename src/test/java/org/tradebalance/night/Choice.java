package org.tradebalance.night;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tradebalance.night.MadeExtract.Place;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.SeriesKey;

/** What a mistake is made in: a year, a column, a series; and how cells of it are changed. */
final class Choice {

  private Choice() {}

  /** A year with figures in it that is neither the first nor, where there are more, the last. */
  static int year(MadeExtract file, Random random) {
    List<Integer> years = new ArrayList<>(years(file));
    int last = years.size() > 2 ? years.size() - 2 : years.size() - 1;
    return years.get(1 + random.nextInt(Math.max(1, last)));
  }

  static Set<Integer> years(MadeExtract file) {
    return file.places.stream()
        .map(place -> place.period().year())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<SeriesKey> allSeries(MadeExtract file) {
    return file.places.stream().map(Place::series).collect(Collectors.toCollection(TreeSet::new));
  }

  static SeriesKey series(MadeExtract file, Random random) {
    return List.copyOf(new ArrayList<>(allSeries(file)))
        .get(random.nextInt(allSeries(file).size()));
  }

  static int column(MadeExtract file, Random random) {
    return file.columns().get(random.nextInt(file.columns().size()));
  }

  /** The frequency of most figures. */
  static Frequency frequency(MadeExtract file) {
    return file.places.stream().anyMatch(each -> each.period().frequency() == Frequency.MONTHLY)
        ? Frequency.MONTHLY
        : Frequency.ANNUAL;
  }

  /** The figures of that frequency in order of time, by series and flow. */
  static List<List<Place>> lines(MadeExtract file) {
    record Line(SeriesKey series, Flow flow) {}

    Frequency frequency = frequency(file);
    Map<Line, List<Place>> lines = new LinkedHashMap<>();
    for (Place place : file.places) {
      if (place.period().frequency() == frequency) {
        lines
            .computeIfAbsent(new Line(place.series(), place.flow()), line -> new ArrayList<>())
            .add(place);
      }
    }
    lines.values().forEach(line -> line.sort(Comparator.comparing(Place::period)));
    return List.copyOf(lines.values());
  }

  /** Changes amounts; false where there are none of them. */
  static boolean change(
      MadeExtract file, Predicate<Place> which, BiFunction<Place, BigDecimal, String> change) {
    boolean done = false;
    for (Place place : file.places) {
      if (which.test(place)) {
        String before = file.text(place);
        String after = change.apply(place, new BigDecimal(before));
        file.set(place, after);
        done |= !after.equals(before);
      }
    }
    return done;
  }

  /** The texts of places, in their order. */
  static List<String> texts(MadeExtract file, List<Place> places) {
    return places.stream().map(file::text).collect(Collectors.toCollection(ArrayList::new));
  }

  static void put(MadeExtract file, List<Place> places, List<String> texts) {
    for (int at = 0; at < places.size(); at++) {
      file.set(places.get(at), texts.get(at));
    }
  }
}
