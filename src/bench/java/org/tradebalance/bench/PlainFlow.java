package org.tradebalance.bench;

import java.math.BigDecimal;

/** A row of the table of {@link PlainStep}. */
public record PlainFlow(
    int year, String reporter, String partner, String chapter, BigDecimal usd) {}
