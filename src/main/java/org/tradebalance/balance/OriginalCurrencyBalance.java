package org.tradebalance.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradebalance.trade.BalanceSign;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.Flow;
import org.tradebalance.trade.OriginalFigure;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SeriesKey;

/**
 * Exports, imports and balance of one series in one period as its source states them, in the
 * currency in which it does. Nothing is converted, and nothing is summed to longer periods.
 *
 * @param series what it is about
 * @param period when
 * @param currency ISO 4217 code; amounts of different currencies are never added
 * @param exports the exports
 * @param imports the imports
 * @param net the balance: as printed, else exports less imports; missing where either side is
 */
public record OriginalCurrencyBalance(
    SeriesKey series,
    Period period,
    String currency,
    CurrencyFigure exports,
    CurrencyFigure imports,
    CurrencyFigure net) {

  private static final Comparator<OriginalCurrencyBalance> IN_ORDER =
      Comparator.comparing(OriginalCurrencyBalance::series)
          .thenComparing(OriginalCurrencyBalance::period)
          .thenComparing(OriginalCurrencyBalance::currency);

  /** The balances of figures, ordered by series, frequency, period and currency. */
  public static List<OriginalCurrencyBalance> of(Collection<OriginalFigure> figures) {
    Map<About, Map<Flow, CurrencyFigure>> flows = new HashMap<>();
    for (OriginalFigure figure : figures) {
      flows
          .computeIfAbsent(
              new About(figure.key().series(), figure.key().period(), figure.currency()),
              about -> new EnumMap<>(Flow.class))
          .put(figure.key().flow(), figure.figure());
    }
    List<OriginalCurrencyBalance> balances = new ArrayList<>(flows.size());
    flows.forEach((about, sides) -> balances.add(balance(about, sides)));
    balances.sort(IN_ORDER);
    return balances;
  }

  private static OriginalCurrencyBalance balance(About about, Map<Flow, CurrencyFigure> sides) {
    CurrencyFigure exports = sides.getOrDefault(Flow.EXPORT, CurrencyFigure.MISSING);
    CurrencyFigure imports = sides.getOrDefault(Flow.IMPORT, CurrencyFigure.MISSING);
    CurrencyFigure printed = sides.getOrDefault(Flow.BALANCE, CurrencyFigure.MISSING);
    BigDecimal sold = exports.amount();
    BigDecimal bought = imports.amount();
    CurrencyFigure net =
        printed.amount() != null || sold == null || bought == null
            ? printed
            : CurrencyFigure.of(sold.subtract(bought));
    return new OriginalCurrencyBalance(
        about.series, about.period, about.currency, exports, imports, net);
  }

  /** Surplus, deficit or balanced; null where the balance is missing. */
  public @Nullable BalanceSign balanceSign() {
    BigDecimal amount = net.amount();
    return amount == null ? null : BalanceSign.of(amount.signum());
  }

  /** What a balance is about. */
  private record About(SeriesKey series, Period period, String currency) {}
}
