package org.tradebalance.trade;

import java.io.Serializable;

/**
 * One concept of one publisher. Figures of different datasets are never mixed in a balance.
 *
 * @param id stable name, for example {@code us-census-goods-country}
 * @param title what it is, for people
 * @param publisher who publishes it
 * @param basis the accounting basis
 * @param valuation how the goods are valued, for example exports FAS, imports customs value
 * @param unit the smallest amount that the publisher prints; the source of rounding differences
 * @param coverage a word for what is counted where that is not all exports and imports, such as
 *     {@code domestic-exports}; empty where it is
 * @param republished whether others compiled the figures, whom the publisher passes on
 * @param shortPublisher what people call the publisher where there is little room
 */
public record Dataset(
    String id,
    String title,
    String publisher,
    Basis basis,
    String valuation,
    Usd unit,
    String coverage,
    boolean republished,
    String shortPublisher)
    implements Serializable {

  /** All exports and imports, by those who compiled them. */
  public Dataset(
      String id, String title, String publisher, Basis basis, String valuation, Usd unit) {
    this(id, title, publisher, basis, valuation, unit, "", false);
  }

  /** Of a publisher whose name is not shortened. */
  public Dataset(
      String id,
      String title,
      String publisher,
      Basis basis,
      String valuation,
      Usd unit,
      String coverage,
      boolean republished) {
    this(id, title, publisher, basis, valuation, unit, coverage, republished, publisher);
  }

  /** The same, of a publisher with a short name. */
  public Dataset shortly(String name) {
    return new Dataset(id, title, publisher, basis, valuation, unit, coverage, republished, name);
  }
}
