package org.tradebalance.report;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One measured value.
 *
 * @param name name of the metric, in the style of Prometheus, with its unit at the end
 * @param help what it is
 * @param labels what tells it from others of the same name
 * @param value the value
 */
public record Sample(String name, String help, Map<String, String> labels, BigDecimal value) {

  static Sample of(String name, String help, Map<String, String> labels, long value) {
    return new Sample(name, help, labels, BigDecimal.valueOf(value));
  }
}
