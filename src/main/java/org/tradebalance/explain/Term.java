package org.tradebalance.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tradebalance.trade.Observation;
import org.tradebalance.trade.Usd;

/** A number and how it comes about. */
public sealed interface Term {

  /** What it is. */
  String label();

  /** Its value, in dollars, percent or as a count. */
  BigDecimal value();

  /** The figures of files that it rests on, in order, each as often as it is used. */
  Stream<Input> inputs();

  /** A figure that a file states. */
  record Input(String label, Observation.Key key, Usd amount) implements Term {

    @Override
    public BigDecimal value() {
      return amount.toBigDecimal();
    }

    @Override
    public Stream<Input> inputs() {
      return Stream.of(this);
    }
  }

  /** A number made of others. */
  record Result(String label, Operation operation, List<Term> terms) implements Term {

    @Override
    public BigDecimal value() {
      return operation.apply(terms.stream().map(Term::value).toList());
    }

    @Override
    public Stream<Input> inputs() {
      return terms.stream().flatMap(Term::inputs);
    }
  }
}
