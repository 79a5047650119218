package org.tradebalance.trade;

import java.io.Serializable;

/**
 * One figure as its source states it, in the currency of the source. Where parts of a figure are in
 * several currencies, there is one of these for each.
 *
 * @param key what it is about
 * @param currency ISO 4217 code
 * @param figure the amount in that currency, or why there is none
 */
public record OriginalFigure(Observation.Key key, String currency, CurrencyFigure figure)
    implements Serializable {}
