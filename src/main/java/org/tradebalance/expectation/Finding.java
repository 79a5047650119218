package org.tradebalance.expectation;

/**
 * An expectation that is not met.
 *
 * @param otherwise what happens now
 * @param message dataset, what was expected and what was found, in one line
 */
public record Finding(UnmetAction otherwise, String message) {}
