package org.tradebalance.claim;

/**
 * A statement that no data can judge: a forecast, a value judgement, a cause.
 *
 * @param id names it; unique among all statements
 * @param section where it was published
 * @param text what was said
 * @param reason why no figure can tell whether it is true, as a sentence
 */
public record Opinion(String id, String section, String text, String reason) implements Statement {}
