package org.tradebalance.gen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradebalance.balance.BalanceBook;
import org.tradebalance.trade.Adjustment;
import org.tradebalance.trade.Basis;
import org.tradebalance.trade.Dataset;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** Figures by hand, in dollars, of one dataset that rounds to the dollar. */
public final class Flows {

  /** Countries that figures may name. */
  public static final List<String> COUNTRIES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF");

  /** The dataset of all the figures. */
  public static final Dataset DATASET =
      new Dataset("d", "title", "publisher", Basis.CENSUS, "valuation", dollars(1));

  private final Map<Observation.Key, Observation> flows = new LinkedHashMap<>();

  /** Goods with a partner. */
  public static SeriesKey line(String partner) {
    return new SeriesKey(
        DATASET.id(), "USA", partner, Item.GOODS, SeriesKey.ALL_PRODUCTS, Adjustment.NSA);
  }

  /** The countries, a group, a residual, the world and its gap. */
  public static Map<String, Economy> economies() {
    Map<String, Economy> economies = new HashMap<>();
    COUNTRIES.forEach(code -> economies.put(code, economy(code, PartnerKind.COUNTRY)));
    economies.put("USA", economy("USA", PartnerKind.COUNTRY));
    economies.put("EU", economy("EU", PartnerKind.GROUP));
    economies.put("R_REST", economy("R_REST", PartnerKind.RESIDUAL));
    economies.put(Economy.WORLD, economy(Economy.WORLD, PartnerKind.WORLD));
    economies.put(Economy.WORLD_GAP, economy(Economy.WORLD_GAP, PartnerKind.RESIDUAL));
    return economies;
  }

  /** The datasets by id. */
  public static Map<String, Dataset> datasets() {
    return Map.of(DATASET.id(), DATASET);
  }

  public static Usd dollars(long dollars) {
    return Usd.of(BigDecimal.valueOf(dollars));
  }

  public static Usd dollars(String dollars) {
    return Usd.of(new BigDecimal(dollars));
  }

  /** Exports of consecutive months. */
  public Flows exports(String partner, String firstMonth, long... dollars) {
    return months(line(partner), Flow.EXPORT, firstMonth, dollars);
  }

  /** Imports of consecutive months. */
  public Flows imports(String partner, String firstMonth, long... dollars) {
    return months(line(partner), Flow.IMPORT, firstMonth, dollars);
  }

  /** Figures of consecutive months. */
  public Flows months(SeriesKey series, Flow flow, String firstMonth, long... dollars) {
    Period month = Period.parse(firstMonth);
    for (long amount : dollars) {
      print(series, flow, month, dollars(amount));
      month = month.next();
    }
    return this;
  }

  /** A figure, in place of the one for the same key. */
  public Flows print(SeriesKey series, Flow flow, Period period, Usd amount) {
    Observation figure =
        new Observation(series, flow, period, Figure.of(amount), new SourceCell(0, 2, 3));
    flows.put(figure.key(), figure);
    return this;
  }

  /** A figure of goods with a partner. */
  public Flows print(String partner, Flow flow, String period, long dollars) {
    return print(line(partner), flow, Period.parse(period), dollars(dollars));
  }

  /** Takes both flows of a month out. */
  public Flows without(String partner, String month) {
    Period period = Period.parse(month);
    for (Flow flow : Flow.values()) {
      flows.remove(new Observation.Key(line(partner), flow, period));
    }
    return this;
  }

  /** The same figures, to be changed without changing these. */
  public Flows copy() {
    Flows copy = new Flows();
    copy.flows.putAll(flows);
    return copy;
  }

  public List<Observation> list() {
    return new ArrayList<>(flows.values());
  }

  public BalanceBook book() {
    return BalanceBook.of(list(), economies());
  }

  private static Economy economy(String code, PartnerKind kind) {
    return new Economy(code, "name of " + code, kind);
  }
}
