package org.tradebalance.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.tradebalance.night.MadeExtract.Place;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.SeriesKey;

/** Mistakes about who sells what to whom. */
final class FlowFaults {

  static final List<MadeFault> KINDS =
      List.of(
          MadeFault.of(
              "exports and imports swapped", (file, random) -> swapped(file, each -> true)),
          MadeFault.of(
              "exports and imports of a year swapped",
              (file, random) -> {
                int year = Choice.year(file, random);
                return swapped(file, each -> each.period().year() == year);
              }),
          MadeFault.of(
              "exports and imports of a partner swapped",
              (file, random) -> {
                SeriesKey series = Choice.series(file, random);
                return Choice.allSeries(file).size() > 1
                    && swapped(file, each -> each.series().equals(series));
              }),
          MadeFault.of(
              "exports pasted over imports",
              (file, random) -> pasted(file, Flow.EXPORT, each -> true)),
          MadeFault.of(
              "imports of a year pasted over exports",
              (file, random) -> {
                int year = Choice.year(file, random);
                return pasted(file, Flow.IMPORT, each -> each.period().year() == year);
              }),
          MadeFault.of("all signs turned", (file, random) -> turned(file, each -> true)),
          MadeFault.of(
              "signs of a year turned",
              (file, random) -> {
                int year = Choice.year(file, random);
                return turned(file, each -> each.period().year() == year);
              }),
          MadeFault.of("imports negative", (file, random) -> turned(file, is(Flow.IMPORT))),
          MadeFault.of(
              "signs of balances turned", (file, random) -> turned(file, is(Flow.BALANCE))),
          MadeFault.of(
              "minus lost",
              (file, random) ->
                  Choice.change(
                      file, is(Flow.BALANCE), (place, amount) -> amount.abs().toPlainString())),
          MadeFault.of("two partners exchanged", (file, random) -> partners(file, random, true)),
          MadeFault.of(
              "a partner pasted over another", (file, random) -> partners(file, random, false)));

  private FlowFaults() {}

  private static Predicate<Place> is(Flow flow) {
    return place -> place.flow() == flow;
  }

  private static boolean swapped(MadeExtract file, Predicate<Place> which) {
    boolean done = false;
    for (Place exports : file.places) {
      Place imports =
          exports.flow() == Flow.EXPORT && which.test(exports)
              ? file.at(exports.series(), Flow.IMPORT, exports.period())
              : null;
      if (imports != null) {
        String text = file.text(exports);
        file.set(exports, file.text(imports));
        file.set(imports, text);
        done = true;
      }
    }
    return done;
  }

  private static boolean pasted(MadeExtract file, Flow from, Predicate<Place> which) {
    boolean done = false;
    for (Place place : file.places) {
      Flow other = place.flow() == Flow.EXPORT ? Flow.IMPORT : Flow.EXPORT;
      Place source =
          place.flow() != Flow.BALANCE && other == from && which.test(place)
              ? file.at(place.series(), other, place.period())
              : null;
      if (source != null) {
        file.set(place, file.text(source));
        done = true;
      }
    }
    return done;
  }

  private static boolean turned(MadeExtract file, Predicate<Place> which) {
    return Choice.change(file, which, (place, amount) -> amount.negate().toPlainString());
  }

  private static boolean partners(MadeExtract file, java.util.Random random, boolean exchange) {
    List<SeriesKey> all = new ArrayList<>(Choice.allSeries(file));
    all.removeIf(series -> series.partner().equals("WLD"));
    if (all.size() < 2) {
      return false;
    }
    SeriesKey one = all.remove(random.nextInt(all.size()));
    SeriesKey other = all.get(random.nextInt(all.size()));
    for (Place place : file.places) {
      if (place.series().equals(one)) {
        Place there =
            Objects.requireNonNull(file.at(other, place.flow(), place.period()), "no such figure");
        String text = file.text(place);
        file.set(place, file.text(there));
        if (exchange) {
          file.set(there, text);
        }
      }
    }
    return true;
  }
}
