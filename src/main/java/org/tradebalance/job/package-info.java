/**
 * The nightly job on Spring Batch: one class for each step, one job that reads like a table of
 * contents. Spring Batch orchestrates partitions of files, never rows; every step can be repeated
 * without harm. Uses everything but {@code cli}.
 */
@NullMarked
package org.tradebalance.job;

import org.jspecify.annotations.NullMarked;
