package org.tradebalance.publish.table;

import org.tradebalance.quality.Issue;
import org.tradebalance.quality.Rejection;

/**
 * One issue of a rejected row.
 *
 * @param rejection the row
 * @param issue the issue
 */
record RejectedIssue(Rejection rejection, Issue issue) {}
