package org.tradebalance.night;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/**
 * A publisher's file of cells of a made-up world, and what each of its figures says: not as the
 * program reads it, but as it was written.
 */
final class MadeExtract {

  final String name;
  final List<List<String>> rows;
  final List<Place> places;

  /** The first row with figures. */
  final int body;

  /** The columns with the year, date or period; empty where labels of rows or headers say it. */
  final List<Integer> times;

  /** The columns that say whose trade it is: code and name. */
  final List<Integer> partners;

  MadeExtract(
      String name,
      List<List<String>> rows,
      List<Place> places,
      int body,
      List<Integer> times,
      List<Integer> partners) {
    this.name = name;
    this.rows = rows;
    this.places = places;
    this.body = body;
    this.times = times;
    this.partners = partners;
  }

  /** The same file for somebody to damage. */
  MadeExtract copy() {
    List<List<String>> copies = new ArrayList<>();
    rows.forEach(row -> copies.add(new ArrayList<>(row)));
    return new MadeExtract(name, copies, places, body, times, partners);
  }

  static List<String> row(String... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }

  String text(Place place) {
    return rows.get(place.row).get(place.column);
  }

  void set(Place place, String text) {
    rows.get(place.row).set(place.column, text);
  }

  /** Where the figure of a series, flow and period stands; null where it does not. */
  @Nullable Place at(SeriesKey series, Flow flow, Period period) {
    return index().get(new Observation.Key(series, flow, period));
  }

  private @Nullable Map<Observation.Key, Place> byKey;

  private Map<Observation.Key, Place> index() {
    Map<Observation.Key, Place> known = byKey;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Place place : places) {
        known.put(place.key, place);
      }
      byKey = known;
    }
    return known;
  }

  /** The columns with figures, from left to right. */
  List<Integer> columns() {
    return places.stream().map(Place::column).distinct().sorted().toList();
  }

  /** What the program should publish of it, as {@link Night.Told#figures()} has it. */
  Map<String, String> truth() {
    Map<String, String> truth = new LinkedHashMap<>();
    for (Place place : places) {
      truth.put(Night.name(place.key), Figure.of(place.amount).toString());
    }
    return truth;
  }

  byte[] bytes() {
    return rows.stream()
        .map(row -> row.stream().map(MadeExtract::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  /**
   * Where a figure stands.
   *
   * @param key what it is about
   * @param amount what it says
   */
  record Place(int row, int column, Observation.Key key, Usd amount) {

    SeriesKey series() {
      return key.series();
    }

    Flow flow() {
      return key.flow();
    }

    Period period() {
      return key.period();
    }
  }
}
