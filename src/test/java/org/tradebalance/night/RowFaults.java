package org.tradebalance.night;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.tradebalance.night.MadeExtract.Place;
import org.tradebalance.trade.Flow;

/** Mistakes about cells, columns and rows. */
final class RowFaults {

  static final List<MadeFault> KINDS =
      List.of(
          MadeFault.of(
              "a column sorted by itself",
              (file, random) ->
                  column(
                      file,
                      random,
                      texts -> {
                        texts.sort(Comparator.comparing(BigDecimal::new));
                        return texts;
                      })),
          MadeFault.of(
              "a column one row down",
              (file, random) ->
                  column(
                      file,
                      random,
                      texts -> {
                        texts.add(1, texts.get(0));
                        return texts;
                      })),
          MadeFault.of("a cell dragged down", (file, random) -> dragged(file, random, 0)),
          MadeFault.of("a cell dragged down, counting", (file, random) -> dragged(file, random, 1)),
          MadeFault.of("two columns exchanged", RowFaults::twoColumns),
          MadeFault.of(
              "the last ten rows cut", (file, random) -> cut(file, file.rows.size() - 10, 10)),
          MadeFault.of(
              "a block of rows cut",
              (file, random) ->
                  cut(file, file.body + random.nextInt(file.rows.size() - file.body - 6), 6)),
          MadeFault.of("a block of rows twice", RowFaults::twice),
          MadeFault.of("rows shuffled", RowFaults::shuffled),
          MadeFault.of("partners one row down", (file, random) -> partners(file)),
          MadeFault.of(
              "a column blank",
              (file, random) -> {
                int column = Choice.column(file, random);
                return file.columns().size() > 1
                    && blank(file, place -> place.column() == column, "");
              }),
          MadeFault.of(
              "half of the figures blank",
              (file, random) -> blank(file, p -> random.nextBoolean(), "")),
          MadeFault.of(
              "one flow blank",
              (file, random) -> blank(file, place -> place.flow() == Flow.IMPORT, "")),
          MadeFault.of(
              "one flow zero",
              (file, random) -> blank(file, place -> place.flow() == Flow.EXPORT, "0")),
          MadeFault.of(
              "a year zero",
              (file, random) -> {
                int year = Choice.year(file, random);
                return blank(file, place -> place.period().year() == year, "0");
              }));

  private RowFaults() {}

  private static boolean column(
      MadeExtract file, Random random, UnaryOperator<List<String>> change) {
    int column = Choice.column(file, random);
    List<Place> places = file.places.stream().filter(each -> each.column() == column).toList();
    Choice.put(file, places, change.apply(Choice.texts(file, places)));
    return true;
  }

  private static boolean dragged(MadeExtract file, Random random, int step) {
    int column = Choice.column(file, random);
    List<Place> places = file.places.stream().filter(each -> each.column() == column).toList();
    int length = Math.min(places.size() / 2, 6 + random.nextInt(12));
    int from = random.nextInt(places.size() - length);
    BigDecimal amount = new BigDecimal(file.text(places.get(from)));
    for (int at = 1; at <= length; at++) {
      file.set(
          places.get(from + at), amount.add(BigDecimal.valueOf((long) at * step)).toPlainString());
    }
    return true;
  }

  private static boolean twoColumns(MadeExtract file, Random random) {
    List<Integer> columns = new ArrayList<>(file.columns());
    if (columns.size() < 2) {
      return false;
    }
    int one = columns.remove(random.nextInt(columns.size()));
    int other = columns.get(random.nextInt(columns.size()));
    for (int row = file.body; row < file.rows.size(); row++) {
      Collections.swap(file.rows.get(row), one, Math.min(other, file.rows.get(row).size() - 1));
    }
    return true;
  }

  private static boolean cut(MadeExtract file, int from, int rows) {
    if (from <= file.body) {
      return false;
    }
    file.rows.subList(from, Math.min(file.rows.size(), from + rows)).clear();
    return true;
  }

  private static boolean twice(MadeExtract file, Random random) {
    int from = file.body + random.nextInt(file.rows.size() - file.body - 6);
    List<List<String>> block = new ArrayList<>();
    file.rows.subList(from, from + 6).forEach(row -> block.add(new ArrayList<>(row)));
    file.rows.addAll(from + 6, block);
    return true;
  }

  private static boolean shuffled(MadeExtract file, Random random) {
    Collections.shuffle(file.rows.subList(file.body, file.rows.size()), random);
    return true;
  }

  private static boolean partners(MadeExtract file) {
    for (int column : file.partners) {
      for (int row = file.rows.size() - 1; row > file.body; row--) {
        file.rows.get(row).set(column, file.rows.get(row - 1).get(column));
      }
    }
    return !file.partners.isEmpty();
  }

  private static boolean blank(
      MadeExtract file, java.util.function.Predicate<Place> which, String text) {
    boolean done = false;
    for (Place place : file.places) {
      if (which.test(place)) {
        file.set(place, text);
        done = true;
      }
    }
    return done;
  }
}
