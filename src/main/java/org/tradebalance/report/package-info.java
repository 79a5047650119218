/**
 * How a run went, for machines: the run report, Prometheus, OpenLineage, OTLP. These hold times and
 * durations, and so are never part of a publication.
 */
@NullMarked
package org.tradebalance.report;

import org.jspecify.annotations.NullMarked;
