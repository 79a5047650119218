package org.tradebalance.night;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The rows of a made extract while they are written, and what their figures say. */
final class MadeTable {

  final List<List<String>> rows = new ArrayList<>();
  private final List<MadeExtract.Place> places = new ArrayList<>();
  private final String dataset;
  private final Adjustment adjustment;
  private List<String> row = new ArrayList<>();
  private int body = -1;

  MadeTable(String dataset, Adjustment adjustment) {
    this.dataset = dataset;
    this.adjustment = adjustment;
  }

  /** A row above the figures or between them. */
  void line(String... cells) {
    rows.add(MadeExtract.row(cells));
  }

  /** Begins a row with figures. */
  MadeTable begin(String... cells) {
    body = body < 0 ? rows.size() : body;
    row = MadeExtract.row(cells);
    rows.add(row);
    return this;
  }

  MadeTable text(String... cells) {
    row.addAll(List.of(cells));
    return this;
  }

  /**
   * A figure of goods.
   *
   * @param dollars what it says
   * @param text how
   */
  MadeTable goods(
      MadeWorld.@Nullable Partner partner, Flow flow, Period period, long dollars, String text) {
    return figure(
        Item.GOODS, partner == null ? "WLD" : partner.iso3(), flow, period, dollars, text);
  }

  MadeTable figure(Item item, String partner, Flow flow, Period period, long dollars, String text) {
    SeriesKey series =
        new SeriesKey(dataset, "USA", partner, item, SeriesKey.ALL_PRODUCTS, adjustment);
    places.add(
        new MadeExtract.Place(
            rows.size() - 1,
            row.size(),
            new Observation.Key(series, flow, period),
            Usd.of(BigDecimal.valueOf(dollars))));
    row.add(text);
    return this;
  }

  MadeExtract file(String name, List<Integer> times, List<Integer> partners) {
    return new MadeExtract(name, rows, places, body, times, partners);
  }
}
