package org.tradebalance.night;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradebalance.night.MadeExtract.Place;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/** Mistakes about when. */
final class PeriodFaults {

  private static final Pattern YEAR = Pattern.compile("^((?:19|20)\\d\\d)(?=\\D|$|[01]\\d)");

  static final List<MadeFault> KINDS =
      List.of(
          MadeFault.of(
              "a year pasted over another",
              (file, random) -> {
                int year = Choice.year(file, random);
                return copied(file, place -> place.year() == year ? 1 : 0);
              }),
          MadeFault.of("a year of a partner pasted over another", PeriodFaults::yearOfPartner),
          MadeFault.of(
              "half of the months from the year before",
              (file, random) -> {
                int year = Choice.year(file, random);
                return Choice.frequency(file) == Frequency.MONTHLY
                    && copied(
                        file,
                        period -> period.year() == year && period.lastMonth() % 2 == 0 ? 1 : 0);
              }),
          MadeFault.of(
              "half a year pasted over the other half",
              (file, random) -> halves(file, Choice.year(file, random), null)),
          MadeFault.of(
              "half a year of a partner pasted over the other half",
              (file, random) ->
                  Choice.allSeries(file).size() > 1
                      && halves(file, Choice.year(file, random), Choice.series(file, random))),
          MadeFault.of("all one period later", (file, random) -> shifted(file, 1, 1)),
          MadeFault.of("all one period earlier", (file, random) -> shifted(file, 1, -1)),
          MadeFault.of(
              "one period later from one on",
              (file, random) -> shifted(file, 3 + random.nextInt(4), 1)),
          MadeFault.of("labels one year later", (file, random) -> labels(file, 1)),
          MadeFault.of("labels one year earlier", (file, random) -> labels(file, -1)),
          MadeFault.of(
              "two months of a year exchanged", (file, random) -> exchanged(file, random, false)),
          MadeFault.of(
              "two months of all years exchanged", (file, random) -> exchanged(file, random, true)),
          MadeFault.of("months in the order of their names", (file, random) -> alphabetical(file)),
          MadeFault.of("newest first below labels oldest first", (file, random) -> reversed(file)),
          MadeFault.of("months cumulated", (file, random) -> cumulated(file)));

  private PeriodFaults() {}

  /** How many years earlier a figure is taken from. */
  private interface Back {
    int years(Period period);
  }

  private static boolean copied(MadeExtract file, Back back) {
    MadeExtract before = file.copy();
    boolean done = false;
    for (Place place : file.places) {
      Period period = place.period();
      int years = back.years(period);
      Place source =
          years == 0 ? null : file.at(place.series(), place.flow(), earlier(period, years));
      if (source != null) {
        file.set(place, before.text(source));
        done = true;
      }
    }
    return done;
  }

  private static Period earlier(Period period, int years) {
    return switch (period.frequency()) {
      case MONTHLY -> Period.month(period.year() - years, period.lastMonth());
      case YEAR_TO_DATE -> Period.yearToDate(period.year() - years, period.lastMonth());
      case ANNUAL, QUARTERLY -> Period.year(period.year() - years);
    };
  }

  private static boolean yearOfPartner(MadeExtract file, Random random) {
    int year = Choice.year(file, random);
    SeriesKey series = Choice.series(file, random);
    boolean done = false;
    for (Place place : file.places) {
      Place source =
          place.series().equals(series) && place.period().year() == year
              ? file.at(series, place.flow(), earlier(place.period(), 1))
              : null;
      if (source != null) {
        file.set(place, file.text(source));
        done = true;
      }
    }
    return done && Choice.allSeries(file).size() > 1;
  }

  private static boolean halves(
      MadeExtract file, int year, @org.jspecify.annotations.Nullable SeriesKey series) {
    boolean done = false;
    for (Place place : file.places) {
      Period period = place.period();
      if (period.frequency() == Frequency.MONTHLY
          && period.year() == year
          && period.lastMonth() > 6
          && (series == null || series.equals(place.series()))) {
        Place source =
            file.at(place.series(), place.flow(), Period.month(year, period.lastMonth() - 6));
        if (source != null) {
          file.set(place, file.text(source));
          done = true;
        }
      }
    }
    return done;
  }

  private static boolean shifted(MadeExtract file, int from, int by) {
    for (List<Place> line : Choice.lines(file)) {
      List<String> texts = Choice.texts(file, line);
      List<String> moved = new ArrayList<>(texts);
      for (int at = from; at + from < texts.size(); at++) {
        moved.set(at, texts.get(at - by));
      }
      Choice.put(file, line, moved);
    }
    return true;
  }

  private static boolean labels(MadeExtract file, int by) {
    boolean done = false;
    for (int at = 0; at < file.rows.size(); at++) {
      List<String> row = file.rows.get(at);
      for (int column = 0; column < row.size(); column++) {
        boolean isLabel =
            file.times.isEmpty()
                ? row.get(column).length() == 4
                : at >= file.body && file.times.contains(column);
        Matcher year = YEAR.matcher(row.get(column));
        if (isLabel && year.find() && !isAmount(file, at, column)) {
          row.set(column, Integer.parseInt(year.group(1)) + by + row.get(column).substring(4));
          done = true;
        }
      }
    }
    return done;
  }

  private static boolean isAmount(MadeExtract file, int row, int column) {
    return file.places.stream().anyMatch(each -> each.row() == row && each.column() == column);
  }

  private static boolean exchanged(MadeExtract file, Random random, boolean everyYear) {
    int year = Choice.year(file, random);
    int one = 1 + random.nextInt(6);
    int other = one + 1 + random.nextInt(5);
    boolean done = false;
    for (Place place : file.places) {
      Period period = place.period();
      if (period.frequency() == Frequency.MONTHLY
          && period.lastMonth() == one
          && (everyYear || period.year() == year)) {
        Place there = file.at(place.series(), place.flow(), Period.month(period.year(), other));
        if (there != null) {
          String text = file.text(place);
          file.set(place, file.text(there));
          file.set(there, text);
          done = true;
        }
      }
    }
    return done;
  }

  /** April, August, December … below January, February, March. */
  private static boolean alphabetical(MadeExtract file) {
    int[] order = {4, 8, 12, 2, 1, 7, 6, 3, 5, 11, 10, 9};
    MadeExtract before = file.copy();
    boolean done = false;
    for (Place place : file.places) {
      Period period = place.period();
      if (period.frequency() == Frequency.MONTHLY) {
        Place source =
            file.at(
                place.series(),
                place.flow(),
                Period.month(period.year(), order[period.lastMonth() - 1]));
        if (source != null) {
          file.set(place, before.text(source));
          done = true;
        }
      }
    }
    return done;
  }

  private static boolean reversed(MadeExtract file) {
    for (List<Place> line : Choice.lines(file)) {
      List<String> texts = Choice.texts(file, line);
      java.util.Collections.reverse(texts);
      Choice.put(file, line, texts);
    }
    return true;
  }

  private static boolean cumulated(MadeExtract file) {
    if (Choice.frequency(file) != Frequency.MONTHLY) {
      return false;
    }
    for (List<Place> line : Choice.lines(file)) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Place place : line) {
        BigDecimal amount = new BigDecimal(file.text(place));
        sum = place.period().lastMonth() == 1 ? amount : sum.add(amount);
        file.set(place, sum.toPlainString());
      }
    }
    return true;
  }
}
