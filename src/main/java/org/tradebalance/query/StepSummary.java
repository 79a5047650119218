package org.tradebalance.query;

/**
 * One step of a run.
 *
 * @param step its name
 * @param status how it ended
 * @param duration how long it took, as {@code 1.25 s}; {@code -} where that is not known
 */
public record StepSummary(String step, String status, String duration) {}
