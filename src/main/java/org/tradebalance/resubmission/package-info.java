/**
 * Rejected rows that somebody corrected: from the edited {@code rejects.csv} to the run that reads
 * them in their places. Uses {@code run} and {@code pipeline}.
 */
@NullMarked
package org.tradebalance.resubmission;

import org.jspecify.annotations.NullMarked;
