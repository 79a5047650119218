package org.tradebalance.trade;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two figures of a publisher that is known and explained.
 *
 * @param rule the control total with what it is about
 * @param dataset the dataset it holds within
 * @param reporter the reporter it holds within; null for every one
 * @param from first period; null where open
 * @param to last period; null where open
 * @param atMost largest difference that the reason explains
 * @param because why the figures differ and are right
 */
public record AcceptedDifference(
    String rule,
    String dataset,
    @Nullable String reporter,
    @Nullable Period from,
    @Nullable Period to,
    Usd atMost,
    String because)
    implements Serializable {

  /** Whether it explains a difference. */
  public boolean explains(
      String ofRule, String ofDataset, String ofReporter, Period period, Usd difference) {
    return rule.equals(ofRule)
        && dataset.equals(ofDataset)
        && (reporter == null || reporter.equals(ofReporter))
        && (from == null || from.startMonth() <= period.startMonth())
        && (to == null || period.endMonth() <= to.endMonth())
        && difference.abs().compareTo(atMost) <= 0;
  }
}
