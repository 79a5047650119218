package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.CurrencyFigure;
import org.tradebalance.trade.ExchangeRate;
import org.tradebalance.trade.Figure;
import org.tradebalance.trade.OriginalValue;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/**
 * Makes figures in dollars of the cells of one row; remembers what those said that are in another
 * currency.
 */
final class CurrencyAmounts {

  /** More digits before the point are no trade in any currency. */
  private static final int MOST_INTEGER_DIGITS = 19;

  /** As many as outputs have. */
  private static final int MOST_DECIMALS = 15;

  private final AmountReader reader;
  private final ExchangeRates rates;
  private final String currency;
  private final boolean dollars;
  private final int powerOfTen;
  private final List<OriginalValue> originals = new ArrayList<>();

  /**
   * Amounts of one row.
   *
   * @param cells what the row says of its currency and scale
   */
  CurrencyAmounts(AmountReader reader, ExchangeRates rates, FieldCells.Read cells) {
    this.reader = reader;
    this.rates = rates;
    this.currency = cells.currency();
    this.dollars = currency.equals(Unit.DOLLAR);
    this.powerOfTen = cells.powerOfTen();
  }

  /**
   * The amount in a cell, in units of the currency of the row.
   *
   * @throws AmountReader.Unreadable where the cell holds none
   */
  BigDecimal amount(RawCell cell) throws AmountReader.Unreadable {
    return reader.amount(cell, powerOfTen);
  }

  /**
   * The figure in dollars of an amount; one without an amount where there is no rate.
   *
   * @param flags what stands beside the amount
   * @param period what it is of; its average rate converts it
   * @param source where its cell stands
   * @throws AmountReader.Unreadable where the amount is beyond any trade
   */
  Figure figure(
      BigDecimal amount, RawCell cell, ObservationFlags flags, Period period, SourceCell source)
      throws AmountReader.Unreadable {
    if (dollars) {
      return flags.figure(usd(amount, cell));
    }
    BigDecimal exact = amount.stripTrailingZeros();
    if (exact.precision() - exact.scale() > MOST_INTEGER_DIGITS || exact.scale() > MOST_DECIMALS) {
      throw new AmountReader.Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
    }
    ExchangeRate rate = rates.rate(currency, period);
    Figure figure = rate == null ? Figure.MISSING : flags.figure(convert(rate, amount, cell));
    originals.add(
        new OriginalValue(
            source, currency, new CurrencyFigure(flags.status(amount.signum()), amount), rate));
    return figure;
  }

  /** The figure of a cell with a sign in place of an amount. */
  Figure sign(Figure sign, Period period, SourceCell source) {
    if (!dollars) {
      originals.add(
          new OriginalValue(
              source,
              currency,
              new CurrencyFigure(sign.state(), sign.amount() == null ? null : BigDecimal.ZERO),
              rates.rate(currency, period)));
    }
    return sign;
  }

  private static Usd usd(BigDecimal amount, RawCell cell) throws AmountReader.Unreadable {
    try {
      return Usd.of(amount);
    } catch (ArithmeticException e) {
      throw new AmountReader.Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
    }
  }

  private static Usd convert(ExchangeRate rate, BigDecimal amount, RawCell cell)
      throws AmountReader.Unreadable {
    try {
      return rate.convert(amount);
    } catch (ArithmeticException e) {
      throw new AmountReader.Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
    }
  }

  /** Whether amounts of the row have no dollars in a period, for want of a rate. */
  boolean lacksRate(Period period) {
    return !dollars && rates.rate(currency, period) == null;
  }

  /**
   * Whether the cell read last says nothing of any trade.
   *
   * @param inDollars what became of it
   */
  boolean isNothing(Figure inDollars) {
    if (dollars || originals.isEmpty()) {
      Usd amount = inDollars.amount();
      return amount == null || amount.signum() == 0;
    }
    return originals.get(originals.size() - 1).figure().isNothing();
  }

  /** What the cells read so far say that are in another currency. */
  List<OriginalValue> originals() {
    return List.copyOf(originals);
  }
}
