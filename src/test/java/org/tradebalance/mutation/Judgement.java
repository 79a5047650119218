package org.tradebalance.mutation;

/**
 * How a mutant ended.
 *
 * @param by what detected it: issue codes or names of control totals; empty where nothing did
 * @param detail for a reader
 */
record Judgement(Outcome outcome, String by, String detail) {}
