package org.tradebalance.quality;

/**
 * How many figures of a dataset something else confirms, each figure counted once, where it is
 * confirmed best.
 *
 * @param secondSource figures that another dataset states as well, and near to it
 * @param identity figures of a sum or difference that the dataset states itself and that is right
 * @param earlierRelease figures that a later release of the dataset left as they were
 * @param nothing figures that nothing confirms
 */
public record CorroborationDegree(
    long secondSource, long identity, long earlierRelease, long nothing) {

  /** Of a dataset without figures. */
  public static final CorroborationDegree NONE = new CorroborationDegree(0, 0, 0, 0);

  /** All figures with an amount. */
  public long figures() {
    return secondSource + identity + earlierRelease + nothing;
  }
}
