package org.tradebalance.layout.definition;

import java.io.Serializable;
import org.tradebalance.trade.ExchangeRate.Quotation;

/**
 * What a column of exchange rates quotes.
 *
 * @param currency ISO 4217 code; empty where another column of the row names it
 * @param quotation which of the two currencies is counted
 */
public record RateQuote(String currency, Quotation quotation) implements Serializable {}
