package org.tradebalance.trade;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one flow in one period in a currency of its own: an amount, or why there
 * is none.
 *
 * @param state what is known
 * @param amount the amount in units of the currency, exact; null exactly where the state has none
 */
public record CurrencyFigure(ObservationStatus state, @Nullable BigDecimal amount)
    implements Serializable {

  /** The source has nothing. */
  public static final CurrencyFigure MISSING = new CurrencyFigure(ObservationStatus.MISSING, null);

  /** Refuses an amount without a state that carries one, and the reverse; drops needless zeros. */
  public CurrencyFigure {
    if (state.hasAmount() != (amount != null)) {
      throw new IllegalArgumentException("state " + state.code() + " with amount " + amount);
    }
    if (amount != null) {
      // 1.0 and 1.00 are one amount: figures of two releases are compared.
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
  }

  /** A published amount: reported, or zero. */
  public static CurrencyFigure of(BigDecimal amount) {
    return new CurrencyFigure(
        amount.signum() == 0 ? ObservationStatus.ZERO : ObservationStatus.REPORTED, amount);
  }

  /** The sum of two parts of one figure; missing where either is. */
  public CurrencyFigure plus(CurrencyFigure other) {
    return amount == null || other.amount == null ? MISSING : of(amount.add(other.amount));
  }

  /** Whether it says nothing of any trade: no amount, or zero. */
  public boolean isNothing() {
    return amount == null || amount.signum() == 0;
  }
}
