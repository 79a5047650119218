package org.tradebalance.trade;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one flow in one period: an amount, or why there is none.
 *
 * @param state what is known
 * @param amount the amount in US dollars; null exactly where the state has none
 */
public record Figure(ObservationStatus state, @Nullable Usd amount) implements Serializable {

  /** The source has nothing. */
  public static final Figure MISSING = new Figure(ObservationStatus.MISSING, null);

  /** Refuses an amount without a state that carries one, and the reverse. */
  public Figure {
    if (state.hasAmount() != (amount != null)) {
      throw new IllegalArgumentException("state " + state.code() + " with amount " + amount);
    }
  }

  /** A published amount: reported, or zero. */
  public static Figure of(Usd amount) {
    return new Figure(
        amount.signum() == 0 ? ObservationStatus.ZERO : ObservationStatus.REPORTED, amount);
  }

  /** The sum of only some of the months of a longer period. */
  public static Figure partial(Usd amount) {
    return new Figure(ObservationStatus.PARTIAL, amount);
  }
}
