package org.tradebalance.trade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell whose amounts are in another currency than the dollar.
 *
 * @param source the cell
 * @param currency ISO 4217 code
 * @param figure what it says in that currency
 * @param rate the rate of its period, which makes dollars of it; null where there is none
 */
public record OriginalValue(
    SourceCell source, String currency, CurrencyFigure figure, @Nullable ExchangeRate rate)
    implements Serializable {

  /** Its amount and the rate, where it has both. */
  public Optional<OriginalAmount> converted() {
    BigDecimal amount = figure.amount();
    return rate == null || amount == null
        ? Optional.empty()
        : Optional.of(new OriginalAmount(source, amount, rate));
  }
}
