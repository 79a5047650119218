package org.tradebalance.publish.opening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradebalance.metric.Metric;
import org.tradebalance.publish.ClassificationLevel;
import org.tradebalance.publish.Dates;
import org.tradebalance.publish.DisplayNames;
import org.tradebalance.publish.WorldSeries;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.PartnerKind;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * The products and partners whose balance changed most.
 *
 * @param newest the period of the first sentence
 */
record DriverSentences(OpeningFigures figures, String reporter, Period newest) {

  /** Of fewer products none stands for the others. */
  private static final int FEWEST = 3;

  private static final int YEAR = 12;

  /** Of one level of one classification, in the newest period of the last year that has some. */
  @Nullable OpeningSentence products() {
    for (int back = 0; back < YEAR; back++) {
      Period period = new Period(newest.frequency(), newest.ordinal() - back);
      if (newest.endMonth() - period.endMonth() >= YEAR) {
        return null;
      }
      for (ClassificationLevel level : ClassificationLevel.of(figures.products(reporter, period))) {
        List<SeriesKey> named =
            level.products().stream()
                .filter(series -> figures.publication().products().has(series.product()))
                .toList();
        if (named.size() >= FEWEST && level.isClassified()) {
          return sentence(
              "By product, the balance in ",
              " in ",
              named,
              period,
              series -> figures.publication().products().of(series.product()));
        }
      }
    }
    return null;
  }

  /** Of the countries in the newest period that they are compared in. */
  @Nullable OpeningSentence partners(WorldSeries partners) {
    Period period = Opening.newest(partners);
    return period == null
        ? null
        : sentence(
            "By partner, the balance in ",
            " with ",
            figures.publication().book().partners(partners.world(), PartnerKind.COUNTRY),
            period,
            series ->
                DisplayNames.inText(figures.publication().book().economy(series.partner()).name()));
  }

  private @Nullable OpeningSentence sentence(
      String begin,
      String preposition,
      List<SeriesKey> parts,
      Period period,
      Function<SeriesKey, String> name) {
    List<Move> moves = new ArrayList<>();
    for (SeriesKey part : parts) {
      Metric metric = OpeningFigures.change(part, period, Flow.BALANCE);
      BigDecimal change = figures.value(part, period, metric);
      if (change != null) {
        moves.add(new Move(part, metric, change));
      }
    }
    Move down =
        moves.stream().min(Move.ORDER).filter(move -> move.change.signum() < 0).orElse(null);
    Move up = moves.stream().max(Move.ORDER).filter(move -> move.change.signum() > 0).orElse(null);
    if (down == null && up == null) {
      return null;
    }
    SeriesKey any = parts.get(0);
    SentenceText text = new SentenceText().say(begin + BalanceNoun.of(any.item()));
    if (down != null) {
      down.say(text, " fell most" + preposition, period, name);
    }
    if (up != null) {
      up.say(text, (down == null ? "" : " and") + " rose most" + preposition, period, name);
    }
    return text.say(" from " + Dates.full(OpeningFigures.before(any, period)))
        .say(" to " + Dates.full(period) + BalanceNoun.age(period, newest))
        .end();
  }

  /** How much the balance of a part changed. */
  private record Move(SeriesKey series, Metric metric, BigDecimal change) {

    static final Comparator<Move> ORDER =
        Comparator.comparing(Move::change).thenComparing(Move::series);

    void say(SentenceText text, String verb, Period period, Function<SeriesKey, String> name) {
      text.say(verb + name.apply(series) + " (").change(series, period, metric, change).say(")");
    }
  }
}
