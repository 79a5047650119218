package org.tradebalance.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.Economy;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.Frequency;
import org.tradebalance.trade.Item;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;
import org.tradebalance.trade.Usd;

/** The totals that a file may print of its own figures. */
enum TotalKind {
  /** A balance, of exports and imports. */
  BALANCE("the printed balances", "exports less imports"),

  /** A year, a quarter or a year to date, of months. */
  PERIOD("the printed years, quarters and years to date", "the sums of their months"),

  /** Goods and services together, of both. */
  ITEM("goods and services together", "the sums of goods and services"),

  /** The world, of its partners. */
  WORLD("the world totals", "the sums of their partners");

  /** Rounding and revisions of one level only stay within; so does the gap to the world. */
  static final int TOLERANCE = 150;

  private static final int EXACT = 50;

  /** So many partners are a list of partners and not a choice of some. */
  static final int PARTNERS = 30;

  private final String figures;
  private final String sums;

  TotalKind(String figures, String sums) {
    this.figures = figures;
    this.sums = sums;
  }

  String figures() {
    return figures;
  }

  String sums() {
    return sums;
  }

  /** Whether a figure is a total of this kind. */
  boolean holds(Observation figure) {
    return switch (this) {
      case BALANCE -> figure.flow() == Flow.BALANCE;
      case PERIOD ->
          figure.period().frequency() != Frequency.MONTHLY
              && figure.series().adjustment().isAdditive();
      case ITEM -> figure.series().item() == Item.GOODS_SERVICES;
      case WORLD -> figure.series().partner().equals(Economy.WORLD);
    };
  }

  /** The figures that add up to a total; empty for the world, whose partners are not known here. */
  List<Observation.Key> parts(Observation total) {
    SeriesKey series = total.series();
    Period period = total.period();
    return switch (this) {
      case BALANCE ->
          List.of(
              new Observation.Key(series, Flow.EXPORT, period),
              new Observation.Key(series, Flow.IMPORT, period));
      case PERIOD ->
          period.months().stream()
              .map(month -> new Observation.Key(series, total.flow(), month))
              .toList();
      case ITEM ->
          List.of(
              new Observation.Key(series.withItem(Item.GOODS), total.flow(), period),
              new Observation.Key(series.withItem(Item.SERVICES), total.flow(), period));
      case WORLD -> List.of();
    };
  }

  /** The amounts of the parts with the sign that they have in the sum. */
  List<Usd> signed(List<Usd> amounts) {
    return this == BALANCE ? List.of(amounts.get(0), amounts.get(1).negate()) : amounts;
  }

  /** What may be wrong. */
  List<Misreading<Relation>> misreadings() {
    List<Misreading<Relation>> all = new ArrayList<>();
    switch (this) {
      case BALANCE -> all.add(turned());
      case PERIOD -> {
        all.add(cumulated(true, "months are read as year to date, not as months"));
        all.add(cumulated(false, "they are read as months, not as year to date"));
      }
      case ITEM, WORLD -> {}
    }
    for (int power = 1; power <= Misreading.MOST; power++) {
      whole(all, power);
      whole(all, -power);
    }
    int parts =
        switch (this) {
          case BALANCE, ITEM -> 2;
          case PERIOD -> 12;
          case WORLD -> 0;
        };
    for (int part = 0; part < parts; part++) {
      for (int power = 1; power <= Misreading.MOST; power++) {
        all.add(onePart(part, power));
        all.add(onePart(part, -power));
      }
    }
    return all;
  }

  private static Misreading<Relation> turned() {
    return misreading(
        IssueCode.FLOW_CONTRADICTED,
        "%s are imports less exports, not %s",
        "with exports and imports the other way round, or balances with the opposite sign",
        relation -> relation.expected().negate());
  }

  private static Misreading<Relation> cumulated(boolean growing, String remedy) {
    return misreading(
        IssueCode.PERIOD_CONTRADICTED,
        "%s are their last month, not %s",
        "so that " + remedy,
        relation ->
            relation.figure().period().frequency() == Frequency.QUARTERLY
                ? null
                : relation.last(growing));
  }

  private void whole(List<Misreading<Relation>> all, int power) {
    // A choice of partners may happen to be a tenth or a hundredth of the world.
    if (this != WORLD || power < 0 || power >= 3) {
      all.add(
          misreading(
              IssueCode.SCALE_CONTRADICTED,
              "%s are " + Misreading.timesText(power) + " %s",
              "in one unit throughout",
              relation ->
                  this == WORLD && relation.parts().size() < PARTNERS && power > 0
                      ? null
                      : Amounts.times(relation.expected(), power)));
    }
  }

  private Misreading<Relation> onePart(int part, int power) {
    return misreading(
        IssueCode.SCALE_CONTRADICTED,
        "%s are %s only with " + Misreading.timesText(power) + ' ' + partText(part),
        "in one unit throughout",
        relation -> relation.withScaled(part, power));
  }

  private String partText(int part) {
    return switch (this) {
      case BALANCE -> part == 0 ? "the exports" : "the imports";
      case ITEM -> part == 0 ? "the goods" : "the services";
      case PERIOD -> "month " + (part + 1);
      case WORLD -> "the partners";
    };
  }

  private static Misreading<Relation> misreading(
      IssueCode code, String finding, String remedy, Function<Relation, @Nullable Usd> prediction) {
    return new Misreading<>(code, finding, remedy, 0, EXACT, 3 * EXACT, prediction);
  }
}
