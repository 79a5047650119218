/**
 * The nightly job on Spring Batch: its steps as a table of contents, a tasklet for each, and the
 * listener that makes a run of the job whoever starts it. Spring Batch orchestrates partitions of
 * files, never rows; every step can be repeated without harm. The only package that uses Spring
 * Batch; uses {@code pipeline} and {@code run}, and puts the program together.
 */
@NullMarked
package org.tradebalance.batch;

import org.jspecify.annotations.NullMarked;
