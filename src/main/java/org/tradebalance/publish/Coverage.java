package org.tradebalance.publish;

import org.tradebalance.trade.Period;
import org.tradebalance.trade.Vintage;

/**
 * The months that a loaded file covers.
 *
 * @param dataset id of the dataset
 * @param vintage its vintage
 * @param from first month with a figure
 * @param to last month with a figure
 */
public record Coverage(String dataset, Vintage vintage, Period from, Period to) {

  /** Whether any month of the period lies in the covered months. */
  public boolean reaches(Period period) {
    return period.endMonth() >= from.endMonth() && period.startMonth() <= to.endMonth();
  }
}
