/**
 * The vocabulary of trade statistics as values: economies, periods, flows, amounts, figures. Uses
 * the JDK only; everything here is immutable, validated when built, and safe to share between
 * threads. {@code ArchitectureTest} guards what each package may use.
 */
@NullMarked
package org.tradebalance.trade;

import org.jspecify.annotations.NullMarked;
