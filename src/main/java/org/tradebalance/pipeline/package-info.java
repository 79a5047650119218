/**
 * What the steps of a run do: plan, scan, store, put a publication together, write it. Each can be
 * repeated without harm. Uses the core, the readers, the stores and the outputs; knows neither runs
 * beyond their number nor who carries it out.
 */
@NullMarked
package org.tradebalance.pipeline;

import org.jspecify.annotations.NullMarked;
