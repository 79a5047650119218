package org.tradebalance.normalise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tradebalance.layout.RawCell;
import org.tradebalance.layout.definition.Unit;
import org.tradebalance.quality.IssueCode;
import org.tradebalance.trade.OriginalAmount;
import org.tradebalance.trade.Period;
import org.tradebalance.trade.SourceCell;
import org.tradebalance.trade.Usd;

/** Reads the amounts of one row in dollars; remembers those that were in another currency. */
final class CurrencyAmounts {

  private final AmountReader reader;
  private final ExchangeRates rates;
  private final String currency;
  private final int powerOfTen;
  private final List<OriginalAmount> originals = new ArrayList<>();

  /**
   * Amounts of one row.
   *
   * @param cells what the row says of its currency and scale
   */
  CurrencyAmounts(AmountReader reader, ExchangeRates rates, FieldCells.Read cells) {
    this.reader = reader;
    this.rates = rates;
    this.currency = cells.currency();
    this.powerOfTen = cells.powerOfTen();
  }

  /**
   * The amount in a cell.
   *
   * @param period what it is of; its average rate converts it
   * @param source where the cell stands
   * @throws AmountReader.Unreadable where the cell holds none, or there is no rate
   */
  Usd read(RawCell cell, Period period, SourceCell source) throws AmountReader.Unreadable {
    BigDecimal amount = reader.amount(cell, powerOfTen);
    if (currency.equals(Unit.DOLLAR)) {
      return dollars(amount, cell);
    }
    Conversion conversion = convert(amount, period, cell);
    if (conversion instanceof Conversion.Converted converted) {
      originals.add(new OriginalAmount(source, amount, converted.rate()));
      return converted.usd();
    }
    if (amount.signum() == 0) {
      return Usd.ZERO; // at every rate
    }
    String known = conversion instanceof Conversion.NoRate missing ? missing.known() : "";
    throw new AmountReader.Unreadable(
        IssueCode.RATE_MISSING, currency, period.frequency().code() + " " + period, known);
  }

  private static Usd dollars(BigDecimal amount, RawCell cell) throws AmountReader.Unreadable {
    try {
      return Usd.of(amount);
    } catch (ArithmeticException e) {
      throw new AmountReader.Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
    }
  }

  private Conversion convert(BigDecimal amount, Period period, RawCell cell)
      throws AmountReader.Unreadable {
    try {
      return rates.convert(amount, currency, period);
    } catch (ArithmeticException e) {
      throw new AmountReader.Unreadable(IssueCode.NUMBER_TOO_LARGE, cell.text());
    }
  }

  /** The amounts read so far that were in another currency. */
  List<OriginalAmount> originals() {
    return List.copyOf(originals);
  }
}
