package org.tradebalance.metric;

import org.tradebalance.balance.BalanceBook;

/**
 * What all metrics of a book are computed from.
 *
 * @param book all balances
 * @param sections the countries of each world series beside each other
 * @param mirrors which series are two reports of the same trade
 * @param tolerance how far a figure may be from what it will be said to be
 */
record MetricInputs(
    BalanceBook book, CrossSections sections, Mirrors mirrors, Tolerance tolerance) {}
