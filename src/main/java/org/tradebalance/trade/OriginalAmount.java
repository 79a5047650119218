package org.tradebalance.trade;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An amount as its publisher gives it in another currency than the dollar.
 *
 * @param source the cell that it stands in
 * @param amount the amount in units of the currency, the scale of the file already applied
 * @param rate the rate that made dollars of it; names the currency
 */
public record OriginalAmount(SourceCell source, BigDecimal amount, ExchangeRate rate)
    implements Serializable {}
